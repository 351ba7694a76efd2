-- A relative's record is closed to a worker unless somebody decided otherwise, and why.
alter table answers.worker_connection add column "opens" text, add column "why_opens" text;
