-- Every day of an authority, with running counts, so that counting days is a subtraction and finding the nth an index look-up.
create table calendar (
  authority smallint not null references authority,
  day date not null,
  working boolean not null,
  -- Working days so far, this one included; so on a day that is not working, as many as there had been the day before.
  working_count integer not null,
  school boolean not null,
  school_count integer not null,
  -- Terms begun so far; so in the holidays, the term that has just ended.
  term integer not null,
  note text,
  -- Bank holidays for this day are not published yet: a due day on it may move.
  expected boolean not null,
  primary key (authority, day)
);

-- Not unique, though they are by construction: a closure taken back shifts every later count while it is being written.
create index calendar_working on calendar (authority, working_count) include (day) where working;
create index calendar_school on calendar (authority, school_count) include (day) where school;
create index calendar_term on calendar (authority, term, day) where school;

grant select on calendar to throughline_reader;
grant select, insert, update, delete on calendar to throughline_keeper;
