-- Who the child is
create table answers.person_details (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "given_name" text,
  "family_name" text,
  "also_known_as" text,
  "born" date,
  "expected" date,
  "sex" text,
  "ethnicity" text,
  "disabled" text,
  "died" date,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.person_details enable row level security;
create policy keeper on answers.person_details to throughline_keeper using (true) with check (true);
create policy reader on answers.person_details for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(current_setting('throughline.hidden', true), subject::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), subject::text) > 0));
grant select, insert on answers.person_details to throughline_keeper;
grant select on answers.person_details to throughline_reader;

-- Identifier
create table answers.identifier (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "scheme" text,
  "value" text,
  "given" date,
  "ended" date,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.identifier enable row level security;
create policy keeper on answers.identifier to throughline_keeper using (true) with check (true);
create policy reader on answers.identifier for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(current_setting('throughline.hidden', true), subject::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), subject::text) > 0));
grant select, insert on answers.identifier to throughline_keeper;
grant select on answers.identifier to throughline_reader;

-- Address
create table answers.address (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "lines" text,
  "postcode" text,
  "moved_in" date,
  "moved_out" date,
  "what" text,
  "non_disclosable" text,
  "kept_from" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.address enable row level security;
create policy keeper on answers.address to throughline_keeper using (true) with check (true);
create policy reader on answers.address for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(current_setting('throughline.hidden', true), subject::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), subject::text) > 0));
grant select, insert on answers.address to throughline_keeper;
grant select on answers.address to throughline_reader;

-- Relationship
create table answers.relationship (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "who" text,
  "child" uuid,
  "is" text,
  "parental_responsibility" text,
  "began" date,
  "ended" date,
  "contact" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.relationship enable row level security;
create policy keeper on answers.relationship to throughline_keeper using (true) with check (true);
create policy reader on answers.relationship for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(current_setting('throughline.hidden', true), subject::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), subject::text) > 0));
grant select, insert on answers.relationship to throughline_keeper;
grant select on answers.relationship to throughline_reader;

-- Household
create table answers.household (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "where" text,
  "adults" text,
  "began" date,
  "ended" date,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.household enable row level security;
create policy keeper on answers.household to throughline_keeper using (true) with check (true);
create policy reader on answers.household for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(current_setting('throughline.hidden', true), subject::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), subject::text) > 0));
grant select, insert on answers.household to throughline_keeper;
grant select on answers.household to throughline_reader;

-- Move in or out of the area
create table answers.moved (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "direction" text,
  "moved_on" date,
  "other_authority" text,
  "handed_over" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.moved enable row level security;
create policy keeper on answers.moved to throughline_keeper using (true) with check (true);
create policy reader on answers.moved for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(current_setting('throughline.hidden', true), subject::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), subject::text) > 0));
grant select, insert on answers.moved to throughline_keeper;
grant select on answers.moved to throughline_reader;

-- Placed here by another authority
create table answers.placed_by_other (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "home_authority" text,
  "from" date,
  "until" date,
  "told_on" date,
  "interviews" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.placed_by_other enable row level security;
create policy keeper on answers.placed_by_other to throughline_keeper using (true) with check (true);
create policy reader on answers.placed_by_other for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(current_setting('throughline.hidden', true), subject::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), subject::text) > 0));
grant select, insert on answers.placed_by_other to throughline_keeper;
grant select on answers.placed_by_other to throughline_reader;

-- Allocation
create table answers.allocation (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "worker" uuid,
  "team" uuid,
  "role" text,
  "from" date,
  "until" date,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.allocation enable row level security;
create policy keeper on answers.allocation to throughline_keeper using (true) with check (true);
create policy reader on answers.allocation for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(current_setting('throughline.hidden', true), subject::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), subject::text) > 0));
grant select, insert on answers.allocation to throughline_keeper;
grant select on answers.allocation to throughline_reader;

-- Two records are of one child
create table answers.merge (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "duplicate" uuid,
  "merged_on" date,
  "why" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.merge enable row level security;
create policy keeper on answers.merge to throughline_keeper using (true) with check (true);
create policy reader on answers.merge for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(current_setting('throughline.hidden', true), subject::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), subject::text) > 0));
grant select, insert on answers.merge to throughline_keeper;
grant select on answers.merge to throughline_reader;

