-- For reading. Made by script/describe from the migrations beside it.

-- Schemas and extensions

create schema answers;
create extension fuzzystrmatch;
create extension pg_trgm;

-- Tables

create table answers.address (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  lines text,
  postcode text,
  moved_in date,
  moved_out date,
  what text,
  non_disclosable text,
  kept_from text,
  constraint address_pkey PRIMARY KEY (authority, record, version, subject),
  constraint address_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.address enable row level security;

create table answers.adopted_as (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  new_child uuid,
  made_on date,
  constraint adopted_as_pkey PRIMARY KEY (authority, record, version, subject),
  constraint adopted_as_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.adopted_as enable row level security;

create table answers.adoption_seal (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  ordered_on date,
  why text,
  constraint adoption_seal_pkey PRIMARY KEY (authority, record, version, subject),
  constraint adoption_seal_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.adoption_seal enable row level security;

create table answers.agency_details (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  name text,
  what text,
  "from" date,
  until date,
  constraint agency_details_pkey PRIMARY KEY (authority, record, version, subject),
  constraint agency_details_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.agency_details enable row level security;

create table answers.agenda_item (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  place numeric,
  matter text,
  "from" text,
  paper text,
  asks text,
  recommendations uuid[],
  constraint agenda_item_pkey PRIMARY KEY (authority, record, version, subject),
  constraint agenda_item_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.agenda_item enable row level security;

create table answers.allocation (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  worker uuid,
  team uuid,
  role text,
  "from" date,
  until date,
  constraint allocation_pkey PRIMARY KEY (authority, record, version, subject),
  constraint allocation_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.allocation enable row level security;

create table answers.ambition (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  area text,
  grade text,
  by date,
  lacks text,
  constraint ambition_pkey PRIMARY KEY (authority, record, version, subject),
  constraint ambition_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.ambition enable row level security;

create table answers.benchmark (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  as_at date,
  published numeric,
  grades text,
  share numeric,
  framework text,
  taken_from text,
  constraint benchmark_pkey PRIMARY KEY (authority, record, version, subject),
  constraint benchmark_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.benchmark enable row level security;

create table answers.board_report (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  template text,
  title text,
  meeting date,
  "from" date,
  until date,
  inspections uuid[],
  appendix uuid[],
  constraint board_report_pkey PRIMARY KEY (authority, record, version, subject),
  constraint board_report_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.board_report enable row level security;

create table answers.care_episode (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  began date,
  ended date,
  why_new text,
  legal_status text,
  need text,
  placement text,
  provider text,
  why_ended text,
  why_changed text,
  home_postcode text,
  placement_postcode text,
  urn text,
  constraint care_episode_pkey PRIMARY KEY (authority, record, version, subject),
  constraint care_episode_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.care_episode enable row level security;

create table answers.challenge (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  asked_by text,
  question text,
  answer text,
  answered_on date,
  changed text,
  recommendations uuid[],
  constraint challenge_pkey PRIMARY KEY (authority, record, version, subject),
  constraint challenge_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.challenge enable row level security;

create table answers.closing_decision (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  decided text,
  decided_on date,
  meeting uuid[],
  approver uuid,
  evidence uuid[],
  reasons text,
  constraint closing_decision_pkey PRIMARY KEY (authority, record, version, subject),
  constraint closing_decision_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.closing_decision enable row level security;

create table answers.commentary (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  publication text,
  for_day date,
  asks text,
  words text,
  constraint commentary_pkey PRIMARY KEY (authority, record, version, subject),
  constraint commentary_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.commentary enable row level security;

create table answers.committee_template (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  template text,
  content text,
  "from" date,
  constraint committee_template_pkey PRIMARY KEY (authority, record, version, subject),
  constraint committee_template_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.committee_template enable row level security;

create table answers.cover (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  covered_by uuid,
  "from" date,
  until date,
  constraint cover_pkey PRIMARY KEY (authority, record, version, subject),
  constraint cover_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.cover enable row level security;

create table answers.decision (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  publication text,
  for_day date,
  asks text,
  decided text,
  reasons text,
  decided_on date,
  constraint decision_pkey PRIMARY KEY (authority, record, version, subject),
  constraint decision_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.decision enable row level security;

create table answers.emergency_opening (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  worker uuid,
  reason text,
  opened timestamp with time zone,
  opened_day date,
  until timestamp with time zone,
  until_day date,
  constraint emergency_opening_pkey PRIMARY KEY (authority, record, version, subject),
  constraint emergency_opening_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.emergency_opening enable row level security;

create table answers.evidence (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  "is" text,
  shown_by text[],
  held_from date,
  held_until date,
  level numeric,
  dated date,
  "where" text,
  says text,
  sure text,
  constraint evidence_pkey PRIMARY KEY (authority, record, version, subject),
  constraint evidence_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.evidence enable row level security;

create table answers.evidence_lapsed (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  measure text,
  month text,
  words text,
  noticed_on date,
  constraint evidence_lapsed_pkey PRIMARY KEY (authority, record, version, subject),
  constraint evidence_lapsed_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.evidence_lapsed enable row level security;

create table answers.exploitation_flag (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  of text,
  level text,
  "from" date,
  until date,
  reviewer uuid,
  reasons text,
  reason_off text,
  constraint exploitation_flag_pkey PRIMARY KEY (authority, record, version, subject),
  constraint exploitation_flag_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.exploitation_flag enable row level security;

create table answers.finding (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  "is" text,
  "group" text,
  place numeric,
  wording text,
  protect text[],
  page numeric,
  constraint finding_pkey PRIMARY KEY (authority, record, version, subject),
  constraint finding_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.finding enable row level security;

create table answers.forum (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  name text,
  kind_of text,
  purpose text,
  cadence text,
  eyes text,
  reasons text,
  part_of uuid[],
  closes text,
  "from" date,
  ended date,
  constraint forum_pkey PRIMARY KEY (authority, record, version, subject),
  constraint forum_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.forum enable row level security;

create table answers.forum_action (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  what text,
  owner uuid,
  owner_said text,
  by date,
  outcome text,
  ended date,
  came_of text,
  constraint forum_action_pkey PRIMARY KEY (authority, record, version, subject),
  constraint forum_action_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.forum_action enable row level security;

create table answers.forum_decision (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  matter text,
  decided text,
  reasons text,
  recommendations uuid[],
  figure text[],
  constraint forum_decision_pkey PRIMARY KEY (authority, record, version, subject),
  constraint forum_decision_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.forum_decision enable row level security;

create table answers.forum_pack (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  name text,
  figures text[],
  until date,
  told text,
  constraint forum_pack_pkey PRIMARY KEY (authority, record, version, subject),
  constraint forum_pack_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.forum_pack enable row level security;

create table answers.forum_seat (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  role text,
  agency text,
  chair text,
  holder uuid,
  "from" date,
  until date,
  constraint forum_seat_pkey PRIMARY KEY (authority, record, version, subject),
  constraint forum_seat_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.forum_seat enable row level security;

create table answers.household (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  "where" text,
  adults text,
  began date,
  ended date,
  constraint household_pkey PRIMARY KEY (authority, record, version, subject),
  constraint household_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.household enable row level security;

create table answers.identifier (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  scheme text,
  value text,
  given date,
  ended date,
  constraint identifier_pkey PRIMARY KEY (authority, record, version, subject),
  constraint identifier_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.identifier enable row level security;

create table answers.improvement_action (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  what text,
  owner uuid,
  due date,
  due_said text,
  known_by text,
  measures text[],
  waits_for uuid[],
  promised_in text,
  promised_on date,
  promise text,
  delivery text,
  done_on date,
  why_stopped text,
  constraint improvement_action_pkey PRIMARY KEY (authority, record, version, subject),
  constraint improvement_action_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.improvement_action enable row level security;

create table answers.information_shared (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  shared timestamp with time zone,
  shared_day date,
  with_whom text[],
  what text,
  used_in text[],
  constraint information_shared_pkey PRIMARY KEY (authority, record, version, subject),
  constraint information_shared_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.information_shared enable row level security;

create table answers.inspection (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  council text,
  what text,
  bodies text,
  framework text,
  began date,
  ended date,
  month text,
  dates_said text,
  published date,
  published_said text,
  covers text,
  led text,
  declared numeric,
  fewer text,
  follows uuid[],
  lifted date,
  taken_from text,
  disagree text,
  constraint inspection_pkey PRIMARY KEY (authority, record, version, subject),
  constraint inspection_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.inspection enable row level security;

create table answers.inspection_activity (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  what text,
  how_many numeric,
  qualified text,
  role text,
  place numeric,
  constraint inspection_activity_pkey PRIMARY KEY (authority, record, version, subject),
  constraint inspection_activity_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.inspection_activity enable row level security;

create table answers.investment (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  purpose text,
  amount numeric,
  "is" text,
  first_year text,
  years numeric,
  decision text,
  decided_by text,
  decided_on date,
  part_of uuid[],
  recommendations uuid[],
  programmes uuid[],
  benefit text[],
  taken_from text,
  constraint investment_pkey PRIMARY KEY (authority, record, version, subject),
  constraint investment_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.investment enable row level security;

create table answers.judgement (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  body text,
  area text,
  within text,
  place numeric,
  grade text,
  page numeric,
  sentence text,
  constraint judgement_pkey PRIMARY KEY (authority, record, version, subject),
  constraint judgement_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.judgement enable row level security;

create table answers.leaders_review (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  week date,
  held text,
  held_on date,
  took_part text[],
  stood_in text,
  cases text,
  questions text,
  notes text,
  why_not text,
  constraint leaders_review_pkey PRIMARY KEY (authority, record, version, subject),
  constraint leaders_review_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.leaders_review enable row level security;

create table answers.lesson (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  theme text,
  learned_on date,
  learned text,
  change text,
  owner uuid,
  due date,
  delivery text,
  done_on date,
  why_stopped text,
  difference text,
  evidence text,
  constraint lesson_pkey PRIMARY KEY (authority, record, version, subject),
  constraint lesson_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.lesson enable row level security;

create table answers.looked_after_review (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  held date,
  took_part text,
  constraint looked_after_review_pkey PRIMARY KEY (authority, record, version, subject),
  constraint looked_after_review_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.looked_after_review enable row level security;

create table answers.meeting (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  "on" date,
  held text,
  why_not text,
  agencies jsonb,
  notes text,
  constraint meeting_pkey PRIMARY KEY (authority, record, version, subject),
  constraint meeting_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.meeting enable row level security;

create table answers.member_duty (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  post text,
  duty text,
  law text,
  met_by text,
  evidence text,
  inducted text,
  trained_on date,
  constraint member_duty_pkey PRIMARY KEY (authority, record, version, subject),
  constraint member_duty_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.member_duty enable row level security;

create table answers.merge (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  duplicate uuid,
  merged_on date,
  why text,
  constraint merge_pkey PRIMARY KEY (authority, record, version, subject),
  constraint merge_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.merge enable row level security;

create table answers.milestone (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  what text,
  due date,
  reached_on date,
  constraint milestone_pkey PRIMARY KEY (authority, record, version, subject),
  constraint milestone_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.milestone enable row level security;

create table answers.missing_episode (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  type text,
  missing_from text,
  reported_by text,
  reported timestamp with time zone,
  reported_day date,
  started timestamp with time zone,
  started_day date,
  returned timestamp with time zone,
  returned_day date,
  returned_to text,
  found_at text,
  known_to_us text,
  police_reference text,
  risk text,
  action text,
  interview_planned date,
  no_interview text,
  police_report uuid,
  constraint missing_episode_pkey PRIMARY KEY (authority, record, version, subject),
  constraint missing_episode_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.missing_episode enable row level security;

create table answers.missing_from_education (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  began date,
  ended date,
  school text,
  reported_by text,
  action text,
  constraint missing_from_education_pkey PRIMARY KEY (authority, record, version, subject),
  constraint missing_from_education_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.missing_from_education enable row level security;

create table answers.moved (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  direction text,
  moved_on date,
  other_authority text,
  handed_over text,
  constraint moved_pkey PRIMARY KEY (authority, record, version, subject),
  constraint moved_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.moved enable row level security;

create table answers.notice_condition (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  number text,
  wording text,
  owner uuid,
  "position" text,
  evidence text,
  met text,
  looked_at date,
  constraint notice_condition_pkey PRIMARY KEY (authority, record, version, subject),
  constraint notice_condition_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.notice_condition enable row level security;

create table answers.opening_review (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  opening text,
  looked_into date,
  found text,
  how text,
  constraint opening_review_pkey PRIMARY KEY (authority, record, version, subject),
  constraint opening_review_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.opening_review enable row level security;

create table answers.person_details (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  given_name text,
  family_name text,
  also_known_as text,
  born date,
  expected date,
  sex text,
  ethnicity text,
  disabled text,
  died date,
  constraint person_details_pkey PRIMARY KEY (authority, record, version, subject),
  constraint person_details_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.person_details enable row level security;

create table answers.placed_by_other (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  home_authority text,
  "from" date,
  until date,
  told_on date,
  interviews text,
  constraint placed_by_other_pkey PRIMARY KEY (authority, record, version, subject),
  constraint placed_by_other_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.placed_by_other enable row level security;

create table answers.plan_version (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  name text,
  agreed_on date,
  meeting uuid[],
  why text,
  constraint plan_version_pkey PRIMARY KEY (authority, record, version, subject),
  constraint plan_version_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.plan_version enable row level security;

create table answers.policy (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  name text,
  edition text,
  owner uuid,
  approver text,
  approval_due date,
  approval_said text,
  approved_on date,
  review_by date,
  promised_in text,
  constraint policy_pkey PRIMARY KEY (authority, record, version, subject),
  constraint policy_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.policy enable row level security;

create table answers.policy_watch (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  what text,
  "from" date,
  from_said text,
  impact text,
  owner uuid,
  done text,
  constraint policy_watch_pkey PRIMARY KEY (authority, record, version, subject),
  constraint policy_watch_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.policy_watch enable row level security;

create table answers.post (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  role text,
  team uuid,
  "from" date,
  until date,
  by_group text,
  constraint post_pkey PRIMARY KEY (authority, record, version, subject),
  constraint post_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.post enable row level security;

create table answers.programme (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  name text,
  place numeric,
  owner uuid,
  purpose text,
  "from" date,
  until date,
  constraint programme_pkey PRIMARY KEY (authority, record, version, subject),
  constraint programme_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.programme enable row level security;

create table answers.progress_review (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  reviewed_on date,
  reviewer uuid,
  changed text,
  next text,
  constraint progress_review_pkey PRIMARY KEY (authority, record, version, subject),
  constraint progress_review_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.progress_review enable row level security;

create table answers.prompt (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  rule text,
  rule_words text,
  known timestamp with time zone,
  known_day date,
  grounds uuid[],
  asks text,
  asked uuid,
  grounds_removed text,
  joined uuid[],
  constraint prompt_pkey PRIMARY KEY (authority, record, version, subject),
  constraint prompt_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.prompt enable row level security;

create table answers.prompt_answer (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  answered timestamp with time zone,
  answered_day date,
  why text,
  by_records uuid[],
  reason text,
  constraint prompt_answer_pkey PRIMARY KEY (authority, record, version, subject),
  constraint prompt_answer_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.prompt_answer enable row level security;

create table answers.recommendation (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  number text,
  place numeric,
  body text,
  "group" text,
  priority text,
  wording text,
  whose_words text,
  area text,
  themes text[],
  owner uuid,
  owner_said text,
  partners text,
  programmes uuid[],
  standard text,
  review_every numeric,
  page numeric,
  sentence text,
  confidence numeric,
  answered text,
  within text,
  constraint recommendation_pkey PRIMARY KEY (authority, record, version, subject),
  constraint recommendation_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.recommendation enable row level security;

create table answers.record_restriction (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  "from" date,
  until date,
  why text,
  constraint record_restriction_pkey PRIMARY KEY (authority, record, version, subject),
  constraint record_restriction_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.record_restriction enable row level security;

create table answers.relationship (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  who text,
  known_child uuid,
  "is" text,
  parental_responsibility text,
  began date,
  ended date,
  contact text,
  constraint relationship_pkey PRIMARY KEY (authority, record, version, subject),
  constraint relationship_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.relationship enable row level security;

create table answers.report_commentary (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  part text,
  asks text,
  of uuid,
  due date,
  words text,
  constraint report_commentary_pkey PRIMARY KEY (authority, record, version, subject),
  constraint report_commentary_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.report_commentary enable row level security;

create table answers.report_figure (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  number numeric,
  measure text,
  "from" date,
  until date,
  by text,
  known timestamp with time zone,
  known_day date,
  constraint report_figure_pkey PRIMARY KEY (authority, record, version, subject),
  constraint report_figure_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.report_figure enable row level security;

create table answers.report_part (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  part text,
  words text,
  nothing text,
  written_on date,
  constraint report_part_pkey PRIMARY KEY (authority, record, version, subject),
  constraint report_part_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.report_part enable row level security;

create table answers.report_sign_off (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  "as" text,
  signed_on date,
  constraint report_sign_off_pkey PRIMARY KEY (authority, record, version, subject),
  constraint report_sign_off_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.report_sign_off enable row level security;

create table answers.report_signatory (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  "as" text,
  who uuid,
  named_on date,
  constraint report_signatory_pkey PRIMARY KEY (authority, record, version, subject),
  constraint report_signatory_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.report_signatory enable row level security;

create table answers.restriction (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  "from" date,
  until date,
  why text,
  ask uuid,
  constraint restriction_pkey PRIMARY KEY (authority, record, version, subject),
  constraint restriction_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.restriction enable row level security;

create table answers.retention_hold (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  why text,
  reference text,
  "from" date,
  until date,
  says text,
  constraint retention_hold_pkey PRIMARY KEY (authority, record, version, subject),
  constraint retention_hold_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.retention_hold enable row level security;

create table answers.return_interview (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  outcome text,
  happened timestamp with time zone,
  happened_day date,
  by uuid,
  independent text,
  why_not text,
  pushed text[],
  pulled text[],
  places text,
  people text,
  harm text,
  said text,
  notes uuid,
  constraint return_interview_pkey PRIMARY KEY (authority, record, version, subject),
  constraint return_interview_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.return_interview enable row level security;

create table answers.review_action (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  what text,
  cases text,
  owner uuid,
  by date,
  known_by text,
  outcome text,
  ended date,
  came_of text,
  constraint review_action_pkey PRIMARY KEY (authority, record, version, subject),
  constraint review_action_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.review_action enable row level security;

create table answers.setting (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  key text,
  value text,
  "from" date,
  why text,
  constraint setting_pkey PRIMARY KEY (authority, record, version, subject),
  constraint setting_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.setting enable row level security;

create table answers.sign_answer (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  sign text,
  looked_into date,
  found text,
  how text,
  constraint sign_answer_pkey PRIMARY KEY (authority, record, version, subject),
  constraint sign_answer_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.sign_answer enable row level security;

create table answers.sign_in_group (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  "group" text,
  role text,
  team uuid,
  "from" date,
  until date,
  constraint sign_in_group_pkey PRIMARY KEY (authority, record, version, subject),
  constraint sign_in_group_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.sign_in_group enable row level security;

create table answers.strategy_discussion (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  held timestamp with time zone,
  held_day date,
  mode text,
  trigger text,
  agencies jsonb,
  information text,
  decided text,
  actions jsonb,
  contingency text,
  safety text,
  welfare text[],
  minutes uuid,
  constraint strategy_discussion_pkey PRIMARY KEY (authority, record, version, subject),
  constraint strategy_discussion_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.strategy_discussion enable row level security;

create table answers.team_details (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  name text,
  "from" date,
  until date,
  predecessor uuid,
  front_door text,
  constraint team_details_pkey PRIMARY KEY (authority, record, version, subject),
  constraint team_details_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.team_details enable row level security;

create table answers.work_item (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  matter text,
  for_on date,
  "from" text,
  brought text,
  earlier text,
  constraint work_item_pkey PRIMARY KEY (authority, record, version, subject),
  constraint work_item_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.work_item enable row level security;

create table answers.worker_connection (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  "is" text,
  postcode text,
  known_child uuid,
  "from" date,
  until date,
  opens text,
  why_opens text,
  constraint worker_connection_pkey PRIMARY KEY (authority, record, version, subject),
  constraint worker_connection_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.worker_connection enable row level security;

create table answers.worker_details (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  name text,
  email text,
  social_work_england text,
  started date,
  "left" date,
  sign_in_name text,
  constraint worker_details_pkey PRIMARY KEY (authority, record, version, subject),
  constraint worker_details_authority_record_version_subject_fkey FOREIGN KEY (authority, record, version, subject) REFERENCES record(authority, record, version, subject)
);
alter table answers.worker_details enable row level security;

create table public.access_log (
  authority smallint not null,
  entry uuid not null,
  at timestamp with time zone not null,
  worker uuid,
  role text not null,
  action text not null,
  what text not null,
  children uuid[] default '{}'::uuid[] not null,
  shown integer default 0 not null,
  reason text,
  records uuid[] default '{}'::uuid[] not null,
  as_at date,
  known_at timestamp with time zone,
  salt uuid default gen_random_uuid(),
  blanked bytea,
  constraint access_log_pkey PRIMARY KEY (authority, entry),
  constraint access_log_authority_fkey FOREIGN KEY (authority) REFERENCES authority(authority),
  constraint access_log_check CHECK (((salt IS NULL) = (blanked IS NOT NULL))),
  constraint access_log_check1 CHECK (((blanked IS NULL) OR ((what = ''::text) AND (children = '{}'::uuid[]) AND (records = '{}'::uuid[]) AND (shown = 0) AND (reason IS NULL) AND (as_at IS NULL) AND (known_at IS NULL))))
);

create table public.access_sign (
  authority smallint not null,
  sign uuid not null,
  rule text not null,
  words text not null,
  worker uuid not null,
  child uuid,
  day date not null,
  entries uuid[] not null,
  noticed timestamp with time zone not null,
  constraint access_sign_pkey PRIMARY KEY (authority, sign),
  constraint access_sign_authority_fkey FOREIGN KEY (authority) REFERENCES authority(authority)
);

create table public.authority (
  authority smallint not null,
  name text not null,
  invented boolean not null,
  settled timestamp with time zone default '-infinity'::timestamp with time zone not null,
  constraint authority_pkey PRIMARY KEY (authority)
);

create table public.backup (
  authority smallint not null,
  at timestamp with time zone not null,
  bytes bigint,
  failed text,
  constraint backup_pkey PRIMARY KEY (authority, at),
  constraint backup_authority_fkey FOREIGN KEY (authority) REFERENCES authority(authority),
  constraint backup_check CHECK (((bytes IS NULL) = (failed IS NOT NULL)))
);

create table public.backup_drill (
  authority smallint not null,
  at timestamp with time zone not null,
  made timestamp with time zone not null,
  findings text[] not null,
  constraint backup_drill_pkey PRIMARY KEY (authority, at),
  constraint backup_drill_authority_fkey FOREIGN KEY (authority) REFERENCES authority(authority)
);

create table public.cache_state (
  authority smallint not null,
  cache text not null,
  definition text not null,
  ready boolean not null,
  built timestamp with time zone,
  constraint cache_state_pkey PRIMARY KEY (authority, cache),
  constraint cache_state_authority_fkey FOREIGN KEY (authority) REFERENCES authority(authority)
);

create table public.calendar (
  authority smallint not null,
  day date not null,
  working boolean not null,
  working_count integer not null,
  school boolean not null,
  school_count integer not null,
  term integer not null,
  note text,
  expected boolean not null,
  constraint calendar_pkey PRIMARY KEY (authority, day),
  constraint calendar_authority_fkey FOREIGN KEY (authority) REFERENCES authority(authority)
);

create table public.clock_cache (
  authority smallint not null,
  timescale text not null,
  child uuid not null,
  start_record uuid not null,
  episode uuid,
  started_day date not null,
  started_at timestamp with time zone,
  due_day date,
  due_at timestamp with time zone,
  local_due_day date,
  end_record uuid,
  ended_day date,
  ended_at timestamp with time zone,
  ending text,
  ending_words text,
  outcome text,
  constraint clock_cache_pkey PRIMARY KEY (authority, timescale, child, start_record)
);
alter table public.clock_cache enable row level security;

create table public.delivery (
  authority smallint not null,
  issue uuid not null,
  worker uuid not null,
  role text not null,
  team uuid,
  forum text not null,
  made timestamp with time zone not null,
  mailed timestamp with time zone,
  opened timestamp with time zone,
  reminded timestamp with time zone,
  constraint delivery_pkey PRIMARY KEY (authority, issue, worker),
  constraint delivery_authority_issue_fkey FOREIGN KEY (authority, issue) REFERENCES issue(authority, issue),
  constraint delivery_authority_worker_fkey FOREIGN KEY (authority, worker) REFERENCES subject(authority, subject)
);

create table public.document (
  authority smallint not null,
  document uuid not null,
  name text not null,
  media_type text not null,
  bytes bytea not null,
  added timestamp with time zone not null,
  added_by uuid,
  record uuid not null,
  sha256 text not null,
  size integer not null,
  saved boolean default false not null,
  constraint document_pkey PRIMARY KEY (authority, document),
  constraint document_authority_fkey FOREIGN KEY (authority) REFERENCES authority(authority)
);

create table public.figure_cache (
  authority smallint not null,
  measure text not null,
  month date not null,
  team uuid not null,
  counted integer not null,
  well integer not null,
  left_out integer not null,
  constraint figure_cache_pkey PRIMARY KEY (authority, measure, month, team)
);

create table public.figure_part (
  authority smallint not null,
  measure text not null,
  child uuid not null,
  month date not null,
  team uuid not null,
  counted integer not null,
  well integer not null,
  left_out integer not null,
  constraint figure_part_pkey PRIMARY KEY (authority, measure, child, month, team)
);

create table public.import_run (
  authority smallint not null,
  import uuid not null,
  format text not null,
  cut_over date not null,
  files jsonb not null,
  at timestamp with time zone not null,
  by_worker uuid,
  rows integer not null,
  added integer not null,
  changed integer not null,
  unchanged integer not null,
  refused integer not null,
  constraint import_run_pkey PRIMARY KEY (authority, import),
  constraint import_run_authority_fkey FOREIGN KEY (authority) REFERENCES authority(authority)
);

create table public.issue (
  authority smallint not null,
  issue uuid not null,
  publication text not null,
  issued_for date not null,
  known_at timestamp with time zone not null,
  program text not null,
  by_worker uuid,
  from_day date not null,
  until_day date not null,
  issued_at timestamp with time zone not null,
  template jsonb not null,
  constraint issue_pkey PRIMARY KEY (authority, issue),
  constraint issue_authority_publication_issued_for_key UNIQUE (authority, publication, issued_for),
  constraint issue_authority_fkey FOREIGN KEY (authority) REFERENCES authority(authority)
);

create table public.issue_commentary (
  authority smallint not null,
  issue uuid not null,
  asks text not null,
  words text not null,
  record uuid not null,
  version integer not null,
  by_worker uuid,
  by_name text not null,
  given_at timestamp with time zone not null,
  constraint issue_commentary_pkey PRIMARY KEY (authority, issue, asks),
  constraint issue_commentary_authority_issue_fkey FOREIGN KEY (authority, issue) REFERENCES issue(authority, issue)
);

create table public.issue_figure (
  authority smallint not null,
  issue uuid not null,
  measure text not null,
  definition text not null,
  from_day date not null,
  until_day date not null,
  counted integer not null,
  well integer,
  left_out integer not null,
  value double precision,
  constraint issue_figure_pkey PRIMARY KEY (authority, issue, measure),
  constraint issue_figure_authority_issue_fkey FOREIGN KEY (authority, issue) REFERENCES issue(authority, issue)
);

create table public.issue_line (
  authority smallint not null,
  issue uuid not null,
  measure text not null,
  place integer not null,
  record uuid not null,
  version integer not null,
  child uuid not null,
  cells jsonb not null,
  constraint issue_line_pkey PRIMARY KEY (authority, issue, measure, place),
  constraint issue_line_authority_issue_measure_fkey FOREIGN KEY (authority, issue, measure) REFERENCES issue_figure(authority, issue, measure)
);

create table public.issue_part (
  authority smallint not null,
  issue uuid not null,
  measure text not null,
  way text not null,
  place integer not null,
  part text not null,
  words text not null,
  counted integer not null,
  well integer,
  value double precision,
  left_out integer not null,
  constraint issue_part_pkey PRIMARY KEY (authority, issue, measure, way, place),
  constraint issue_part_authority_issue_measure_fkey FOREIGN KEY (authority, issue, measure) REFERENCES issue_figure(authority, issue, measure)
);

create table public.issue_row (
  authority smallint not null,
  issue uuid not null,
  measure text not null,
  record uuid not null,
  version integer not null,
  child uuid not null,
  counted boolean not null,
  well boolean,
  left_out text,
  place integer not null,
  day date not null,
  value double precision,
  agency text,
  constraint issue_row_pkey PRIMARY KEY (authority, issue, measure, place),
  constraint issue_row_authority_issue_measure_fkey FOREIGN KEY (authority, issue, measure) REFERENCES issue_figure(authority, issue, measure)
);

create table public.issuing_pass (
  authority smallint not null,
  ran timestamp with time zone not null,
  made integer not null,
  failed jsonb not null,
  constraint issuing_pass_pkey PRIMARY KEY (authority),
  constraint issuing_pass_authority_fkey FOREIGN KEY (authority) REFERENCES authority(authority)
);

create table public.local_administrator (
  authority smallint not null,
  worker uuid not null,
  secret bytea not null,
  salt bytea not null,
  passphrase bytea not null,
  made timestamp with time zone not null,
  ended timestamp with time zone,
  step bigint default 0 not null,
  constraint local_administrator_pkey PRIMARY KEY (authority, worker),
  constraint local_administrator_authority_fkey FOREIGN KEY (authority) REFERENCES authority(authority)
);

create table public.local_try (
  authority smallint not null,
  try uuid not null,
  at timestamp with time zone not null,
  worker uuid,
  well boolean not null,
  constraint local_try_pkey PRIMARY KEY (authority, try),
  constraint local_try_authority_fkey FOREIGN KEY (authority) REFERENCES authority(authority)
);

create table public.log_seal (
  authority smallint not null,
  seal integer not null,
  sealed timestamp with time zone not null,
  "from" timestamp with time zone not null,
  until timestamp with time zone not null,
  count integer not null,
  total bigint not null,
  entries uuid[] not null,
  digests bytea not null,
  previous bytea not null,
  digest bytea not null,
  constraint log_seal_pkey PRIMARY KEY (authority, seal),
  constraint log_seal_authority_fkey FOREIGN KEY (authority) REFERENCES authority(authority),
  constraint log_seal_check CHECK (((count = cardinality(entries)) AND (length(digests) = (32 * count)))),
  constraint log_seal_seal_check CHECK ((seal > 0))
);

create table public.log_waiting (
  authority smallint not null,
  entry uuid not null,
  constraint log_waiting_pkey PRIMARY KEY (authority, entry)
);

create table public.message (
  authority smallint not null,
  message uuid not null,
  kind text not null,
  to_worker uuid not null,
  to_address text,
  subject text not null,
  body text not null,
  about uuid not null,
  queued timestamp with time zone not null,
  state text not null,
  attempts integer default 0 not null,
  next_try timestamp with time zone not null,
  last_error text,
  sent timestamp with time zone,
  constraint message_pkey PRIMARY KEY (authority, message),
  constraint message_authority_fkey FOREIGN KEY (authority) REFERENCES authority(authority),
  constraint message_check CHECK (((state = 'sent'::text) = (sent IS NOT NULL))),
  constraint message_check1 CHECK (((to_address IS NOT NULL) OR (state = 'not sent: no address'::text))),
  constraint message_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'not sent: no address'::text])))
);
alter table public.message enable row level security;

create table public.migration (
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone default clock_timestamp() not null,
  constraint migration_pkey PRIMARY KEY (name)
);

create table public.pseudonym (
  authority smallint not null,
  series text not null,
  child uuid not null,
  code text not null,
  constraint pseudonym_pkey PRIMARY KEY (authority, series, child),
  constraint pseudonym_authority_series_code_key UNIQUE (authority, series, code),
  constraint pseudonym_authority_child_fkey FOREIGN KEY (authority, child) REFERENCES subject(authority, subject),
  constraint pseudonym_authority_fkey FOREIGN KEY (authority) REFERENCES authority(authority)
);

create table public.record (
  authority smallint not null,
  record uuid not null,
  version integer not null,
  subject uuid not null,
  subject_kind text default 'child'::text not null,
  kind text not null,
  day date,
  about uuid,
  state text not null,
  recorded_from timestamp with time zone not null,
  recorded_until timestamp with time zone default 'infinity'::timestamp with time zone not null,
  by_worker uuid,
  source text default 'entered'::text not null,
  import uuid,
  reason text,
  constraint record_pkey PRIMARY KEY (authority, record, version, subject),
  constraint record_authority_subject_fkey FOREIGN KEY (authority, subject) REFERENCES subject(authority, subject),
  constraint record_check CHECK ((recorded_from < recorded_until)),
  constraint record_source_check CHECK ((source = ANY (ARRAY['entered'::text, 'imported'::text, 'history'::text, 'noticed'::text]))),
  constraint record_state_check CHECK ((state = ANY (ARRAY['incomplete'::text, 'complete'::text, 'signed off'::text, 'withdrawn'::text])))
);
alter table public.record enable row level security;

create table public.removal (
  authority smallint not null,
  removal uuid not null,
  what text not null,
  child uuid,
  record uuid,
  version integer,
  document uuid,
  field text,
  category text not null,
  basis text not null,
  reason text,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  constraint removal_pkey PRIMARY KEY (authority, removal),
  constraint removal_authority_removal_asked_by_key UNIQUE (authority, removal, asked_by),
  constraint removal_authority_fkey FOREIGN KEY (authority) REFERENCES authority(authority),
  constraint removal_check CHECK (((child IS NOT NULL) = (what = 'file'::text))),
  constraint removal_check1 CHECK (((record IS NOT NULL) = (what <> 'file'::text))),
  constraint removal_check2 CHECK (((version IS NOT NULL) = (what = 'version'::text))),
  constraint removal_check3 CHECK (((document IS NOT NULL) = (what = 'document'::text))),
  constraint removal_check4 CHECK (((field IS NOT NULL) = (what = 'field'::text))),
  constraint removal_what_check CHECK ((what = ANY (ARRAY['file'::text, 'record'::text, 'version'::text, 'document'::text, 'field'::text])))
);

create table public.removal_answer (
  authority smallint not null,
  removal uuid not null,
  asked_by uuid not null,
  answer text not null,
  by_worker uuid not null,
  at timestamp with time zone not null,
  reason text,
  constraint removal_answer_pkey PRIMARY KEY (authority, removal),
  constraint removal_answer_authority_removal_asked_by_fkey FOREIGN KEY (authority, removal, asked_by) REFERENCES removal(authority, removal, asked_by),
  constraint removal_answer_answer_check CHECK ((answer = ANY (ARRAY['agreed'::text, 'declined'::text, 'taken back'::text]))),
  constraint removal_answer_check CHECK (((answer <> 'agreed'::text) OR (by_worker <> asked_by)))
);

create table public.removed (
  authority smallint not null,
  removal uuid not null,
  record uuid not null,
  subject uuid not null,
  subject_kind text not null,
  from_version integer not null,
  until_version integer not null,
  recorded_from timestamp with time zone not null,
  recorded_until timestamp with time zone not null,
  whole boolean not null,
  constraint removed_pkey PRIMARY KEY (authority, removal, record, subject),
  constraint removed_authority_removal_fkey FOREIGN KEY (authority, removal) REFERENCES removal(authority, removal)
);

create table public.report_issue (
  authority smallint not null,
  issue uuid not null,
  report uuid not null,
  meeting date not null,
  issued_at timestamp with time zone not null,
  known_at timestamp with time zone not null,
  program text not null,
  by_worker uuid,
  below integer not null,
  template jsonb not null,
  told jsonb not null,
  constraint report_issue_pkey PRIMARY KEY (authority, issue),
  constraint report_issue_authority_report_key UNIQUE (authority, report),
  constraint report_issue_authority_fkey FOREIGN KEY (authority) REFERENCES authority(authority)
);

create table public.report_issue_figure (
  authority smallint not null,
  issue uuid not null,
  number integer not null,
  measure text not null,
  said jsonb not null,
  definition text not null,
  from_day date not null,
  until_day date not null,
  known_at timestamp with time zone not null,
  counted integer not null,
  well integer,
  left_out integer not null,
  value double precision,
  way text,
  way_name text,
  parts jsonb not null,
  constraint report_issue_figure_pkey PRIMARY KEY (authority, issue, number),
  constraint report_issue_figure_authority_issue_fkey FOREIGN KEY (authority, issue) REFERENCES report_issue(authority, issue)
);

create table public.report_issue_row (
  authority smallint not null,
  issue uuid not null,
  number integer not null,
  place integer not null,
  record uuid not null,
  version integer not null,
  child uuid not null,
  day date not null,
  counted boolean not null,
  well boolean,
  left_out text,
  value double precision,
  agency text,
  constraint report_issue_row_pkey PRIMARY KEY (authority, issue, number, place),
  constraint report_issue_row_authority_issue_number_fkey FOREIGN KEY (authority, issue, number) REFERENCES report_issue_figure(authority, issue, number)
);

create table public.search_cache (
  authority smallint not null,
  word text not null,
  child uuid not null,
  what text not null,
  constraint search_cache_pkey PRIMARY KEY (authority, word, child, what),
  constraint search_cache_what_check CHECK ((what = ANY (ARRAY['name'::text, 'number'::text, 'born'::text])))
);

create table public.search_word_cache (
  authority smallint not null,
  word text not null,
  sound text not null,
  constraint search_word_cache_pkey PRIMARY KEY (authority, word)
);

create table public.session (
  authority smallint not null,
  session uuid not null,
  worker uuid not null,
  role text not null,
  team uuid,
  started timestamp with time zone not null,
  seen timestamp with time zone not null,
  ended timestamp with time zone,
  digest bytea,
  how text default 'demonstration'::text not null,
  proved timestamp with time zone,
  offered uuid[] default '{}'::uuid[] not null,
  provider_subject text,
  provider_session text,
  constraint session_pkey PRIMARY KEY (authority, session),
  constraint session_authority_fkey FOREIGN KEY (authority) REFERENCES authority(authority),
  constraint session_how_check CHECK ((how = ANY (ARRAY['demonstration'::text, 'identity provider'::text, 'one-time code'::text])))
);

create table public.sign_pass (
  authority smallint not null,
  until date not null,
  ran timestamp with time zone not null,
  constraint sign_pass_pkey PRIMARY KEY (authority),
  constraint sign_pass_authority_fkey FOREIGN KEY (authority) REFERENCES authority(authority)
);

create table public.subject (
  authority smallint not null,
  subject uuid not null,
  kind text not null,
  constraint subject_pkey PRIMARY KEY (authority, subject),
  constraint subject_authority_fkey FOREIGN KEY (authority) REFERENCES authority(authority),
  constraint subject_kind_check CHECK ((kind = ANY (ARRAY['child'::text, 'worker'::text, 'team'::text, 'agency'::text, 'authority'::text])))
);
alter table public.subject enable row level security;

create table public.typing (
  authority smallint not null,
  typing uuid not null,
  worker uuid not null,
  path text not null,
  about uuid[] not null,
  sent boolean not null,
  at timestamp with time zone not null,
  locked bytea not null,
  constraint typing_pkey PRIMARY KEY (authority, typing),
  constraint typing_authority_fkey FOREIGN KEY (authority) REFERENCES authority(authority)
);
alter table public.typing enable row level security;


-- Indexes beside those of the constraints

CREATE INDEX address_subject ON answers.address USING btree (authority, subject);
CREATE INDEX adopted_as_subject ON answers.adopted_as USING btree (authority, subject);
CREATE INDEX adoption_seal_subject ON answers.adoption_seal USING btree (authority, subject);
CREATE INDEX allocation_subject ON answers.allocation USING btree (authority, subject);
CREATE INDEX allocation_team ON answers.allocation USING btree (authority, team);
CREATE INDEX allocation_worker ON answers.allocation USING btree (authority, worker);
CREATE INDEX care_episode_subject ON answers.care_episode USING btree (authority, subject);
CREATE INDEX emergency_opening_subject ON answers.emergency_opening USING btree (authority, subject);
CREATE INDEX exploitation_flag_subject ON answers.exploitation_flag USING btree (authority, subject);
CREATE INDEX household_subject ON answers.household USING btree (authority, subject);
CREATE INDEX identifier_subject ON answers.identifier USING btree (authority, subject);
CREATE INDEX information_shared_subject ON answers.information_shared USING btree (authority, subject);
CREATE INDEX looked_after_review_subject ON answers.looked_after_review USING btree (authority, subject);
CREATE INDEX merge_duplicate ON answers.merge USING btree (authority, duplicate);
CREATE INDEX merge_subject ON answers.merge USING btree (authority, subject);
CREATE INDEX missing_episode_open ON answers.missing_episode USING btree (authority, started_day) WHERE (returned_day IS NULL);
CREATE INDEX missing_episode_subject ON answers.missing_episode USING btree (authority, subject);
CREATE INDEX missing_from_education_subject ON answers.missing_from_education USING btree (authority, subject);
CREATE INDEX moved_subject ON answers.moved USING btree (authority, subject);
CREATE INDEX person_details_subject ON answers.person_details USING btree (authority, subject);
CREATE INDEX placed_by_other_subject ON answers.placed_by_other USING btree (authority, subject);
CREATE INDEX prompt_answer_by_records ON answers.prompt_answer USING gin (by_records);
CREATE INDEX prompt_answer_subject ON answers.prompt_answer USING btree (authority, subject);
CREATE INDEX prompt_grounds ON answers.prompt USING gin (grounds);
CREATE INDEX prompt_joined ON answers.prompt USING gin (joined) WHERE (joined IS NOT NULL);
CREATE INDEX prompt_subject ON answers.prompt USING btree (authority, subject);
CREATE INDEX record_restriction_subject ON answers.record_restriction USING btree (authority, subject);
CREATE INDEX relationship_known_child ON answers.relationship USING btree (authority, known_child) WHERE (known_child IS NOT NULL);
CREATE INDEX relationship_subject ON answers.relationship USING btree (authority, subject);
CREATE INDEX restriction_subject ON answers.restriction USING btree (authority, subject);
CREATE INDEX retention_hold_subject ON answers.retention_hold USING btree (authority, subject);
CREATE INDEX return_interview_subject ON answers.return_interview USING btree (authority, subject);
CREATE INDEX strategy_discussion_subject ON answers.strategy_discussion USING btree (authority, subject);
CREATE INDEX access_log_at ON public.access_log USING btree (authority, at);
CREATE INDEX access_log_child ON public.access_log USING gin (children);
CREATE INDEX access_sign_day ON public.access_sign USING btree (authority, day);
CREATE INDEX calendar_school ON public.calendar USING btree (authority, school_count) INCLUDE (day) WHERE school;
CREATE INDEX calendar_term ON public.calendar USING btree (authority, term, day) WHERE school;
CREATE INDEX calendar_working ON public.calendar USING btree (authority, working_count) INCLUDE (day) WHERE working;
CREATE INDEX clock_cache_child ON public.clock_cache USING btree (authority, child);
CREATE INDEX clock_cache_running ON public.clock_cache USING btree (authority, due_day) WHERE ((ending IS NULL) OR (ending = 'eighteen'::text));
CREATE INDEX delivery_unopened ON public.delivery USING btree (authority, made) WHERE ((opened IS NULL) AND (reminded IS NULL));
CREATE INDEX document_record ON public.document USING btree (authority, record);
CREATE INDEX document_unsaved ON public.document USING btree (authority, added) WHERE (NOT saved);
CREATE INDEX local_try_at ON public.local_try USING btree (authority, at);
CREATE INDEX message_queued ON public.message USING btree (authority, queued DESC, message);
CREATE INDEX message_waiting ON public.message USING btree (authority, queued, message) WHERE (state <> 'sent'::text);
CREATE INDEX record_about ON public.record USING btree (authority, about) WHERE (about IS NOT NULL);
CREATE INDEX record_incomplete ON public.record USING btree (authority, by_worker) WHERE ((state = 'incomplete'::text) AND (recorded_until = 'infinity'::timestamp with time zone));
CREATE INDEX record_kind ON public.record USING btree (authority, kind, day);
CREATE INDEX record_merge ON public.record USING btree (authority, record, version, subject) WHERE ((kind = 'merge'::text) AND (recorded_until = 'infinity'::timestamp with time zone) AND (state <> 'withdrawn'::text));
CREATE UNIQUE INDEX record_open ON public.record USING btree (authority, record, subject) WHERE (recorded_until = 'infinity'::timestamp with time zone);
CREATE INDEX record_recorded ON public.record USING btree (authority, recorded_from);
CREATE INDEX record_story ON public.record USING btree (authority, subject, day);
CREATE INDEX removed_record ON public.removed USING btree (authority, record);
CREATE INDEX removed_subject ON public.removed USING btree (authority, subject);
CREATE INDEX search_cache_child ON public.search_cache USING btree (authority, child);
CREATE INDEX search_word_near ON public.search_word_cache USING gin (word gin_trgm_ops);
CREATE INDEX search_word_sound ON public.search_word_cache USING btree (authority, sound);
CREATE UNIQUE INDEX session_digest ON public.session USING btree (authority, digest);
CREATE INDEX session_worker ON public.session USING btree (authority, worker) WHERE (ended IS NULL);
CREATE INDEX typing_about ON public.typing USING gin (about);
CREATE INDEX typing_worker ON public.typing USING btree (authority, worker);

-- Policies

create policy closed on answers.address as restrictive for select to throughline_reader
  using ((strpos(current_setting('throughline.closed'::text, true), (record)::text) = 0));
create policy keeper on answers.address for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.address for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0))));
create policy remover on answers.address for all to throughline_remover
  using (true)
  with check (true);
create policy closed on answers.adopted_as as restrictive for select to throughline_reader
  using ((strpos(current_setting('throughline.closed'::text, true), (record)::text) = 0));
create policy keeper on answers.adopted_as for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.adopted_as for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'adoption archive'::text) > 0)));
create policy remover on answers.adopted_as for all to throughline_remover
  using (true)
  with check (true);
create policy closed on answers.adoption_seal as restrictive for select to throughline_reader
  using ((strpos(current_setting('throughline.closed'::text, true), (record)::text) = 0));
create policy keeper on answers.adoption_seal for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.adoption_seal for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0))));
create policy remover on answers.adoption_seal for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.agency_details for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.agency_details for select to throughline_reader
  using (((authority)::text = current_setting('throughline.authority'::text, true)));
create policy remover on answers.agency_details for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.agenda_item for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.agenda_item for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.agenda_item for all to throughline_remover
  using (true)
  with check (true);
create policy closed on answers.allocation as restrictive for select to throughline_reader
  using ((strpos(current_setting('throughline.closed'::text, true), (record)::text) = 0));
create policy keeper on answers.allocation for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.allocation for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0))));
create policy remover on answers.allocation for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.ambition for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.ambition for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.ambition for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.benchmark for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.benchmark for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.benchmark for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.board_report for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.board_report for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'issue'::text) > 0)));
create policy remover on answers.board_report for all to throughline_remover
  using (true)
  with check (true);
create policy closed on answers.care_episode as restrictive for select to throughline_reader
  using ((strpos(current_setting('throughline.closed'::text, true), (record)::text) = 0));
create policy keeper on answers.care_episode for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.care_episode for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0))));
create policy remover on answers.care_episode for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.challenge for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.challenge for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.challenge for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.closing_decision for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.closing_decision for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.closing_decision for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.commentary for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.commentary for select to throughline_reader
  using (((authority)::text = current_setting('throughline.authority'::text, true)));
create policy remover on answers.commentary for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.committee_template for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.committee_template for select to throughline_reader
  using (((authority)::text = current_setting('throughline.authority'::text, true)));
create policy remover on answers.committee_template for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.cover for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.cover for select to throughline_reader
  using (((authority)::text = current_setting('throughline.authority'::text, true)));
create policy remover on answers.cover for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.decision for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.decision for select to throughline_reader
  using (((authority)::text = current_setting('throughline.authority'::text, true)));
create policy remover on answers.decision for all to throughline_remover
  using (true)
  with check (true);
create policy closed on answers.emergency_opening as restrictive for select to throughline_reader
  using ((strpos(current_setting('throughline.closed'::text, true), (record)::text) = 0));
create policy keeper on answers.emergency_opening for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.emergency_opening for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0))));
create policy remover on answers.emergency_opening for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.evidence for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.evidence for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.evidence for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.evidence_lapsed for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.evidence_lapsed for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.evidence_lapsed for all to throughline_remover
  using (true)
  with check (true);
create policy closed on answers.exploitation_flag as restrictive for select to throughline_reader
  using ((strpos(current_setting('throughline.closed'::text, true), (record)::text) = 0));
create policy keeper on answers.exploitation_flag for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.exploitation_flag for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0))));
create policy remover on answers.exploitation_flag for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.finding for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.finding for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.finding for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.forum for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.forum for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.forum for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.forum_action for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.forum_action for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.forum_action for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.forum_decision for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.forum_decision for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.forum_decision for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.forum_pack for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.forum_pack for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.forum_pack for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.forum_seat for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.forum_seat for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.forum_seat for all to throughline_remover
  using (true)
  with check (true);
create policy closed on answers.household as restrictive for select to throughline_reader
  using ((strpos(current_setting('throughline.closed'::text, true), (record)::text) = 0));
create policy keeper on answers.household for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.household for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0))));
create policy remover on answers.household for all to throughline_remover
  using (true)
  with check (true);
create policy closed on answers.identifier as restrictive for select to throughline_reader
  using ((strpos(current_setting('throughline.closed'::text, true), (record)::text) = 0));
create policy keeper on answers.identifier for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.identifier for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0))));
create policy remover on answers.identifier for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.improvement_action for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.improvement_action for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.improvement_action for all to throughline_remover
  using (true)
  with check (true);
create policy closed on answers.information_shared as restrictive for select to throughline_reader
  using ((strpos(current_setting('throughline.closed'::text, true), (record)::text) = 0));
create policy keeper on answers.information_shared for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.information_shared for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0))));
create policy remover on answers.information_shared for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.inspection for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.inspection for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.inspection for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.inspection_activity for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.inspection_activity for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.inspection_activity for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.investment for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.investment for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.investment for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.judgement for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.judgement for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.judgement for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.leaders_review for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.leaders_review for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'oversee'::text) > 0)));
create policy remover on answers.leaders_review for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.lesson for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.lesson for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'learn'::text) > 0)));
create policy remover on answers.lesson for all to throughline_remover
  using (true)
  with check (true);
create policy closed on answers.looked_after_review as restrictive for select to throughline_reader
  using ((strpos(current_setting('throughline.closed'::text, true), (record)::text) = 0));
create policy keeper on answers.looked_after_review for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.looked_after_review for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0))));
create policy remover on answers.looked_after_review for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.meeting for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.meeting for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.meeting for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.member_duty for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.member_duty for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.member_duty for all to throughline_remover
  using (true)
  with check (true);
create policy closed on answers.merge as restrictive for select to throughline_reader
  using ((strpos(current_setting('throughline.closed'::text, true), (record)::text) = 0));
create policy keeper on answers.merge for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.merge for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0))));
create policy remover on answers.merge for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.milestone for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.milestone for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.milestone for all to throughline_remover
  using (true)
  with check (true);
create policy closed on answers.missing_episode as restrictive for select to throughline_reader
  using ((strpos(current_setting('throughline.closed'::text, true), (record)::text) = 0));
create policy keeper on answers.missing_episode for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.missing_episode for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0))));
create policy remover on answers.missing_episode for all to throughline_remover
  using (true)
  with check (true);
create policy closed on answers.missing_from_education as restrictive for select to throughline_reader
  using ((strpos(current_setting('throughline.closed'::text, true), (record)::text) = 0));
create policy keeper on answers.missing_from_education for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.missing_from_education for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0))));
create policy remover on answers.missing_from_education for all to throughline_remover
  using (true)
  with check (true);
create policy closed on answers.moved as restrictive for select to throughline_reader
  using ((strpos(current_setting('throughline.closed'::text, true), (record)::text) = 0));
create policy keeper on answers.moved for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.moved for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0))));
create policy remover on answers.moved for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.notice_condition for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.notice_condition for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.notice_condition for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.opening_review for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.opening_review for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'restricted'::text) > 0)));
create policy remover on answers.opening_review for all to throughline_remover
  using (true)
  with check (true);
