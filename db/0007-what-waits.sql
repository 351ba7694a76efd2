-- What waits is looked for on every Today: the few that are unfinished among all that was ever recorded.
create index record_incomplete on record (authority, by_worker) where state = 'incomplete' and recorded_until = 'infinity';
create index missing_episode_open on answers.missing_episode (authority, started_day) where returned_day is null;