-- Restricted record
create table answers.restriction (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "from" date,
  "until" date,
  "why" text,
  "ask" uuid,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.restriction enable row level security;
create policy keeper on answers.restriction to throughline_keeper using (true) with check (true);
create policy reader on answers.restriction for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(current_setting('throughline.hidden', true), subject::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), subject::text) > 0));
grant select, insert on answers.restriction to throughline_keeper;
grant select on answers.restriction to throughline_reader;

-- Prompt
create table answers.prompt (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "rule" text,
  "rule_words" text,
  "known" timestamptz,
  "known_day" date,
  "grounds" uuid[],
  "asks" text,
  "asked" uuid,
  "grounds_removed" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.prompt enable row level security;
create policy keeper on answers.prompt to throughline_keeper using (true) with check (true);
create policy reader on answers.prompt for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(current_setting('throughline.hidden', true), subject::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), subject::text) > 0));
grant select, insert on answers.prompt to throughline_keeper;
grant select on answers.prompt to throughline_reader;

-- Reason given to a prompt
create table answers.prompt_answer (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "answered" timestamptz,
  "answered_day" date,
  "why" text,
  "by_records" uuid[],
  "reason" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.prompt_answer enable row level security;
create policy keeper on answers.prompt_answer to throughline_keeper using (true) with check (true);
create policy reader on answers.prompt_answer for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(current_setting('throughline.hidden', true), subject::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), subject::text) > 0));
grant select, insert on answers.prompt_answer to throughline_keeper;
grant select on answers.prompt_answer to throughline_reader;

-- Worker
create table answers.worker_details (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "name" text,
  "email" text,
  "social_work_england" text,
  "started" date,
  "left" date,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.worker_details enable row level security;
create policy keeper on answers.worker_details to throughline_keeper using (true) with check (true);
create policy reader on answers.worker_details for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true));
grant select, insert on answers.worker_details to throughline_keeper;
grant select on answers.worker_details to throughline_reader;

-- Post held
create table answers.post (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "role" text,
  "team" uuid,
  "from" date,
  "until" date,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.post enable row level security;
create policy keeper on answers.post to throughline_keeper using (true) with check (true);
create policy reader on answers.post for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true));
grant select, insert on answers.post to throughline_keeper;
grant select on answers.post to throughline_reader;

-- Cover for leave
create table answers.cover (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "covered_by" uuid,
  "from" date,
  "until" date,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.cover enable row level security;
create policy keeper on answers.cover to throughline_keeper using (true) with check (true);
create policy reader on answers.cover for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true));
grant select, insert on answers.cover to throughline_keeper;
grant select on answers.cover to throughline_reader;

-- Team
create table answers.team_details (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "name" text,
  "from" date,
  "until" date,
  "predecessor" uuid,
  "front_door" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.team_details enable row level security;
create policy keeper on answers.team_details to throughline_keeper using (true) with check (true);
create policy reader on answers.team_details for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true));
grant select, insert on answers.team_details to throughline_keeper;
grant select on answers.team_details to throughline_reader;

-- Agency
create table answers.agency_details (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "name" text,
  "what" text,
  "from" date,
  "until" date,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.agency_details enable row level security;
create policy keeper on answers.agency_details to throughline_keeper using (true) with check (true);
create policy reader on answers.agency_details for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true));
grant select, insert on answers.agency_details to throughline_keeper;
grant select on answers.agency_details to throughline_reader;

-- Setting
create table answers.setting (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "key" text,
  "value" text,
  "from" date,
  "why" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.setting enable row level security;
create policy keeper on answers.setting to throughline_keeper using (true) with check (true);
create policy reader on answers.setting for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true));
grant select, insert on answers.setting to throughline_keeper;
grant select on answers.setting to throughline_reader;

-- Missing episode
create table answers.missing_episode (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "type" text,
  "missing_from" text,
  "reported_by" text,
  "reported" timestamptz,
  "reported_day" date,
  "started" timestamptz,
  "started_day" date,
  "returned" timestamptz,
  "returned_day" date,
  "returned_to" text,
  "found_at" text,
  "known_to_us" text,
  "police_reference" text,
  "risk" text,
  "action" text,
  "interview_planned" date,
  "no_interview" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.missing_episode enable row level security;
create policy keeper on answers.missing_episode to throughline_keeper using (true) with check (true);
create policy reader on answers.missing_episode for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(current_setting('throughline.hidden', true), subject::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), subject::text) > 0));
grant select, insert on answers.missing_episode to throughline_keeper;
grant select on answers.missing_episode to throughline_reader;

