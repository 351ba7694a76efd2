-- What an entry says was shown is enough to show it again: which records, from which day, with what knowledge. Its salt keeps a digest
-- from telling what was there to whoever guesses. A lawful removal takes content and salt away, and leaves the digest of what was there.
alter table access_log
  add column records uuid[] not null default '{}',  -- the records, files or issues that were opened; of a removal, the entries it blanked
  add column as_at date,                            -- the day that was looked from
  add column known_at timestamptz,                  -- with what knowledge; none is that of the entry's own moment
  add column salt uuid default gen_random_uuid(),
  add column blanked bytea,
  add check ((salt is null) = (blanked is not null)),
  add check (blanked is null or (what = '' and children = '{}' and records = '{}' and shown = 0 and reason is null and as_at is null and known_at is null));

-- Which entries no seal covers yet: put in with each, taken out by the sealer. However late an entry is committed, it waits here from then on.
create table log_waiting (
  authority smallint not null,
  entry uuid not null,
  primary key (authority, entry)
);

-- A digest over the entries it lists, in that order, and over the seal before it.
create table log_seal (
  authority smallint not null references authority,
  seal int not null check (seal > 0),
  sealed timestamptz not null,
  "from" timestamptz not null,             -- the earliest of its entries, and the latest
  until timestamptz not null,
  count int not null,
  total bigint not null,                   -- of all entries so far
  entries uuid[] not null,
  digests bytea not null,                  -- 32 bytes an entry; noughts where one was gone before it was sealed
  previous bytea not null,
  digest bytea not null,
  primary key (authority, seal),
  check (count = cardinality(entries) and length(digests) = 32 * count)
);

do $$ begin
  if not exists (select from pg_roles where rolname = 'throughline_sealer') then create role throughline_sealer nologin; end if;
exception when duplicate_object or unique_violation then null; end $$;
do $$ begin
  if not exists (select from pg_roles where rolname = 'throughline_remover') then create role throughline_remover nologin; end if;
exception when duplicate_object or unique_violation then null; end $$;
do $$ begin
  if not pg_has_role(current_user, 'throughline_sealer', 'member') then execute format('grant throughline_sealer to %I', current_user); end if;
  if not pg_has_role(current_user, 'throughline_remover', 'member') then execute format('grant throughline_remover to %I', current_user); end if;
end $$;

-- Nobody may delete an entry or change a seal. Blanking is the remover's alone, of these columns alone.
grant insert, select on log_waiting to throughline_keeper;
grant select on log_seal to throughline_keeper;
grant select on access_log to throughline_sealer;
grant select, delete on log_waiting to throughline_sealer;
grant select, insert on log_seal to throughline_sealer;
grant select, insert on access_log to throughline_remover;
grant insert on log_waiting to throughline_remover;
grant update (what, children, records, shown, reason, as_at, known_at, salt, blanked) on access_log to throughline_remover;

insert into log_waiting select authority, entry from access_log;
