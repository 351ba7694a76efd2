-- Who was sent an issue by the post they held that day, and what became of it. It is kept apart from the issue, which never changes.
create table delivery (
  authority smallint not null,
  issue uuid not null,
  worker uuid not null,
  role text not null,                      -- the post by which it was sent
  team uuid,
  forum text not null,
  made timestamptz not null,
  mailed timestamptz,
  opened timestamptz,
  reminded timestamptz,
  primary key (authority, issue, worker),
  foreign key (authority, issue) references issue,
  foreign key (authority, worker) references subject
);
create index delivery_unopened on delivery (authority, made) where opened is null and reminded is null;
grant select, insert, update on delivery to throughline_keeper;

-- What somebody had said of an issue by the time it went out. What they correct afterwards is a version of theirs, and not of the issue.
create table issue_commentary (
  authority smallint not null,
  issue uuid not null,
  asks text not null,
  words text not null,
  record uuid not null,
  version int not null,
  by_worker uuid,
  by_name text not null,
  given_at timestamptz not null,
  primary key (authority, issue, asks),
  foreign key (authority, issue) references issue
);
grant select, insert on issue_commentary to throughline_keeper;

-- The latest pass over the calendar: when it ran, what it made, and what it could not make and why.
create table issuing_pass (
  authority smallint primary key references authority,
  ran timestamptz not null,
  made int not null,
  failed jsonb not null
);
grant select, insert, update on issuing_pass to throughline_keeper;

-- Commentary on a report
create table answers.commentary (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "publication" text,
  "for_day" date,
  "asks" text,
  "words" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.commentary enable row level security;
create policy keeper on answers.commentary to throughline_keeper using (true) with check (true);
create policy reader on answers.commentary for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true));
grant select, insert on answers.commentary to throughline_keeper;
grant select on answers.commentary to throughline_reader;

-- Decision on a report
create table answers.decision (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "publication" text,
  "for_day" date,
  "asks" text,
  "decided" text,
  "reasons" text,
  "decided_on" date,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.decision enable row level security;
create policy keeper on answers.decision to throughline_keeper using (true) with check (true);
create policy reader on answers.decision for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true));
grant select, insert on answers.decision to throughline_keeper;
grant select on answers.decision to throughline_reader;
