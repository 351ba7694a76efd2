alter table answers.worker_details add column "sign_in_name" text;
alter table answers.post add column "by_group" text;
-- Group at the identity provider
create table answers.sign_in_group (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "group" text,
  "role" text,
  "team" uuid,
  "from" date,
  "until" date,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.sign_in_group enable row level security;
create policy keeper on answers.sign_in_group to throughline_keeper using (true) with check (true);
create policy reader on answers.sign_in_group for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'people') > 0);
grant select, insert on answers.sign_in_group to throughline_keeper;
grant select on answers.sign_in_group to throughline_reader;

-- A session is found by the digest of its cookie's secret, which is kept nowhere. Those begun before this had no secret, and end.
update session set ended = seen where ended is null;
alter table session
  add column digest bytea,
  add column how text not null default 'demonstration' check (how in ('demonstration', 'identity provider', 'one-time code')),
  add column proved timestamptz,           -- when they last proved who they are; none where the provider does not say
  add column offered uuid[] not null default '{}', -- the posts that this sign-in opens, by their records
  add column provider_subject text,        -- who they are at the identity provider, and their session there
  add column provider_session text;
create unique index session_digest on session (authority, digest);
create index session_worker on session (authority, worker) where ended is null;