create policy closed on answers.person_details as restrictive for select to throughline_reader
  using ((strpos(current_setting('throughline.closed'::text, true), (record)::text) = 0));
create policy keeper on answers.person_details for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.person_details for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0))));
create policy remover on answers.person_details for all to throughline_remover
  using (true)
  with check (true);
create policy closed on answers.placed_by_other as restrictive for select to throughline_reader
  using ((strpos(current_setting('throughline.closed'::text, true), (record)::text) = 0));
create policy keeper on answers.placed_by_other for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.placed_by_other for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0))));
create policy remover on answers.placed_by_other for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.plan_version for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.plan_version for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.plan_version for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.policy for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.policy for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.policy for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.policy_watch for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.policy_watch for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.policy_watch for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.post for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.post for select to throughline_reader
  using (((authority)::text = current_setting('throughline.authority'::text, true)));
create policy remover on answers.post for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.programme for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.programme for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.programme for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.progress_review for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.progress_review for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.progress_review for all to throughline_remover
  using (true)
  with check (true);
create policy closed on answers.prompt as restrictive for select to throughline_reader
  using ((strpos(current_setting('throughline.closed'::text, true), (record)::text) = 0));
create policy keeper on answers.prompt for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.prompt for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0))));
create policy remover on answers.prompt for all to throughline_remover
  using (true)
  with check (true);
