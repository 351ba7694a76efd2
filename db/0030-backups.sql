-- When the whole store was backed up, and when a backup was last tried: a row for each authority that was in it.
create table backup (
  authority smallint not null references authority,
  at timestamptz not null,
  bytes bigint,                            -- of the file; none where it could not be made
  failed text,                             -- why it could not
  primary key (authority, at),
  check ((bytes is null) = (failed is not null))
);

create table backup_drill (
  authority smallint not null references authority,
  at timestamptz not null,
  made timestamptz not null,               -- of the backup that was tried
  findings text[] not null,                -- what was not as it was backed up
  primary key (authority, at)
);

grant select, insert on backup, backup_drill to throughline_keeper;
grant select on migration to throughline_keeper;
