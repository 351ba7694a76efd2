-- Evidence that has lapsed
create table answers.evidence_lapsed (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "measure" text,
  "month" text,
  "words" text,
  "noticed_on" date,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.evidence_lapsed enable row level security;
create policy keeper on answers.evidence_lapsed to throughline_keeper using (true) with check (true);
create policy reader on answers.evidence_lapsed for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.evidence_lapsed to throughline_remover using (true) with check (true);
grant select, insert on answers.evidence_lapsed to throughline_keeper;
grant select, delete, update on answers.evidence_lapsed to throughline_remover;
grant select on answers.evidence_lapsed to throughline_reader;

-- Inspection, review or notice
create table answers.inspection (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "council" text,
  "what" text,
  "bodies" text,
  "framework" text,
  "began" date,
  "ended" date,
  "month" text,
  "dates_said" text,
  "published" date,
  "published_said" text,
  "covers" text,
  "led" text,
  "declared" numeric,
  "fewer" text,
  "follows" uuid[],
  "lifted" date,
  "taken_from" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.inspection enable row level security;
create policy keeper on answers.inspection to throughline_keeper using (true) with check (true);
create policy reader on answers.inspection for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.inspection to throughline_remover using (true) with check (true);
grant select, insert on answers.inspection to throughline_keeper;
grant select, delete, update on answers.inspection to throughline_remover;
grant select on answers.inspection to throughline_reader;

-- Judgement
create table answers.judgement (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "body" text,
  "area" text,
  "within" text,
  "place" numeric,
  "grade" text,
  "page" numeric,
  "sentence" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.judgement enable row level security;
create policy keeper on answers.judgement to throughline_keeper using (true) with check (true);
create policy reader on answers.judgement for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.judgement to throughline_remover using (true) with check (true);
grant select, insert on answers.judgement to throughline_keeper;
grant select, delete, update on answers.judgement to throughline_remover;
grant select on answers.judgement to throughline_reader;

-- Recommendation
create table answers.recommendation (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "number" text,
  "place" numeric,
  "body" text,
  "group" text,
  "priority" text,
  "wording" text,
  "whose_words" text,
  "area" text,
  "themes" text[],
  "owner" uuid,
  "owner_said" text,
  "partners" text,
  "programmes" uuid[],
  "standard" text,
  "review_every" numeric,
  "page" numeric,
  "sentence" text,
  "confidence" numeric,
  "answered" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.recommendation enable row level security;
create policy keeper on answers.recommendation to throughline_keeper using (true) with check (true);
create policy reader on answers.recommendation for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.recommendation to throughline_remover using (true) with check (true);
grant select, insert on answers.recommendation to throughline_keeper;
grant select, delete, update on answers.recommendation to throughline_remover;
grant select on answers.recommendation to throughline_reader;

-- Finding
create table answers.finding (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "is" text,
  "group" text,
  "place" numeric,
  "wording" text,
  "protect" text[],
  "page" numeric,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.finding enable row level security;
create policy keeper on answers.finding to throughline_keeper using (true) with check (true);
create policy reader on answers.finding for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.finding to throughline_remover using (true) with check (true);
grant select, insert on answers.finding to throughline_keeper;
grant select, delete, update on answers.finding to throughline_remover;
grant select on answers.finding to throughline_reader;

-- What inspectors did
create table answers.inspection_activity (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "what" text,
  "how_many" numeric,
  "qualified" text,
  "role" text,
  "place" numeric,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.inspection_activity enable row level security;
create policy keeper on answers.inspection_activity to throughline_keeper using (true) with check (true);
create policy reader on answers.inspection_activity for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.inspection_activity to throughline_remover using (true) with check (true);
grant select, insert on answers.inspection_activity to throughline_keeper;
grant select, delete, update on answers.inspection_activity to throughline_remover;
grant select on answers.inspection_activity to throughline_reader;

-- Condition of a notice
create table answers.notice_condition (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "number" text,
  "wording" text,
  "owner" uuid,
  "position" text,
  "evidence" text,
  "met" text,
  "looked_at" date,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.notice_condition enable row level security;
create policy keeper on answers.notice_condition to throughline_keeper using (true) with check (true);
create policy reader on answers.notice_condition for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.notice_condition to throughline_remover using (true) with check (true);
grant select, insert on answers.notice_condition to throughline_keeper;
grant select, delete, update on answers.notice_condition to throughline_remover;
grant select on answers.notice_condition to throughline_reader;

-- National benchmark of judgements
create table answers.benchmark (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "as_at" date,
  "published" numeric,
  "grades" text,
  "share" numeric,
  "framework" text,
  "taken_from" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.benchmark enable row level security;
create policy keeper on answers.benchmark to throughline_keeper using (true) with check (true);
create policy reader on answers.benchmark for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.benchmark to throughline_remover using (true) with check (true);
grant select, insert on answers.benchmark to throughline_keeper;
grant select, delete, update on answers.benchmark to throughline_remover;
grant select on answers.benchmark to throughline_reader;

-- Grade aimed for
create table answers.ambition (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "area" text,
  "grade" text,
  "by" date,
  "lacks" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.ambition enable row level security;
create policy keeper on answers.ambition to throughline_keeper using (true) with check (true);
create policy reader on answers.ambition for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.ambition to throughline_remover using (true) with check (true);
grant select, insert on answers.ambition to throughline_keeper;
grant select, delete, update on answers.ambition to throughline_remover;
grant select on answers.ambition to throughline_reader;

-- Programme
create table answers.programme (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "name" text,
  "place" numeric,
  "owner" uuid,
  "purpose" text,
  "from" date,
  "until" date,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.programme enable row level security;
create policy keeper on answers.programme to throughline_keeper using (true) with check (true);
create policy reader on answers.programme for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.programme to throughline_remover using (true) with check (true);
grant select, insert on answers.programme to throughline_keeper;
grant select, delete, update on answers.programme to throughline_remover;
grant select on answers.programme to throughline_reader;

-- Version of the plan
create table answers.plan_version (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "name" text,
  "agreed_on" date,
  "meeting" uuid[],
  "why" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.plan_version enable row level security;
create policy keeper on answers.plan_version to throughline_keeper using (true) with check (true);
create policy reader on answers.plan_version for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.plan_version to throughline_remover using (true) with check (true);
grant select, insert on answers.plan_version to throughline_keeper;
grant select, delete, update on answers.plan_version to throughline_remover;
grant select on answers.plan_version to throughline_reader;

-- Action of the plan
create table answers.improvement_action (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "what" text,
  "owner" uuid,
  "due" date,
  "due_said" text,
  "known_by" text,
  "measures" text[],
  "waits_for" uuid[],
  "promised_in" text,
  "promised_on" date,
  "promise" text,
  "delivery" text,
  "done_on" date,
  "why_stopped" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.improvement_action enable row level security;
create policy keeper on answers.improvement_action to throughline_keeper using (true) with check (true);
create policy reader on answers.improvement_action for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.improvement_action to throughline_remover using (true) with check (true);
grant select, insert on answers.improvement_action to throughline_keeper;
grant select, delete, update on answers.improvement_action to throughline_remover;
grant select on answers.improvement_action to throughline_reader;

-- Milestone
create table answers.milestone (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "what" text,
  "due" date,
  "reached_on" date,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.milestone enable row level security;
create policy keeper on answers.milestone to throughline_keeper using (true) with check (true);
create policy reader on answers.milestone for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.milestone to throughline_remover using (true) with check (true);
grant select, insert on answers.milestone to throughline_keeper;
grant select, delete, update on answers.milestone to throughline_remover;
grant select on answers.milestone to throughline_reader;

-- Review of progress
create table answers.progress_review (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "reviewed_on" date,
  "reviewer" uuid,
  "changed" text,
  "next" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.progress_review enable row level security;
create policy keeper on answers.progress_review to throughline_keeper using (true) with check (true);
create policy reader on answers.progress_review for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.progress_review to throughline_remover using (true) with check (true);
grant select, insert on answers.progress_review to throughline_keeper;
grant select, delete, update on answers.progress_review to throughline_remover;
grant select on answers.progress_review to throughline_reader;

-- Evidence of a difference
create table answers.evidence (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "is" text,
  "shown_by" text[],
  "held_from" date,
  "held_until" date,
  "level" numeric,
  "dated" date,
  "where" text,
  "says" text,
  "sure" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.evidence enable row level security;
create policy keeper on answers.evidence to throughline_keeper using (true) with check (true);
create policy reader on answers.evidence for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.evidence to throughline_remover using (true) with check (true);
grant select, insert on answers.evidence to throughline_keeper;
grant select, delete, update on answers.evidence to throughline_remover;
grant select on answers.evidence to throughline_reader;

-- Decision on a recommendation
create table answers.closing_decision (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "decided" text,
  "decided_on" date,
  "meeting" uuid[],
  "approver" uuid,
  "evidence" uuid[],
  "reasons" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.closing_decision enable row level security;
create policy keeper on answers.closing_decision to throughline_keeper using (true) with check (true);
create policy reader on answers.closing_decision for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.closing_decision to throughline_remover using (true) with check (true);
grant select, insert on answers.closing_decision to throughline_keeper;
grant select, delete, update on answers.closing_decision to throughline_remover;
grant select on answers.closing_decision to throughline_reader;

-- Sum of money
create table answers.investment (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "purpose" text,
  "amount" numeric,
  "is" text,
  "first_year" text,
  "years" numeric,
  "decision" text,
  "decided_by" text,
  "decided_on" date,
  "part_of" uuid[],
  "recommendations" uuid[],
  "programmes" uuid[],
  "benefit" text[],
  "taken_from" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.investment enable row level security;
create policy keeper on answers.investment to throughline_keeper using (true) with check (true);
create policy reader on answers.investment for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.investment to throughline_remover using (true) with check (true);
grant select, insert on answers.investment to throughline_keeper;
grant select, delete, update on answers.investment to throughline_remover;
grant select on answers.investment to throughline_reader;

-- Policy or strategy
create table answers.policy (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "name" text,
  "edition" text,
  "owner" uuid,
  "approver" text,
  "approval_due" date,
  "approval_said" text,
  "approved_on" date,
  "review_by" date,
  "promised_in" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.policy enable row level security;
create policy keeper on answers.policy to throughline_keeper using (true) with check (true);
create policy reader on answers.policy for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.policy to throughline_remover using (true) with check (true);
grant select, insert on answers.policy to throughline_keeper;
grant select, delete, update on answers.policy to throughline_remover;
grant select on answers.policy to throughline_reader;

-- Change in law or national policy
create table answers.policy_watch (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "what" text,
  "from" date,
  "from_said" text,
  "impact" text,
  "owner" uuid,
  "done" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.policy_watch enable row level security;
create policy keeper on answers.policy_watch to throughline_keeper using (true) with check (true);
create policy reader on answers.policy_watch for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.policy_watch to throughline_remover using (true) with check (true);
grant select, insert on answers.policy_watch to throughline_keeper;
grant select, delete, update on answers.policy_watch to throughline_remover;
grant select on answers.policy_watch to throughline_reader;

-- Duty of a member or senior leader
create table answers.member_duty (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "post" text,
  "duty" text,
  "law" text,
  "met_by" text,
  "evidence" text,
  "inducted" text,
  "trained_on" date,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.member_duty enable row level security;
create policy keeper on answers.member_duty to throughline_keeper using (true) with check (true);
create policy reader on answers.member_duty for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.member_duty to throughline_remover using (true) with check (true);
grant select, insert on answers.member_duty to throughline_keeper;
grant select, delete, update on answers.member_duty to throughline_remover;
grant select on answers.member_duty to throughline_reader;

-- Board, panel, meeting or group
create table answers.forum (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "name" text,
  "kind_of" text,
  "purpose" text,
  "cadence" text,
  "eyes" text,
  "reasons" text,
  "part_of" uuid[],
  "closes" text,
  "from" date,
  "ended" date,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.forum enable row level security;
create policy keeper on answers.forum to throughline_keeper using (true) with check (true);
create policy reader on answers.forum for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.forum to throughline_remover using (true) with check (true);
grant select, insert on answers.forum to throughline_keeper;
grant select, delete, update on answers.forum to throughline_remover;
grant select on answers.forum to throughline_reader;

-- Member of a forum
create table answers.forum_seat (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "role" text,
  "agency" text,
  "chair" text,
  "holder" uuid,
  "from" date,
  "until" date,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.forum_seat enable row level security;
create policy keeper on answers.forum_seat to throughline_keeper using (true) with check (true);
create policy reader on answers.forum_seat for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.forum_seat to throughline_remover using (true) with check (true);
grant select, insert on answers.forum_seat to throughline_keeper;
grant select, delete, update on answers.forum_seat to throughline_remover;
grant select on answers.forum_seat to throughline_reader;

-- Meeting
create table answers.meeting (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "on" date,
  "held" text,
  "why_not" text,
  "agencies" jsonb,
  "notes" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.meeting enable row level security;
create policy keeper on answers.meeting to throughline_keeper using (true) with check (true);
create policy reader on answers.meeting for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.meeting to throughline_remover using (true) with check (true);
grant select, insert on answers.meeting to throughline_keeper;
grant select, delete, update on answers.meeting to throughline_remover;
grant select on answers.meeting to throughline_reader;

-- Item of an agenda
create table answers.agenda_item (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "place" numeric,
  "matter" text,
  "from" text,
  "paper" text,
  "asks" text,
  "recommendations" uuid[],
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.agenda_item enable row level security;
create policy keeper on answers.agenda_item to throughline_keeper using (true) with check (true);
create policy reader on answers.agenda_item for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.agenda_item to throughline_remover using (true) with check (true);
grant select, insert on answers.agenda_item to throughline_keeper;
grant select, delete, update on answers.agenda_item to throughline_remover;
grant select on answers.agenda_item to throughline_reader;

-- Decision of a forum
create table answers.forum_decision (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "matter" text,
  "decided" text,
  "reasons" text,
  "recommendations" uuid[],
  "figure" text[],
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.forum_decision enable row level security;
create policy keeper on answers.forum_decision to throughline_keeper using (true) with check (true);
create policy reader on answers.forum_decision for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.forum_decision to throughline_remover using (true) with check (true);
grant select, insert on answers.forum_decision to throughline_keeper;
grant select, delete, update on answers.forum_decision to throughline_remover;
grant select on answers.forum_decision to throughline_reader;

-- Action of a forum
create table answers.forum_action (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "what" text,
  "owner" uuid,
  "owner_said" text,
  "by" date,
  "outcome" text,
  "ended" date,
  "came_of" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.forum_action enable row level security;
create policy keeper on answers.forum_action to throughline_keeper using (true) with check (true);
create policy reader on answers.forum_action for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.forum_action to throughline_remover using (true) with check (true);
grant select, insert on answers.forum_action to throughline_keeper;
grant select, delete, update on answers.forum_action to throughline_remover;
grant select on answers.forum_action to throughline_reader;

-- Challenge
create table answers.challenge (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "asked_by" text,
  "question" text,
  "answer" text,
  "answered_on" date,
  "changed" text,
  "recommendations" uuid[],
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.challenge enable row level security;
create policy keeper on answers.challenge to throughline_keeper using (true) with check (true);
create policy reader on answers.challenge for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.challenge to throughline_remover using (true) with check (true);
grant select, insert on answers.challenge to throughline_keeper;
grant select, delete, update on answers.challenge to throughline_remover;
grant select on answers.challenge to throughline_reader;

-- Item of a work programme
create table answers.work_item (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "matter" text,
  "for_on" date,
  "from" text,
  "brought" text,
  "earlier" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.work_item enable row level security;
create policy keeper on answers.work_item to throughline_keeper using (true) with check (true);
create policy reader on answers.work_item for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.work_item to throughline_remover using (true) with check (true);
grant select, insert on answers.work_item to throughline_keeper;
grant select, delete, update on answers.work_item to throughline_remover;
grant select on answers.work_item to throughline_reader;

-- Pack for a meeting
create table answers.forum_pack (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "name" text,
  "figures" text[],
  "until" date,
  "told" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.forum_pack enable row level security;
create policy keeper on answers.forum_pack to throughline_keeper using (true) with check (true);
create policy reader on answers.forum_pack for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(coalesce(current_setting('throughline.may', true), ''), 'figures') > 0);
create policy remover on answers.forum_pack to throughline_remover using (true) with check (true);
grant select, insert on answers.forum_pack to throughline_keeper;
grant select, delete, update on answers.forum_pack to throughline_remover;
grant select on answers.forum_pack to throughline_reader;
