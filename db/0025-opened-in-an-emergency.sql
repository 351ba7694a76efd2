-- Record opened in an emergency
create table answers.emergency_opening (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "worker" uuid,
  "reason" text,
  "opened" timestamptz,
  "opened_day" date,
  "until" timestamptz,
  "until_day" date,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
create index emergency_opening_subject on answers.emergency_opening (authority, subject);
alter table answers.emergency_opening enable row level security;
create policy keeper on answers.emergency_opening to throughline_keeper using (true) with check (true);
create policy reader on answers.emergency_opening for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(current_setting('throughline.hidden', true), subject::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), subject::text) > 0));
grant select, insert on answers.emergency_opening to throughline_keeper;
grant select on answers.emergency_opening to throughline_reader;

-- What was found of an opening in an emergency
create table answers.opening_review (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "opening" text,
  "looked_into" date,
  "found" text,
  "how" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.opening_review enable row level security;
create policy keeper on answers.opening_review to throughline_keeper using (true) with check (true);
create policy reader on answers.opening_review for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'restricted') > 0);
grant select, insert on answers.opening_review to throughline_keeper;
grant select on answers.opening_review to throughline_reader;