create policy closed on answers.prompt_answer as restrictive for select to throughline_reader
  using ((strpos(current_setting('throughline.closed'::text, true), (record)::text) = 0));
create policy keeper on answers.prompt_answer for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.prompt_answer for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0))));
create policy remover on answers.prompt_answer for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.recommendation for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.recommendation for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.recommendation for all to throughline_remover
  using (true)
  with check (true);
create policy closed on answers.record_restriction as restrictive for select to throughline_reader
  using ((strpos(current_setting('throughline.closed'::text, true), (record)::text) = 0));
create policy keeper on answers.record_restriction for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.record_restriction for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'restricted'::text) > 0)));
create policy remover on answers.record_restriction for all to throughline_remover
  using (true)
  with check (true);
create policy closed on answers.relationship as restrictive for select to throughline_reader
  using ((strpos(current_setting('throughline.closed'::text, true), (record)::text) = 0));
create policy keeper on answers.relationship for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.relationship for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0))));
create policy remover on answers.relationship for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.report_commentary for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.report_commentary for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'issue'::text) > 0)));
create policy remover on answers.report_commentary for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.report_figure for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.report_figure for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'issue'::text) > 0)));
create policy remover on answers.report_figure for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.report_part for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.report_part for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'issue'::text) > 0)));
create policy remover on answers.report_part for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.report_sign_off for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.report_sign_off for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'issue'::text) > 0)));
create policy remover on answers.report_sign_off for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.report_signatory for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.report_signatory for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'issue'::text) > 0)));
create policy remover on answers.report_signatory for all to throughline_remover
  using (true)
  with check (true);
