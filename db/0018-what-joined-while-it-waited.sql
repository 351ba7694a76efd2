alter table answers.prompt add column "joined" uuid[];
-- A correction asks which prompts its record has joined, as it does of those that it raised.
create index prompt_joined on answers.prompt using gin (joined) where joined is not null;
