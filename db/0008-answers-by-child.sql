-- The answers of a few children are looked up by child: through the spine, all else they have was read too, and the
-- planner expected so few rows that it joined by loops within loops.
create index person_details_subject on answers.person_details (authority, subject);
create index identifier_subject on answers.identifier (authority, subject);
create index address_subject on answers.address (authority, subject);
create index relationship_subject on answers.relationship (authority, subject);
create index household_subject on answers.household (authority, subject);
create index moved_subject on answers.moved (authority, subject);
create index placed_by_other_subject on answers.placed_by_other (authority, subject);
create index allocation_subject on answers.allocation (authority, subject);
create index merge_subject on answers.merge (authority, subject);
create index restriction_subject on answers.restriction (authority, subject);
create index prompt_subject on answers.prompt (authority, subject);
create index prompt_answer_subject on answers.prompt_answer (authority, subject);
create index missing_episode_subject on answers.missing_episode (authority, subject);
create index missing_from_education_subject on answers.missing_from_education (authority, subject);
create index return_interview_subject on answers.return_interview (authority, subject);
create index information_shared_subject on answers.information_shared (authority, subject);
create index exploitation_flag_subject on answers.exploitation_flag (authority, subject);
create index strategy_discussion_subject on answers.strategy_discussion (authority, subject);
create index care_episode_subject on answers.care_episode (authority, subject);
create index looked_after_review_subject on answers.looked_after_review (authority, subject);
