import assert from 'node:assert/strict'
import { test } from 'node:test'
import { invented } from '../../test/examples/invented.ts'

const { rows, today } = await invented()

const within = (value: number, low: number, high: number, what: string) =>
  assert.ok(value >= low && value <= high, `${what}: ${value} is not between ${low} and ${high}`)

/** One row of numbers, asked in SQL of the known versions. */
async function numbers(text: string): Promise<Record<string, number>> {
  const [row] = await rows<Record<string, string | number>>(text)
  return Object.fromEntries(Object.entries(row!).map(([name, value]) => [name, Number(value)]))
}

const known = (kind: string) =>
  `(select r.about, r.state, r.recorded_from, a.* from record r join answers.${kind} a using (authority, record, version, subject)
    where r.recorded_until = 'infinity' and r.state <> 'withdrawn')`
const inCare = `(select distinct subject from ${known('care_episode')} c where began <= date '${today}' and (ended is null or ended > date '${today}'))`
const lastYear = `(select * from ${known('missing_episode')} m where started_day >= date '${today}' - 365)`

test('about one child in eight is looked after, most of them over ten and fostered', async () => {
  const all = await numbers(
    `select count(*) as children, (select count(*) from ${inCare} c) as care from subject where kind = 'child'`,
  )
  assert.equal(all['children'], 2000)
  within(all['care']! / 2000, 0.12, 0.15, 'looked after')
  const now = await numbers(
    `select avg((placement like 'U%')::int) as fostered, avg((placement in ('K1', 'K2'))::int) as homes from ${known('care_episode')} c where ended is null`,
  )
  within(now['fostered']!, 0.6, 0.76, 'fostered')
  within(now['homes']!, 0.07, 0.17, 'in a children’s home')
})

test('children are as old as children in need are, in families as large as published', async () => {
  const ages =
    await numbers(`select avg((born is null)::int) as unborn, avg((born > date '${today}' - 1826)::int) as under_five,
    avg((born <= date '${today}' - 3652 and born > date '${today}' - 6574)::int) as over_ten, avg((sex = 'male')::int) as boys from ${known('person_details')} p`)
  within(ages['unborn']!, 0.008, 0.03, 'unborn')
  within(ages['under_five']!, 0.19, 0.29, 'under five')
  within(ages['over_ten']!, 0.36, 0.5, 'ten to seventeen')
  within(ages['boys']!, 0.48, 0.58, 'boys')
  const homes =
    await numbers(`select avg((n = 1)::int) as one, avg((n = 2)::int) as two, avg((n >= 4)::int) as four from (
    select count(distinct subject) as n from ${known('address')} a where what = 'home' and not exists (select from answers.merge m where m.duplicate = a.subject) group by lines) f`)
  within(homes['one']!, 0.47, 0.62, 'families of one')
  within(homes['two']!, 0.2, 0.33, 'families of two')
})

test('children in care go missing as often, as repeatedly and for as long as published', async () => {
  const care = await numbers(`select count(*) as children, avg(n) as each, avg((n > 1)::int) as repeat from (
    select subject, count(*) as n from ${lastYear} m where missing_from = 'care' group by subject) c`)
  const ever = await numbers(
    `select count(distinct subject) as n from ${known('care_episode')} c where ended is null or ended > date '${today}' - 365`,
  )
  within(care['children']! / ever['n']!, 0.07, 0.17, 'missing from care')
  within(care['each']!, 4, 8.5, 'episodes each')
  within(care['repeat']!, 0.55, 0.8, 'missing more than once')
  const lengths = await numbers(
    `select avg((returned - started <= interval '2 days')::int) as short from ${known('missing_episode')} m where returned is not null and started is not null`,
  )
  within(lengths['short']!, 0.86, 0.95, 'ended within two days')
  const hours =
    await numbers(`select avg((extract(hour from started at time zone 'Europe/London') >= 18 or extract(hour from started at time zone 'Europe/London') < 2)::int) as night,
    avg((extract(isodow from started_day) in (5, 6))::int) as weekend from ${known('missing_episode')} m where started is not null`)
  within(hours['night']!, 0.62, 0.85, 'begun between six and two')
  within(hours['weekend']!, 0.29, 0.44, 'begun on a Friday or Saturday')
  const now = await numbers(
    `select count(*) as n, count(*) filter (where started_day < date '${today}' - 1) as long from ${known('missing_episode')} m where returned_day is null`,
  )
  within(now['n']!, 2, 6, 'missing now')
  within(now['long']!, 1, 4, 'missing for more than a day')
})

test('interviews are offered, held and held in time as in a middling council', async () => {
  const returns =
    await numbers(`select count(*) as n, avg((exists (select from ${known('return_interview')} i where i.about = m.record and outcome <> 'not_possible'))::int) as offered,
    avg((exists (select from ${known('return_interview')} i where i.about = m.record and outcome = 'held'))::int) as held from ${known('missing_episode')} m
    where returned_day < date '${today}' - 10 and no_interview is null`)
  within(returns['offered']!, 0.82, 0.95, 'offered')
  within(returns['held']! / returns['offered']!, 0.58, 0.72, 'held of those offered')
  const [clocks] = await rows<{ share: number }>(
    "select avg((outcome = 'in time')::int)::float8 as share from clock_cache where timescale = 'return_to_interview' and ending = 'done'",
  )
  within(clocks!.share, 0.48, 0.66, 'in time of those held')
})

test('entries come late, are corrected, withdrawn and incomplete, as they do', async () => {
  const all =
    await numbers(`select count(*) filter (where state = 'withdrawn') as withdrawn, count(*) filter (where state = 'incomplete' and recorded_until = 'infinity') as incomplete,
    count(*) filter (where reason like '%another time%') as corrected, count(*) filter (where kind = 'merge' and recorded_until = 'infinity') as merges from record`)
  within(all['withdrawn']!, 3, 60, 'withdrawn')
  within(all['incomplete']!, 15, 300, 'incomplete')
  within(all['corrected']!, 3, 60, 'corrected')
  within(all['merges']!, 10, 40, 'merges')
  const late = await numbers(
    `select avg((r.recorded_from - a.reported > interval '1 day')::int) as late from record r join answers.missing_episode a using (authority, record, version, subject) where r.version = 1`,
  )
  within(late['late']!, 0.04, 0.2, 'entered more than a day late')
  const ahead = await numbers(
    `select count(*) as n from record where recorded_from >= (date '${today}')::timestamp at time zone 'Europe/London'`,
  )
  assert.equal(ahead['n'], 0, 'nothing is recorded after the day begins')
})
