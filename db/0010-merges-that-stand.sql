-- Every read asks who is read as whom: the merges that stand are found side by side, without visiting a record for each.
create index record_merge on record (authority, record, version, subject)
  where kind = 'merge' and recorded_until = 'infinity' and state <> 'withdrawn';
