alter table answers.inspection add column "disagree" text;
alter table answers.recommendation add column "within" text;
