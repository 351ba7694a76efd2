-- Form of report for a committee
create table answers.committee_template (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "template" text,
  "content" text,
  "from" date,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.committee_template enable row level security;
create policy keeper on answers.committee_template to throughline_keeper using (true) with check (true);
create policy reader on answers.committee_template for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true));
create policy remover on answers.committee_template to throughline_remover using (true) with check (true);
grant select, insert on answers.committee_template to throughline_keeper;
grant select, delete, update on answers.committee_template to throughline_remover;
grant select on answers.committee_template to throughline_reader;

-- Report to a committee
create table answers.board_report (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "template" text,
  "title" text,
  "meeting" date,
  "from" date,
  "until" date,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.board_report enable row level security;
create policy keeper on answers.board_report to throughline_keeper using (true) with check (true);
create policy reader on answers.board_report for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'issue') > 0);
create policy remover on answers.board_report to throughline_remover using (true) with check (true);
grant select, insert on answers.board_report to throughline_keeper;
grant select, delete, update on answers.board_report to throughline_remover;
grant select on answers.board_report to throughline_reader;

-- Part of a report to a committee
create table answers.report_part (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "part" text,
  "words" text,
  "nothing" text,
  "written_on" date,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.report_part enable row level security;
create policy keeper on answers.report_part to throughline_keeper using (true) with check (true);
create policy reader on answers.report_part for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'issue') > 0);
create policy remover on answers.report_part to throughline_remover using (true) with check (true);
grant select, insert on answers.report_part to throughline_keeper;
grant select, delete, update on answers.report_part to throughline_remover;
grant select on answers.report_part to throughline_reader;

-- Figure in a report to a committee
create table answers.report_figure (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "number" numeric,
  "measure" text,
  "from" date,
  "until" date,
  "by" text,
  "known" timestamptz,
  "known_day" date,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.report_figure enable row level security;
create policy keeper on answers.report_figure to throughline_keeper using (true) with check (true);
create policy reader on answers.report_figure for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'issue') > 0);
create policy remover on answers.report_figure to throughline_remover using (true) with check (true);
grant select, insert on answers.report_figure to throughline_keeper;
grant select, delete, update on answers.report_figure to throughline_remover;
grant select on answers.report_figure to throughline_reader;

-- Commentary in a report to a committee
create table answers.report_commentary (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "part" text,
  "asks" text,
  "of" uuid,
  "due" date,
  "words" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.report_commentary enable row level security;
create policy keeper on answers.report_commentary to throughline_keeper using (true) with check (true);
create policy reader on answers.report_commentary for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'issue') > 0);
create policy remover on answers.report_commentary to throughline_remover using (true) with check (true);
grant select, insert on answers.report_commentary to throughline_keeper;
grant select, delete, update on answers.report_commentary to throughline_remover;
grant select on answers.report_commentary to throughline_reader;

-- Who signs a report to a committee
create table answers.report_signatory (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "as" text,
  "who" uuid,
  "named_on" date,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.report_signatory enable row level security;
create policy keeper on answers.report_signatory to throughline_keeper using (true) with check (true);
create policy reader on answers.report_signatory for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'issue') > 0);
create policy remover on answers.report_signatory to throughline_remover using (true) with check (true);
grant select, insert on answers.report_signatory to throughline_keeper;
grant select, delete, update on answers.report_signatory to throughline_remover;
grant select on answers.report_signatory to throughline_reader;

-- Signature under a report to a committee
create table answers.report_sign_off (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "as" text,
  "signed_on" date,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.report_sign_off enable row level security;
create policy keeper on answers.report_sign_off to throughline_keeper using (true) with check (true);
create policy reader on answers.report_sign_off for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'issue') > 0);
create policy remover on answers.report_sign_off to throughline_remover using (true) with check (true);
grant select, insert on answers.report_sign_off to throughline_keeper;
grant select, delete, update on answers.report_sign_off to throughline_remover;
grant select on answers.report_sign_off to throughline_reader;
