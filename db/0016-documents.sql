-- A file belongs to one record for ever, and is known by its digest. It is saved with its record; one that was chosen on a form that
-- was then never saved goes after a week. No kind asked for a document before this, so there is none yet.
alter table document
  add column record uuid not null,
  add column sha256 text not null,
  add column size int not null,
  add column saved boolean not null default false;
create index document_record on document (authority, record);
create index document_unsaved on document (authority, added) where not saved;
grant delete on document to throughline_keeper;

alter table answers.missing_episode add column "police_report" uuid;
alter table answers.return_interview add column "notes" uuid;
alter table answers.strategy_discussion add column "minutes" uuid;