create policy closed on answers.restriction as restrictive for select to throughline_reader
  using ((strpos(current_setting('throughline.closed'::text, true), (record)::text) = 0));
create policy keeper on answers.restriction for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.restriction for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0))));
create policy remover on answers.restriction for all to throughline_remover
  using (true)
  with check (true);
create policy closed on answers.retention_hold as restrictive for select to throughline_reader
  using ((strpos(current_setting('throughline.closed'::text, true), (record)::text) = 0));
create policy keeper on answers.retention_hold for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.retention_hold for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0))));
create policy remover on answers.retention_hold for all to throughline_remover
  using (true)
  with check (true);
create policy closed on answers.return_interview as restrictive for select to throughline_reader
  using ((strpos(current_setting('throughline.closed'::text, true), (record)::text) = 0));
create policy keeper on answers.return_interview for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.return_interview for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0))));
create policy remover on answers.return_interview for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.review_action for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.review_action for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'oversee'::text) > 0)));
create policy remover on answers.review_action for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.setting for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.setting for select to throughline_reader
  using (((authority)::text = current_setting('throughline.authority'::text, true)));
create policy remover on answers.setting for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.sign_answer for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.sign_answer for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'audit'::text) > 0)));
create policy remover on answers.sign_answer for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.sign_in_group for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.sign_in_group for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'people'::text) > 0)));
create policy remover on answers.sign_in_group for all to throughline_remover
  using (true)
  with check (true);
