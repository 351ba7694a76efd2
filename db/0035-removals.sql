-- A lawful removal is the one thing that takes content away (law 3): asked by one person, agreed by another, and a marker stays.
-- Both tables only ever grow. Neither holds a word of what was removed.
create table removal (
  authority smallint not null references authority,
  removal uuid not null,
  what text not null check (what in ('file', 'record', 'version', 'document', 'field')),
  child uuid,                              -- of a file: every id under which the child's records stand is in removed
  record uuid,
  version int,
  document uuid,
  field text,
  category text not null,
  basis text not null,
  reason text,                             -- none where the store that held it was lost, and the removal was made again from the list outside
  asked_by uuid not null,
  asked_at timestamptz not null,
  primary key (authority, removal),
  unique (authority, removal, asked_by),
  check ((child is not null) = (what = 'file')),
  check ((record is not null) = (what <> 'file')),
  check ((version is not null) = (what = 'version')),
  check ((document is not null) = (what = 'document')),
  check ((field is not null) = (what = 'field'))
);
create table removal_answer (
  authority smallint not null,
  removal uuid not null,
  asked_by uuid not null,
  answer text not null check (answer in ('agreed', 'declined', 'taken back')),
  by_worker uuid not null,
  at timestamptz not null,
  reason text,
  primary key (authority, removal),
  foreign key (authority, removal, asked_by) references removal (authority, removal, asked_by),
  check (answer <> 'agreed' or by_worker <> asked_by)
);
-- Where something was: which record, which versions of it, from when until when it was known. It says no more than that.
create table removed (
  authority smallint not null,
  removal uuid not null,
  record uuid not null,
  subject uuid not null,
  subject_kind text not null,
  from_version int not null,
  until_version int not null,
  recorded_from timestamptz not null,
  recorded_until timestamptz not null,
  whole boolean not null,                  -- whether nothing of the record is left
  primary key (authority, removal, record, subject),
  foreign key (authority, removal) references removal
);
create index removed_subject on removed (authority, subject);
create index removed_record on removed (authority, record);
grant select, insert on removal, removal_answer, removed to throughline_keeper;
grant select, insert on removal, removal_answer, removed to throughline_remover;

-- What the remover may take away, and no other role.
grant usage on schema answers to throughline_remover;
do $$ declare t record; begin
  for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'answers' and c.relkind = 'r' loop
    execute format('grant select, delete, update on answers.%I to throughline_remover', t.relname);
    execute format('create policy remover on answers.%I to throughline_remover using (true) with check (true)', t.relname);
  end loop;
end $$;
create policy remover on record to throughline_remover using (true) with check (true);
create policy remover on message to throughline_remover using (true) with check (true);
grant select, delete on record, document to throughline_remover;
grant update (day, reason) on record to throughline_remover;
grant select on issue_line, issue_row, issue_commentary, message, log_seal to throughline_remover;
grant update (cells) on issue_line to throughline_remover;
grant update (agency) on issue_row to throughline_remover;
grant update (words) on issue_commentary to throughline_remover;
grant update (subject, body) on message to throughline_remover;
