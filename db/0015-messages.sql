-- What is sent by mail: each once, by an id made from what it is about, to whom and of what kind. It carries a link and names no child.
create table message (
  authority smallint not null references authority,
  message uuid not null,
  kind text not null,                      -- a declared kind of letter
  to_worker uuid not null,
  to_address text,                         -- as it was known when the message was queued
  subject text not null,
  body text not null,
  about uuid not null,                     -- the issue that it tells of
  queued timestamptz not null,
  state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'not sent: no address')),
  attempts int not null default 0,
  next_try timestamptz not null,
  last_error text,
  sent timestamptz,
  primary key (authority, message),
  check ((state = 'sent') = (sent is not null)),
  check (to_address is not null or state = 'not sent: no address')
);
create index message_waiting on message (authority, queued, message) where state <> 'sent';
create index message_queued on message (authority, queued desc, message);

-- Whoever is sent what is not for every reader to see: the outbox is read as keeper, and cut at the seam.
alter table message enable row level security;
create policy keeper on message to throughline_keeper using (true) with check (true);
grant select, insert, update on message to throughline_keeper;
