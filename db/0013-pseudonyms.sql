-- What a child is called before readers who may know no names: a random code for each series, kept so that it stays the same.
-- Only the keeper reads it. Whoever could read it would know the child behind every code.
create table pseudonym (
  authority smallint not null references authority,
  series text not null,                    -- for whom: a code of one series says nothing of another's
  child uuid not null,
  code text not null,
  primary key (authority, series, child),
  foreign key (authority, child) references subject,
  unique (authority, series, code)
);
grant select, insert on pseudonym to throughline_keeper;
