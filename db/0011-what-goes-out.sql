-- An issue keeps all that its readers were shown: which days, in whose words, the parts of its figures and the cells of its lists.
alter table issue
  add column from_day date,
  add column until_day date,
  add column issued_at timestamptz,        -- the moment of issuing: what is known is fixed just after the last that was recorded
  add column template jsonb;               -- its blocks and readers as they were declared, in words
update issue i set issued_at = i.known_at, template = '{"name": "", "about": "", "source": "", "readers": [], "blocks": []}',
  from_day = coalesce((select min(f.from_day) from issue_figure f where f.authority = i.authority and f.issue = i.issue), i.issued_for),
  until_day = coalesce((select max(f.until_day) from issue_figure f where f.authority = i.authority and f.issue = i.issue), i.issued_for);
alter table issue
  alter column from_day set not null,
  alter column until_day set not null,
  alter column issued_at set not null,
  alter column template set not null;

-- A figure divided, over time, or of the period before, as it was told.
create table issue_part (
  authority smallint not null,
  issue uuid not null,
  measure text not null,
  way text not null,                       -- a breakdown, 'before', or 'over months'
  place int not null,
  part text not null,
  words text not null,
  counted int not null,
  well int,
  value float8,
  left_out int not null,
  primary key (authority, issue, measure, way, place),
  foreign key (authority, issue, measure) references issue_figure
);

-- A row of a list that goes out, with its cells in words. Whom it names is found when it is read, for its reader.
create table issue_line (
  authority smallint not null,
  issue uuid not null,
  measure text not null,
  place int not null,
  record uuid not null,
  version int not null,
  child uuid not null,
  cells jsonb not null,
  primary key (authority, issue, measure, place),
  foreign key (authority, issue, measure) references issue_figure
);

grant select, insert on issue_part, issue_line to throughline_keeper;
