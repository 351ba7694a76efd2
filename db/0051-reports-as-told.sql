-- A report to a committee as it was told: its form and its words, who signed it, and each figure with the rows that it is.
-- It is issued once and never changes; what is known now is worked out beside it.
create table report_issue (
  authority smallint not null references authority,
  issue uuid not null,
  report uuid not null,                    -- the record that was written
  meeting date not null,
  issued_at timestamptz not null,
  known_at timestamptz not null,           -- what its words and signatures were read from
  program text not null,
  by_worker uuid,
  below int not null,                      -- numbers under this were suppressed for eyes that see totals
  template jsonb not null,
  told jsonb not null,
  primary key (authority, issue),
  unique (authority, report)
);

create table report_issue_figure (
  authority smallint not null,
  issue uuid not null,
  number int not null,
  measure text not null,
  said jsonb not null,                     -- the measure in the words it had
  definition text not null,
  from_day date not null,
  until_day date not null,
  known_at timestamptz not null,           -- when it was taken: signed as it was, and issued as it was signed
  counted int not null,
  well int,
  left_out int not null,
  value float8,
  way text,
  way_name text,
  parts jsonb not null,
  primary key (authority, issue, number),
  foreign key (authority, issue) references report_issue
);

create table report_issue_row (
  authority smallint not null,
  issue uuid not null,
  number int not null,
  place int not null,
  record uuid not null,
  version int not null,
  child uuid not null,
  day date not null,
  counted boolean not null,
  well boolean,
  left_out text,
  value float8,
  agency text,
  primary key (authority, issue, number, place),
  foreign key (authority, issue, number) references report_issue_figure
);

grant select, insert on report_issue, report_issue_figure, report_issue_row to throughline_keeper;
grant select on report_issue, report_issue_row to throughline_remover;
grant update (told) on report_issue to throughline_remover;
grant update (agency) on report_issue_row to throughline_remover;
