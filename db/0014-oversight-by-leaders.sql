-- Lesson from return interviews
create table answers.lesson (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "theme" text,
  "learned_on" date,
  "learned" text,
  "change" text,
  "owner" uuid,
  "due" date,
  "delivery" text,
  "done_on" date,
  "why_stopped" text,
  "difference" text,
  "evidence" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.lesson enable row level security;
create policy keeper on answers.lesson to throughline_keeper using (true) with check (true);
create policy reader on answers.lesson for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'learn') > 0);
grant select, insert on answers.lesson to throughline_keeper;
grant select on answers.lesson to throughline_reader;

-- Weekly review by the director and the Lead Member
create table answers.leaders_review (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "week" date,
  "held" text,
  "held_on" date,
  "took_part" text[],
  "stood_in" text,
  "cases" text,
  "questions" text,
  "notes" text,
  "why_not" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.leaders_review enable row level security;
create policy keeper on answers.leaders_review to throughline_keeper using (true) with check (true);
create policy reader on answers.leaders_review for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'oversee') > 0);
grant select, insert on answers.leaders_review to throughline_keeper;
grant select on answers.leaders_review to throughline_reader;

-- Follow-up agreed at a weekly review
create table answers.review_action (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "what" text,
  "cases" text,
  "owner" uuid,
  "by" date,
  "known_by" text,
  "outcome" text,
  "ended" date,
  "came_of" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.review_action enable row level security;
create policy keeper on answers.review_action to throughline_keeper using (true) with check (true);
create policy reader on answers.review_action for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'oversee') > 0);
grant select, insert on answers.review_action to throughline_keeper;
grant select on answers.review_action to throughline_reader;