create policy closed on answers.strategy_discussion as restrictive for select to throughline_reader
  using ((strpos(current_setting('throughline.closed'::text, true), (record)::text) = 0));
create policy keeper on answers.strategy_discussion for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.strategy_discussion for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0))));
create policy remover on answers.strategy_discussion for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.team_details for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.team_details for select to throughline_reader
  using (((authority)::text = current_setting('throughline.authority'::text, true)));
create policy remover on answers.team_details for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.work_item for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.work_item for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'figures'::text) > 0)));
create policy remover on answers.work_item for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.worker_connection for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.worker_connection for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(COALESCE(current_setting('throughline.may'::text, true), ''::text), 'audit'::text) > 0)));
create policy remover on answers.worker_connection for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on answers.worker_details for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on answers.worker_details for select to throughline_reader
  using (((authority)::text = current_setting('throughline.authority'::text, true)));
create policy remover on answers.worker_details for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on public.clock_cache for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on public.clock_cache for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND (strpos(current_setting('throughline.hidden'::text, true), (child)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (child)::text) > 0))));
create policy keeper on public.message for all to throughline_keeper
  using (true)
  with check (true);
create policy remover on public.message for all to throughline_remover
  using (true)
  with check (true);
create policy closed on public.record as restrictive for select to throughline_reader
  using ((strpos(current_setting('throughline.closed'::text, true), (record)::text) = 0));
