-- Two roles read beneath the seam: the keeper sees everything (caches, prompts, matching), the reader what its policies allow.
do $$ begin
  if not exists (select from pg_roles where rolname = 'throughline_keeper') then create role throughline_keeper nologin; end if;
exception when duplicate_object or unique_violation then null; end $$;
do $$ begin
  if not exists (select from pg_roles where rolname = 'throughline_reader') then create role throughline_reader nologin; end if;
exception when duplicate_object or unique_violation then null; end $$;
do $$ begin
  if not pg_has_role(current_user, 'throughline_keeper', 'member') then execute format('grant throughline_keeper to %I', current_user); end if;
  if not pg_has_role(current_user, 'throughline_reader', 'member') then execute format('grant throughline_reader to %I', current_user); end if;
end $$;

create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;
create schema answers;

create table authority (
  authority smallint primary key,          -- the Department for Education's three-digit number
  name text not null,
  invented boolean not null,               -- demonstration sign-in exists only where this is true
  settled timestamptz not null default '-infinity'  -- the latest instant that an issued publication fixed
);

create table subject (
  authority smallint not null references authority,
  subject uuid not null,
  kind text not null check (kind in ('child', 'worker', 'team', 'agency', 'authority')),
  primary key (authority, subject)
);

-- Every version of every kind, once for each of its subjects. Closing a span, once, is the only ordinary update.
create table record (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  subject_kind text not null default 'child',
  kind text not null,
  day date,                                -- the day it speaks of
  about uuid,                              -- the record (not the version) that it belongs to
  state text not null check (state in ('incomplete', 'complete', 'signed off', 'withdrawn')),
  recorded_from timestamptz not null,
  recorded_until timestamptz not null default 'infinity',
  by_worker uuid,
  source text not null default 'entered' check (source in ('entered', 'imported', 'history', 'noticed')),
  import uuid,
  reason text,                             -- why it was corrected or withdrawn
  primary key (authority, record, version, subject),
  foreign key (authority, subject) references subject,
  check (recorded_from < recorded_until)
);
create unique index record_open on record (authority, record, subject) where recorded_until = 'infinity';
create index record_story on record (authority, subject, day);
create index record_kind on record (authority, kind, day);
create index record_about on record (authority, about) where about is not null;
create index record_recorded on record (authority, recorded_from);

create table document (
  authority smallint not null references authority,
  document uuid not null,
  name text not null,
  media_type text not null,
  bytes bytea not null,
  added timestamptz not null,
  added_by uuid,
  primary key (authority, document)
);

create table session (
  authority smallint not null references authority,
  session uuid not null,
  worker uuid not null,
  role text not null,
  team uuid,
  started timestamptz not null,
  seen timestamptz not null,
  ended timestamptz,
  primary key (authority, session)
);

create table access_log (
  authority smallint not null references authority,
  entry uuid not null,
  at timestamptz not null,
  worker uuid,
  role text not null,
  action text not null,                    -- read, search, list, export, figure, command, refused
  what text not null,                      -- the kind of page, never its words
  children uuid[] not null default '{}',
  shown int not null default 0,
  reason text,
  primary key (authority, entry)
);
create index access_log_at on access_log (authority, at);
create index access_log_child on access_log using gin (children);

create table import_run (
  authority smallint not null references authority,
  import uuid not null,
  format text not null,
  cut_over date not null,                  -- what happened before this day raises no prompt
  files jsonb not null,
  at timestamptz not null,
  by_worker uuid,
  rows int not null, added int not null, changed int not null, unchanged int not null, refused int not null,
  primary key (authority, import)
);

-- Caches: each equals what it caches, may be dropped, and is rebuilt by `bin/throughline caches rebuild` (law 8).

create table cache_state (
  authority smallint not null references authority,
  cache text not null,
  definition text not null,                -- a digest of the declarations, settings and calendar it was built from
  ready boolean not null,
  built timestamptz,
  primary key (authority, cache)
);

