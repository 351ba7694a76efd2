-- A correction asks which prompts its record raised or answered, whoever's they are.
create index prompt_grounds on answers.prompt using gin (grounds);
create index prompt_answer_by_records on answers.prompt_answer using gin (by_records);
