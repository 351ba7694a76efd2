-- Hold: nothing is to be removed
create table answers.retention_hold (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "why" text,
  "reference" text,
  "from" date,
  "until" date,
  "says" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
create index retention_hold_subject on answers.retention_hold (authority, subject);
alter table answers.retention_hold enable row level security;
create policy keeper on answers.retention_hold to throughline_keeper using (true) with check (true);
create policy reader on answers.retention_hold for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(current_setting('throughline.hidden', true), subject::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), subject::text) > 0));
create policy remover on answers.retention_hold to throughline_remover using (true) with check (true);
grant select, insert on answers.retention_hold to throughline_keeper;
grant select, delete, update on answers.retention_hold to throughline_remover;
grant select on answers.retention_hold to throughline_reader;