create table clock_cache (
  authority smallint not null,
  timescale text not null,
  child uuid not null,
  start_record uuid not null,
  episode uuid,
  started_day date not null,
  started_at timestamptz,                  -- null where the hour is not known
  due_day date,                            -- null beyond the calendar
  due_at timestamptz,                      -- the limit in hours, from the earliest the start can have been
  local_due_day date,
  end_record uuid,
  ended_day date,
  ended_at timestamptz,
  ending text,                             -- null while it runs; an eighteenth birthday yet to come ends it on that day, not before
  ending_words text,
  outcome text,                            -- in time, late, hours not known, or ended otherwise; null while it runs
  primary key (authority, timescale, child, start_record)
);
create index clock_cache_child on clock_cache (authority, child);
create index clock_cache_running on clock_cache (authority, due_day) where ending is null or ending = 'eighteen';

create table figure_part (
  authority smallint not null,
  measure text not null,
  child uuid not null,
  month date not null,
  team uuid not null,                      -- all noughts where no team was responsible
  counted int not null,
  well int not null,
  left_out int not null,
  primary key (authority, measure, child, month, team)
);
create table figure_cache (
  authority smallint not null,
  measure text not null,
  month date not null,
  team uuid not null,
  counted int not null,
  well int not null,
  left_out int not null,
  primary key (authority, measure, month, team)
);

create table search_cache (
  authority smallint not null,
  word text not null,
  child uuid not null,
  what text not null check (what in ('name', 'number', 'born')),
  primary key (authority, word, child, what)
);
create index search_cache_child on search_cache (authority, child);
create table search_word_cache (
  authority smallint not null,
  word text not null,
  sound text not null,                     -- as it is heard, so that Aimee finds Amy
  primary key (authority, word)
);
create index search_word_sound on search_word_cache (authority, sound);
create index search_word_near on search_word_cache using gin (word gin_trgm_ops);

-- What was told: an issued publication keeps its rows, and is never changed (law 2).

create table issue (
  authority smallint not null references authority,
  issue uuid not null,
  publication text not null,
  issued_for date not null,
  known_at timestamptz not null,
  program text not null,
  by_worker uuid,
  primary key (authority, issue),
  unique (authority, publication, issued_for)
);
create table issue_figure (
  authority smallint not null,
  issue uuid not null,
  measure text not null,
  definition text not null,
  from_day date not null,
  until_day date not null,
  counted int not null,
  well int,
  left_out int not null,
  value numeric,
  primary key (authority, issue, measure),
  foreign key (authority, issue) references issue
);
create table issue_row (
  authority smallint not null,
  issue uuid not null,
  measure text not null,
  record uuid not null,
  version int not null,
  child uuid not null,
  counted boolean not null,
  well boolean,
  left_out text,
  primary key (authority, issue, measure, record, child),
  foreign key (authority, issue, measure) references issue_figure
);

-- Row security: columns of the row against settings of the transaction, without subqueries.

alter table record enable row level security;
create policy keeper on record to throughline_keeper using (true) with check (true);
create policy reader on record for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and (subject_kind <> 'child' or (
    strpos(current_setting('throughline.hidden', true), subject::text) = 0
    and (current_setting('throughline.sees', true) = 'all'
      or strpos(current_setting('throughline.children', true), subject::text) > 0))));

alter table clock_cache enable row level security;
create policy keeper on clock_cache to throughline_keeper using (true) with check (true);
create policy reader on clock_cache for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(current_setting('throughline.hidden', true), child::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), child::text) > 0));

grant usage on schema answers to throughline_keeper, throughline_reader;
grant select, insert, update on record to throughline_keeper;
grant select, insert, update, delete on clock_cache, figure_part, figure_cache, search_cache, search_word_cache, cache_state to throughline_keeper;
grant select, insert, update on authority, subject, document, session, import_run to throughline_keeper;
grant select, insert on access_log, issue, issue_figure, issue_row to throughline_keeper;
grant select on authority, subject, record, clock_cache to throughline_reader;
