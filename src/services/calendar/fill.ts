import type { ClientBase } from 'pg'
import { bankHolidays, publishedUntil, type Holiday } from './bank-holidays.ts'
import { defaultTerms, type Span, type Term } from './school-terms.ts'
import { everyDay, isWeekend } from './weekdays.ts'

export type CalendarChoices = {
  /** Days on which the authority itself is shut. They lengthen every clock in working days, statutory ones included. */
  closures?: Holiday[]
  /** The authority's own terms; the invented authority's where none are given. */
  terms?: Term[]
  /** Training days and the like, taken out of the terms. */
  schoolClosures?: string[]
}

const first = 1990
const last = 2045

/** Writes the authority's calendar, or brings it up to date; returns how many days are new or changed. */
export async function fillCalendar(
  client: Pick<ClientBase, 'query'>,
  authority: number,
  { closures = [], terms = defaultTerms(first, last), schoolClosures = [] }: CalendarChoices = {},
): Promise<number> {
  const holidays = bankHolidays(first, last)
  const shut = [...holidays, ...closures]
  const noSchool = new Set([...holidays.map(({ day }) => day), ...schoolClosures])

  const { rowCount } = await client.query(fill, [
    authority,
    `${first}-01-01`,
    `${last}-12-31`,
    shut.map(({ day }) => day),
    shut.map(({ name }) => name),
    terms.flatMap((term) => daysOfSchool(term)).filter((day) => !noSchool.has(day)),
    terms.map(({ from }) => from),
    publishedUntil,
  ])
  return rowCount ?? 0
}

function daysOfSchool({ from, until, breaks }: Term): string[] {
  const within = (day: string, span: Span) => day >= span.from && day <= span.until
  return [...everyDay(from, until)].filter((day) => !isWeekend(day) && !breaks.some((span) => within(day, span)))
}

/** An upsert that leaves equal days alone, so that nobody ever reads half a calendar and filling it again writes nothing. */
const fill = `
  insert into calendar as kept
  select
    $1,
    day,
    working,
    count(*) filter (where working) over so_far,
    school,
    count(*) filter (where school) over so_far,
    count(*) filter (where begins) over so_far,
    note,
    day > $8::date
  from (
    select
      day::date,
      extract(isodow from day) < 6 and shut.note is null as working,
      school.day is not null as school,
      term.day is not null as begins,
      shut.note
    from generate_series($2::date, $3::date, interval '1 day') as every (day)
    left join (
      select day, string_agg(note, '; ') as note
      from unnest($4::date[], $5::text[]) as given (day, note)
      group by day
    ) as shut using (day)
    left join (select distinct day from unnest($6::date[]) as given (day)) as school using (day)
    left join (select distinct day from unnest($7::date[]) as given (day)) as term using (day)
  ) as days
  window so_far as (order by day)
  on conflict (authority, day) do update set
    working = excluded.working,
    working_count = excluded.working_count,
    school = excluded.school,
    school_count = excluded.school_count,
    term = excluded.term,
    note = excluded.note,
    expected = excluded.expected
  where (kept.working, kept.working_count, kept.school, kept.school_count, kept.term, kept.note, kept.expected)
    is distinct from (excluded.working, excluded.working_count, excluded.school, excluded.school_count,
      excluded.term, excluded.note, excluded.expected)`