-- Missing from education
create table answers.missing_from_education (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "began" date,
  "ended" date,
  "school" text,
  "reported_by" text,
  "action" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.missing_from_education enable row level security;
create policy keeper on answers.missing_from_education to throughline_keeper using (true) with check (true);
create policy reader on answers.missing_from_education for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(current_setting('throughline.hidden', true), subject::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), subject::text) > 0));
grant select, insert on answers.missing_from_education to throughline_keeper;
grant select on answers.missing_from_education to throughline_reader;

-- Return home interview
create table answers.return_interview (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "outcome" text,
  "happened" timestamptz,
  "happened_day" date,
  "by" uuid,
  "independent" text,
  "why_not" text,
  "pushed" text[],
  "pulled" text[],
  "places" text,
  "people" text,
  "harm" text,
  "said" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.return_interview enable row level security;
create policy keeper on answers.return_interview to throughline_keeper using (true) with check (true);
create policy reader on answers.return_interview for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(current_setting('throughline.hidden', true), subject::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), subject::text) > 0));
grant select, insert on answers.return_interview to throughline_keeper;
grant select on answers.return_interview to throughline_reader;

-- Information shared
create table answers.information_shared (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "shared" timestamptz,
  "shared_day" date,
  "with_whom" text[],
  "what" text,
  "used_in" text[],
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.information_shared enable row level security;
create policy keeper on answers.information_shared to throughline_keeper using (true) with check (true);
create policy reader on answers.information_shared for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(current_setting('throughline.hidden', true), subject::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), subject::text) > 0));
grant select, insert on answers.information_shared to throughline_keeper;
grant select on answers.information_shared to throughline_reader;

-- Exploitation flag
create table answers.exploitation_flag (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "of" text,
  "level" text,
  "from" date,
  "until" date,
  "reviewer" uuid,
  "reasons" text,
  "reason_off" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.exploitation_flag enable row level security;
create policy keeper on answers.exploitation_flag to throughline_keeper using (true) with check (true);
create policy reader on answers.exploitation_flag for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(current_setting('throughline.hidden', true), subject::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), subject::text) > 0));
grant select, insert on answers.exploitation_flag to throughline_keeper;
grant select on answers.exploitation_flag to throughline_reader;

-- Strategy discussion
create table answers.strategy_discussion (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "held" timestamptz,
  "held_day" date,
  "mode" text,
  "trigger" text,
  "agencies" jsonb,
  "information" text,
  "decided" text,
  "actions" jsonb,
  "contingency" text,
  "safety" text,
  "welfare" text[],
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.strategy_discussion enable row level security;
create policy keeper on answers.strategy_discussion to throughline_keeper using (true) with check (true);
create policy reader on answers.strategy_discussion for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(current_setting('throughline.hidden', true), subject::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), subject::text) > 0));
grant select, insert on answers.strategy_discussion to throughline_keeper;
grant select on answers.strategy_discussion to throughline_reader;

-- Episode of care
create table answers.care_episode (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "began" date,
  "ended" date,
  "why_new" text,
  "legal_status" text,
  "need" text,
  "placement" text,
  "provider" text,
  "why_ended" text,
  "why_changed" text,
  "home_postcode" text,
  "placement_postcode" text,
  "urn" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.care_episode enable row level security;
create policy keeper on answers.care_episode to throughline_keeper using (true) with check (true);
create policy reader on answers.care_episode for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(current_setting('throughline.hidden', true), subject::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), subject::text) > 0));
grant select, insert on answers.care_episode to throughline_keeper;
grant select on answers.care_episode to throughline_reader;

-- Looked-after review
create table answers.looked_after_review (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
  "held" date,
  "took_part" text,
  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
alter table answers.looked_after_review enable row level security;
create policy keeper on answers.looked_after_review to throughline_keeper using (true) with check (true);
create policy reader on answers.looked_after_review for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and strpos(current_setting('throughline.hidden', true), subject::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), subject::text) > 0));
grant select, insert on answers.looked_after_review to throughline_keeper;
grant select on answers.looked_after_review to throughline_reader;
