-- Restriction of one record
create table answers.record_restriction (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "from" date,
  "until" date,
  "why" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
create index record_restriction_subject on answers.record_restriction (authority, subject);
alter table answers.record_restriction enable row level security;
create policy keeper on answers.record_restriction to throughline_keeper using (true) with check (true);
create policy reader on answers.record_restriction for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(current_setting('throughline.hidden', true), subject::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), subject::text) > 0)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'restricted') > 0);
create policy closed on answers.record_restriction as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
create policy remover on answers.record_restriction to throughline_remover using (true) with check (true);
grant select, insert on answers.record_restriction to throughline_keeper;
grant select, delete, update on answers.record_restriction to throughline_remover;
grant select on answers.record_restriction to throughline_reader;

-- Whatever else shows a row, a record that is restricted by itself is closed to the reader in every version: its id stands in the setting.
create policy closed on record as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
create policy closed on answers.address as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
create policy closed on answers.adopted_as as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
create policy closed on answers.adoption_seal as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
create policy closed on answers.allocation as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
create policy closed on answers.care_episode as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
create policy closed on answers.emergency_opening as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
create policy closed on answers.exploitation_flag as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
create policy closed on answers.household as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
create policy closed on answers.identifier as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
create policy closed on answers.information_shared as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
create policy closed on answers.looked_after_review as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
create policy closed on answers.merge as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
create policy closed on answers.missing_episode as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
create policy closed on answers.missing_from_education as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
create policy closed on answers.moved as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
create policy closed on answers.person_details as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
create policy closed on answers.placed_by_other as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
create policy closed on answers.prompt as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
create policy closed on answers.prompt_answer as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
create policy closed on answers.relationship as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
create policy closed on answers.restriction as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
create policy closed on answers.retention_hold as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
create policy closed on answers.return_interview as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
create policy closed on answers.strategy_discussion as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
