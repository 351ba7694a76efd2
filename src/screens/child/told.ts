import { daysBetween, type Day } from '#language/day.ts'
import { instant, londonDay } from '#language/instant.ts'
import type { Moment } from '#language/answers.ts'
import { speaksOf } from '#language/record.ts'
import { tag } from '#ui/components/tag.ts'
import { html, type Html } from '#ui/html.ts'
import { masked } from '#ui/masked.ts'
import { nothing } from '#ui/nothing.ts'
import { storyEntry, type StoryEntry } from '#ui/story.ts'
import { answered } from '#workings/tables/values.ts'
import type { Entry } from '#workings/read/answers.ts'
import { to } from '../front/address.ts'
import type { House } from '../front/screen.ts'
import { answerWords, oneLine, type NamesOf } from '../record/answer-words.ts'
import { factKinds } from './facts.ts'
import { namesSomebodyHidden, recordedBy } from '../record/names-beside.ts'

/** One record in the story: what it says, and what was known when. */
export function told(house: House, entry: Entry, nameOf: NamesOf, mayOpen: (child: string) => boolean): Html {
  const kind = house.declarations.records.get(entry.kind)!
  const hidden = namesSomebodyHidden(kind, entry.answers, mayOpen)
  return storyEntry({
    on: when(
      entry,
      speaksOf(kind).map((name) => entry.answers[name]),
    ),
    kind: kind.name,
    title: hidden ? masked({ ask: 'your divisional manager' }) : oneLine(kind, entry.answers),
    href: to.record(entry.record),
    tags: tags(entry),
    summary: hidden ? false : longest(kind.fields, entry),
    known: { at: entry.first_known, by: recordedBy(nameOf, { by_worker: entry.first_by, source: entry.source }) },
    note: late(entry),
    corrected:
      entry.version > 1 ? { times: entry.version - 1, href: `${to.record(entry.record)}#versions` } : undefined,
  })
}

function when(entry: Entry, said: readonly unknown[]): StoryEntry['on'] {
  const first = said.find((value) => answered(value)) as Moment | string | undefined
  if (typeof first === 'object' && first.at !== null) return { instant: first.at }
  return entry.day === null ? { words: nothing('not recorded') } : { day: entry.day }
}

function tags({ state, source }: Entry): Html {
  return html`${state === 'incomplete' && tag({ text: 'Incomplete', colour: 'yellow' })}${state === 'signed off' && tag({ text: 'Signed off', colour: 'blue' })}${state === 'withdrawn' && tag({ text: 'Withdrawn', colour: 'red' })}${source === 'history' && tag({ text: 'Loaded as history', colour: 'grey' })}`
}

/** What is true of a child from birth, or for years, is not recorded late by being recorded when they come to notice. */
const standing = factKinds.filter((kind) => kind !== 'care_episode' && kind !== 'exploitation_flag')

/** A day or two is how records are made; longer, and a reader of that time did not know. */
function late({ kind, day, first_known, source }: Entry): string | undefined {
  if (day === null || source !== 'entered' || standing.includes(kind)) return undefined
  const days = daysBetween(day as Day, londonDay(instant(first_known)))
  return days > 2 ? `Recorded ${days.toLocaleString('en-GB')} days after it happened` : undefined
}

function longest(fields: Readonly<Record<string, Parameters<typeof answerWords>[0]>>, entry: Entry): Html | false {
  const found = Object.entries(fields).find(
    ([name, { shape }]) => shape.is === 'text' && shape.long && answered(entry.answers[name]),
  )
  if (!found) return false
  const words = String(entry.answers[found[0]])
  return html`<p class="govuk-body">${words.length > 240 ? `${words.slice(0, 240)}…` : words}</p>`
}
