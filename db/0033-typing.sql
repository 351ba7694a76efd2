-- What somebody is typing and has not saved: for them alone, locked under a key that is not in the store, gone after saving or in seven days.
create table typing (
  authority smallint not null references authority,
  typing uuid not null,                    -- made from whose it is and where it is typed; or at random, for a form sent signed out
  worker uuid not null,
  path text not null,                      -- where the form is sent: ids, and no words
  about uuid[] not null,                   -- the ids in it, so that a removal reaches what was typed of them
  sent boolean not null,                   -- a form that was sent after its session had ended, and waits for its sender
  at timestamptz not null,
  locked bytea not null,                   -- AES-256-GCM
  primary key (authority, typing)
);
create index typing_worker on typing (authority, worker);
create index typing_about on typing using gin (about);
alter table typing enable row level security;
create policy keeper on typing to throughline_keeper using (true) with check (true);
create policy remover on typing to throughline_remover using (true) with check (true);
grant select, insert, update, delete on typing to throughline_keeper;
grant select, delete on typing to throughline_remover;
