-- Who there is, held to as their records are: what the keeper read is asked after here as the reader, before it is shown.
alter table subject enable row level security;
create policy keeper on subject to throughline_keeper using (true) with check (true);
create policy reader on subject for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)
  and (kind <> 'child' or (
    strpos(current_setting('throughline.hidden', true), subject::text) = 0
    and (current_setting('throughline.sees', true) = 'all'
      or strpos(current_setting('throughline.children', true), subject::text) > 0))));