create policy keeper on public.record for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on public.record for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND ((subject_kind <> 'child'::text) OR ((strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0))))));
create policy remover on public.record for all to throughline_remover
  using (true)
  with check (true);
create policy keeper on public.subject for all to throughline_keeper
  using (true)
  with check (true);
create policy reader on public.subject for select to throughline_reader
  using ((((authority)::text = current_setting('throughline.authority'::text, true)) AND ((kind <> 'child'::text) OR ((strpos(current_setting('throughline.hidden'::text, true), (subject)::text) = 0) AND ((current_setting('throughline.sees'::text, true) = 'all'::text) OR (strpos(current_setting('throughline.children'::text, true), (subject)::text) > 0))))));
create policy keeper on public.typing for all to throughline_keeper
  using (true)
  with check (true);
create policy remover on public.typing for all to throughline_remover
  using (true)
  with check (true);

-- Grants

grant usage on schema answers to throughline_keeper;
grant usage on schema answers to throughline_reader;
grant usage on schema answers to throughline_remover;
grant insert, select on answers.address to throughline_keeper;
grant select on answers.address to throughline_reader;
grant delete, select, update on answers.address to throughline_remover;
grant insert, select on answers.adopted_as to throughline_keeper;
grant select on answers.adopted_as to throughline_reader;
grant delete, select, update on answers.adopted_as to throughline_remover;
grant insert, select on answers.adoption_seal to throughline_keeper;
grant select on answers.adoption_seal to throughline_reader;
grant delete, select, update on answers.adoption_seal to throughline_remover;
grant insert, select on answers.agency_details to throughline_keeper;
grant select on answers.agency_details to throughline_reader;
grant delete, select, update on answers.agency_details to throughline_remover;
grant insert, select on answers.agenda_item to throughline_keeper;
grant select on answers.agenda_item to throughline_reader;
grant delete, select, update on answers.agenda_item to throughline_remover;
grant insert, select on answers.allocation to throughline_keeper;
grant select on answers.allocation to throughline_reader;
grant delete, select, update on answers.allocation to throughline_remover;
grant insert, select on answers.ambition to throughline_keeper;
grant select on answers.ambition to throughline_reader;
grant delete, select, update on answers.ambition to throughline_remover;
grant insert, select on answers.benchmark to throughline_keeper;
grant select on answers.benchmark to throughline_reader;
grant delete, select, update on answers.benchmark to throughline_remover;
grant insert, select on answers.board_report to throughline_keeper;
grant select on answers.board_report to throughline_reader;
grant delete, select, update on answers.board_report to throughline_remover;
grant insert, select on answers.care_episode to throughline_keeper;
grant select on answers.care_episode to throughline_reader;
grant delete, select, update on answers.care_episode to throughline_remover;
grant insert, select on answers.challenge to throughline_keeper;
grant select on answers.challenge to throughline_reader;
grant delete, select, update on answers.challenge to throughline_remover;
grant insert, select on answers.closing_decision to throughline_keeper;
grant select on answers.closing_decision to throughline_reader;
grant delete, select, update on answers.closing_decision to throughline_remover;
grant insert, select on answers.commentary to throughline_keeper;
grant select on answers.commentary to throughline_reader;
grant delete, select, update on answers.commentary to throughline_remover;
grant insert, select on answers.committee_template to throughline_keeper;
grant select on answers.committee_template to throughline_reader;
grant delete, select, update on answers.committee_template to throughline_remover;
grant insert, select on answers.cover to throughline_keeper;
grant select on answers.cover to throughline_reader;
grant delete, select, update on answers.cover to throughline_remover;
grant insert, select on answers.decision to throughline_keeper;
grant select on answers.decision to throughline_reader;
grant delete, select, update on answers.decision to throughline_remover;
grant insert, select on answers.emergency_opening to throughline_keeper;
grant select on answers.emergency_opening to throughline_reader;
grant delete, select, update on answers.emergency_opening to throughline_remover;
grant insert, select on answers.evidence to throughline_keeper;
grant select on answers.evidence to throughline_reader;
grant delete, select, update on answers.evidence to throughline_remover;
grant insert, select on answers.evidence_lapsed to throughline_keeper;
grant select on answers.evidence_lapsed to throughline_reader;
grant delete, select, update on answers.evidence_lapsed to throughline_remover;
grant insert, select on answers.exploitation_flag to throughline_keeper;
grant select on answers.exploitation_flag to throughline_reader;
grant delete, select, update on answers.exploitation_flag to throughline_remover;
grant insert, select on answers.finding to throughline_keeper;
grant select on answers.finding to throughline_reader;
grant delete, select, update on answers.finding to throughline_remover;
grant insert, select on answers.forum to throughline_keeper;
grant select on answers.forum to throughline_reader;
grant delete, select, update on answers.forum to throughline_remover;
grant insert, select on answers.forum_action to throughline_keeper;
grant select on answers.forum_action to throughline_reader;
grant delete, select, update on answers.forum_action to throughline_remover;
grant insert, select on answers.forum_decision to throughline_keeper;
grant select on answers.forum_decision to throughline_reader;
grant delete, select, update on answers.forum_decision to throughline_remover;
grant insert, select on answers.forum_pack to throughline_keeper;
grant select on answers.forum_pack to throughline_reader;
grant delete, select, update on answers.forum_pack to throughline_remover;
grant insert, select on answers.forum_seat to throughline_keeper;
grant select on answers.forum_seat to throughline_reader;
grant delete, select, update on answers.forum_seat to throughline_remover;
grant insert, select on answers.household to throughline_keeper;
grant select on answers.household to throughline_reader;
grant delete, select, update on answers.household to throughline_remover;
grant insert, select on answers.identifier to throughline_keeper;
grant select on answers.identifier to throughline_reader;
grant delete, select, update on answers.identifier to throughline_remover;
grant insert, select on answers.improvement_action to throughline_keeper;
grant select on answers.improvement_action to throughline_reader;
grant delete, select, update on answers.improvement_action to throughline_remover;
grant insert, select on answers.information_shared to throughline_keeper;
grant select on answers.information_shared to throughline_reader;
grant delete, select, update on answers.information_shared to throughline_remover;
grant insert, select on answers.inspection to throughline_keeper;
grant select on answers.inspection to throughline_reader;
grant delete, select, update on answers.inspection to throughline_remover;
grant insert, select on answers.inspection_activity to throughline_keeper;
grant select on answers.inspection_activity to throughline_reader;
grant delete, select, update on answers.inspection_activity to throughline_remover;
grant insert, select on answers.investment to throughline_keeper;
grant select on answers.investment to throughline_reader;
grant delete, select, update on answers.investment to throughline_remover;
grant insert, select on answers.judgement to throughline_keeper;
grant select on answers.judgement to throughline_reader;
grant delete, select, update on answers.judgement to throughline_remover;
grant insert, select on answers.leaders_review to throughline_keeper;
grant select on answers.leaders_review to throughline_reader;
grant delete, select, update on answers.leaders_review to throughline_remover;
grant insert, select on answers.lesson to throughline_keeper;
grant select on answers.lesson to throughline_reader;
grant delete, select, update on answers.lesson to throughline_remover;
grant insert, select on answers.looked_after_review to throughline_keeper;
grant select on answers.looked_after_review to throughline_reader;
grant delete, select, update on answers.looked_after_review to throughline_remover;
grant insert, select on answers.meeting to throughline_keeper;
grant select on answers.meeting to throughline_reader;
grant delete, select, update on answers.meeting to throughline_remover;
grant insert, select on answers.member_duty to throughline_keeper;
grant select on answers.member_duty to throughline_reader;
grant delete, select, update on answers.member_duty to throughline_remover;
grant insert, select on answers.merge to throughline_keeper;
grant select on answers.merge to throughline_reader;
grant delete, select, update on answers.merge to throughline_remover;
grant insert, select on answers.milestone to throughline_keeper;
grant select on answers.milestone to throughline_reader;
grant delete, select, update on answers.milestone to throughline_remover;
grant insert, select on answers.missing_episode to throughline_keeper;
grant select on answers.missing_episode to throughline_reader;
grant delete, select, update on answers.missing_episode to throughline_remover;
grant insert, select on answers.missing_from_education to throughline_keeper;
grant select on answers.missing_from_education to throughline_reader;
grant delete, select, update on answers.missing_from_education to throughline_remover;
grant insert, select on answers.moved to throughline_keeper;
grant select on answers.moved to throughline_reader;
grant delete, select, update on answers.moved to throughline_remover;
grant insert, select on answers.notice_condition to throughline_keeper;
grant select on answers.notice_condition to throughline_reader;
grant delete, select, update on answers.notice_condition to throughline_remover;
grant insert, select on answers.opening_review to throughline_keeper;
grant select on answers.opening_review to throughline_reader;
grant delete, select, update on answers.opening_review to throughline_remover;
grant insert, select on answers.person_details to throughline_keeper;
grant select on answers.person_details to throughline_reader;
grant delete, select, update on answers.person_details to throughline_remover;
grant insert, select on answers.placed_by_other to throughline_keeper;
grant select on answers.placed_by_other to throughline_reader;
grant delete, select, update on answers.placed_by_other to throughline_remover;
grant insert, select on answers.plan_version to throughline_keeper;
grant select on answers.plan_version to throughline_reader;
grant delete, select, update on answers.plan_version to throughline_remover;
grant insert, select on answers.policy to throughline_keeper;
grant select on answers.policy to throughline_reader;
grant delete, select, update on answers.policy to throughline_remover;
grant insert, select on answers.policy_watch to throughline_keeper;
grant select on answers.policy_watch to throughline_reader;
grant delete, select, update on answers.policy_watch to throughline_remover;
grant insert, select on answers.post to throughline_keeper;
grant select on answers.post to throughline_reader;
grant delete, select, update on answers.post to throughline_remover;
grant insert, select on answers.programme to throughline_keeper;
grant select on answers.programme to throughline_reader;
grant delete, select, update on answers.programme to throughline_remover;
grant insert, select on answers.progress_review to throughline_keeper;
grant select on answers.progress_review to throughline_reader;
grant delete, select, update on answers.progress_review to throughline_remover;
grant insert, select on answers.prompt to throughline_keeper;
grant select on answers.prompt to throughline_reader;
grant delete, select, update on answers.prompt to throughline_remover;
grant insert, select on answers.prompt_answer to throughline_keeper;
grant select on answers.prompt_answer to throughline_reader;
grant delete, select, update on answers.prompt_answer to throughline_remover;
grant insert, select on answers.recommendation to throughline_keeper;
grant select on answers.recommendation to throughline_reader;
grant delete, select, update on answers.recommendation to throughline_remover;
grant insert, select on answers.record_restriction to throughline_keeper;
grant select on answers.record_restriction to throughline_reader;
grant delete, select, update on answers.record_restriction to throughline_remover;
grant insert, select on answers.relationship to throughline_keeper;
grant select on answers.relationship to throughline_reader;
grant delete, select, update on answers.relationship to throughline_remover;
grant insert, select on answers.report_commentary to throughline_keeper;
grant select on answers.report_commentary to throughline_reader;
grant delete, select, update on answers.report_commentary to throughline_remover;
grant insert, select on answers.report_figure to throughline_keeper;
grant select on answers.report_figure to throughline_reader;
grant delete, select, update on answers.report_figure to throughline_remover;
grant insert, select on answers.report_part to throughline_keeper;
grant select on answers.report_part to throughline_reader;
grant delete, select, update on answers.report_part to throughline_remover;
grant insert, select on answers.report_sign_off to throughline_keeper;
grant select on answers.report_sign_off to throughline_reader;
grant delete, select, update on answers.report_sign_off to throughline_remover;
grant insert, select on answers.report_signatory to throughline_keeper;
grant select on answers.report_signatory to throughline_reader;
grant delete, select, update on answers.report_signatory to throughline_remover;
grant insert, select on answers.restriction to throughline_keeper;
grant select on answers.restriction to throughline_reader;
grant delete, select, update on answers.restriction to throughline_remover;
grant insert, select on answers.retention_hold to throughline_keeper;
grant select on answers.retention_hold to throughline_reader;
grant delete, select, update on answers.retention_hold to throughline_remover;
grant insert, select on answers.return_interview to throughline_keeper;
grant select on answers.return_interview to throughline_reader;
grant delete, select, update on answers.return_interview to throughline_remover;
grant insert, select on answers.review_action to throughline_keeper;
grant select on answers.review_action to throughline_reader;
grant delete, select, update on answers.review_action to throughline_remover;
grant insert, select on answers.setting to throughline_keeper;
grant select on answers.setting to throughline_reader;
grant delete, select, update on answers.setting to throughline_remover;
grant insert, select on answers.sign_answer to throughline_keeper;
grant select on answers.sign_answer to throughline_reader;
grant delete, select, update on answers.sign_answer to throughline_remover;
grant insert, select on answers.sign_in_group to throughline_keeper;
grant select on answers.sign_in_group to throughline_reader;
grant delete, select, update on answers.sign_in_group to throughline_remover;
grant insert, select on answers.strategy_discussion to throughline_keeper;
grant select on answers.strategy_discussion to throughline_reader;
grant delete, select, update on answers.strategy_discussion to throughline_remover;
grant insert, select on answers.team_details to throughline_keeper;
grant select on answers.team_details to throughline_reader;
grant delete, select, update on answers.team_details to throughline_remover;
grant insert, select on answers.work_item to throughline_keeper;
grant select on answers.work_item to throughline_reader;
grant delete, select, update on answers.work_item to throughline_remover;
grant insert, select on answers.worker_connection to throughline_keeper;
grant select on answers.worker_connection to throughline_reader;
grant delete, select, update on answers.worker_connection to throughline_remover;
grant insert, select on answers.worker_details to throughline_keeper;
grant select on answers.worker_details to throughline_reader;
grant delete, select, update on answers.worker_details to throughline_remover;
grant insert, select on public.access_log to throughline_keeper;
grant insert, select on public.access_log to throughline_remover;
grant select on public.access_log to throughline_sealer;
grant insert, select on public.access_sign to throughline_keeper;
grant insert, select, update on public.authority to throughline_keeper;
grant select on public.authority to throughline_reader;
grant insert, select on public.backup to throughline_keeper;
grant insert, select on public.backup_drill to throughline_keeper;
grant delete, insert, select, update on public.cache_state to throughline_keeper;
grant delete, insert, select, update on public.calendar to throughline_keeper;
grant select on public.calendar to throughline_reader;
grant delete, insert, select, update on public.clock_cache to throughline_keeper;
grant select on public.clock_cache to throughline_reader;
grant insert, select, update on public.delivery to throughline_keeper;
grant delete, insert, select, update on public.document to throughline_keeper;
grant delete, select on public.document to throughline_remover;
grant delete, insert, select, update on public.figure_cache to throughline_keeper;
grant delete, insert, select, update on public.figure_part to throughline_keeper;
grant insert, select, update on public.import_run to throughline_keeper;
grant insert, select on public.issue to throughline_keeper;
grant insert, select on public.issue_commentary to throughline_keeper;
grant select on public.issue_commentary to throughline_remover;
grant insert, select on public.issue_figure to throughline_keeper;
grant insert, select on public.issue_line to throughline_keeper;
grant select on public.issue_line to throughline_remover;
grant insert, select on public.issue_part to throughline_keeper;
grant insert, select on public.issue_row to throughline_keeper;
grant select on public.issue_row to throughline_remover;
grant insert, select, update on public.issuing_pass to throughline_keeper;
grant insert, select, update on public.local_administrator to throughline_keeper;
grant insert, select on public.local_try to throughline_keeper;
grant select on public.log_seal to throughline_keeper;
grant select on public.log_seal to throughline_remover;
grant insert, select on public.log_seal to throughline_sealer;
grant insert, select on public.log_waiting to throughline_keeper;
grant insert on public.log_waiting to throughline_remover;
grant delete, select on public.log_waiting to throughline_sealer;
grant insert, select, update on public.message to throughline_keeper;
grant select on public.message to throughline_remover;
grant select on public.migration to throughline_keeper;
grant insert, select on public.pseudonym to throughline_keeper;
grant insert, select, update on public.record to throughline_keeper;
grant select on public.record to throughline_reader;
grant delete, select on public.record to throughline_remover;
grant insert, select on public.removal to throughline_keeper;
grant insert, select on public.removal to throughline_remover;
grant insert, select on public.removal_answer to throughline_keeper;
grant insert, select on public.removal_answer to throughline_remover;
grant insert, select on public.removed to throughline_keeper;
grant insert, select on public.removed to throughline_remover;
grant insert, select on public.report_issue to throughline_keeper;
grant select on public.report_issue to throughline_remover;
grant insert, select on public.report_issue_figure to throughline_keeper;
grant insert, select on public.report_issue_row to throughline_keeper;
grant select on public.report_issue_row to throughline_remover;
grant delete, insert, select, update on public.search_cache to throughline_keeper;
grant delete, insert, select, update on public.search_word_cache to throughline_keeper;
grant insert, select, update on public.session to throughline_keeper;
grant insert, select, update on public.sign_pass to throughline_keeper;
grant insert, select, update on public.subject to throughline_keeper;
grant select on public.subject to throughline_reader;
grant delete, insert, select, update on public.typing to throughline_keeper;
grant delete, select on public.typing to throughline_remover;
grant update (what), update (children), update (shown), update (reason), update (records), update (as_at), update (known_at), update (salt), update (blanked) on public.access_log to throughline_remover;
grant update (words) on public.issue_commentary to throughline_remover;
grant update (cells) on public.issue_line to throughline_remover;
grant update (agency) on public.issue_row to throughline_remover;
grant update (subject), update (body) on public.message to throughline_remover;
grant update (day), update (reason) on public.record to throughline_remover;
grant update (told) on public.report_issue to throughline_remover;
grant update (agency) on public.report_issue_row to throughline_remover;
