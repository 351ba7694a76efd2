-- A meeting has a row for each of its agencies, so a told row is known by its place in its figure's list.
alter table issue_row
  add column place int not null,
  add column day date not null,
  add column value float8,
  add column agency text,
  drop constraint issue_row_pkey,
  add primary key (authority, issue, measure, place);
alter table issue_figure alter column value type float8;
