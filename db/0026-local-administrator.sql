-- Who may sign in without the identity provider, by a passphrase and a one-time code: set up at the command line alone.
create table local_administrator (
  authority smallint not null references authority,
  worker uuid not null,
  secret bytea not null,                   -- of the one-time codes, sealed with a key that is not in the store
  salt bytea not null,
  passphrase bytea not null,               -- its scrypt digest
  made timestamptz not null,
  ended timestamptz,
  step bigint not null default 0,          -- of the last code that was taken: none is taken twice
  primary key (authority, worker)
);
grant select, insert, update on local_administrator to throughline_keeper;

-- Each time that somebody tried, whether or not anybody here is called so.
create table local_try (
  authority smallint not null references authority,
  try uuid not null,
  at timestamptz not null,
  worker uuid,
  well boolean not null,
  primary key (authority, try)
);
create index local_try_at on local_try (authority, at);
grant select, insert on local_try to throughline_keeper;
