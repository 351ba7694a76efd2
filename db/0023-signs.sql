-- What a stated rule noticed in the access log, with the rule as it stood. It is answered by records, and never changed.
create table access_sign (
  authority smallint not null references authority,
  sign uuid not null,                      -- made from the rule, the worker, the child and the day
  rule text not null,
  words text not null,
  worker uuid not null,
  child uuid,                              -- none where it is about many
  day date not null,
  entries uuid[] not null,
  noticed timestamptz not null,
  primary key (authority, sign)
);
create index access_sign_day on access_sign (authority, day);
grant select, insert on access_sign to throughline_keeper;

-- Up to which day the log was looked at.
create table sign_pass (
  authority smallint primary key references authority,
  until date not null,
  ran timestamptz not null
);
grant select, insert, update on sign_pass to throughline_keeper;

-- Connection that a worker has declared
create table answers.worker_connection (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "is" text,
  "postcode" text,
  "known_child" uuid,
  "from" date,
  "until" date,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.worker_connection enable row level security;
create policy keeper on answers.worker_connection to throughline_keeper using (true) with check (true);
create policy reader on answers.worker_connection for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'audit') > 0);
grant select, insert on answers.worker_connection to throughline_keeper;
grant select on answers.worker_connection to throughline_reader;

-- What was found of a sign in the access log
create table answers.sign_answer (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "sign" text,
  "looked_into" date,
  "found" text,
  "how" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.sign_answer enable row level security;
create policy keeper on answers.sign_answer to throughline_keeper using (true) with check (true);
create policy reader on answers.sign_answer for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'audit') > 0);
grant select, insert on answers.sign_answer to throughline_keeper;
grant select on answers.sign_answer to throughline_reader;
