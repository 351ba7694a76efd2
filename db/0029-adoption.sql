-- Sealed on adoption
create table answers.adoption_seal (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "ordered_on" date,
  "why" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
create index adoption_seal_subject on answers.adoption_seal (authority, subject);
alter table answers.adoption_seal enable row level security;
create policy keeper on answers.adoption_seal to throughline_keeper using (true) with check (true);
create policy reader on answers.adoption_seal for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(current_setting('throughline.hidden', true), subject::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), subject::text) > 0));
grant select, insert on answers.adoption_seal to throughline_keeper;
grant select on answers.adoption_seal to throughline_reader;

-- New identity after adoption
create table answers.adopted_as (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "new_child" uuid,
  "made_on" date,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
create index adopted_as_subject on answers.adopted_as (authority, subject);
alter table answers.adopted_as enable row level security;
create policy keeper on answers.adopted_as to throughline_keeper using (true) with check (true);
create policy reader on answers.adopted_as for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(current_setting('throughline.hidden', true), subject::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), subject::text) > 0)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'adoption archive') > 0);
grant select, insert on answers.adopted_as to throughline_keeper;
grant select on answers.adopted_as to throughline_reader;
