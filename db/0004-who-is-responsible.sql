-- Who sees a child follows from who is allocated, so that is looked up on every read.
create index allocation_worker on answers.allocation (authority, worker);
create index allocation_team on answers.allocation (authority, team);
