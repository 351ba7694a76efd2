import { filterBar } from '#ui/filter-bar.ts'
import { html, type Html } from '#ui/html.ts'
import { pager } from '#ui/pager.ts'
import { story } from '#ui/story.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { Entry } from '#workings/read/answers.ts'
import { storyOf } from '#workings/read/story.ts'
import { address, to } from '../front/address.ts'
import { pageIn } from '../front/number.ts'
import { one, type House, type SignedIn } from '../front/screen.ts'
import { answerWords, oneLine } from '../record/answer-words.ts'
import { factKinds, missingKind } from './facts.ts'
import { keptBack } from '../record/kept-back.ts'

const pageSize = 50
const beside = { beside: factKinds, lately: missingKind }
/** A search of the words reads the whole story, and so does whoever prints it; no child's is longer. */
const longestStory = 20_000

export type Part = {
  entries: Entry[]
  total: number
  kinds: ReadonlyMap<string, number>
  beside: Entry[]
  kind: string
  typed: string
  page: number
  /** How many a page: fifty, or the whole story where that is asked for. */
  size: number
}

/** The part of the story that the address asks for: of one kind, with these words, fifty at a time. */
export async function partOf(seam: Seam, ask: SignedIn, ids: readonly string[]): Promise<Part> {
  const [kind, typed] = [one(ask.query, 'kind'), one(ask.query, 'words').trim().slice(0, 100)]
  const page = pageIn(ask.query)
  const size = one(ask.query, 'page') === 'all' ? longestStory : pageSize
  const kinds = ask.house.declarations.records.has(kind) ? { kinds: [kind] } : {}
  const asked = { kind: 'kinds' in kinds ? kind : '', typed, page, size }
  const skip = (page - 1) * size
  if (typed === '')
    return {
      ...(await storyOf(seam, ask.house.declarations, ids, { ...kinds, ...beside, most: size, skip })),
      ...asked,
    }
  const whole = await storyOf(seam, ask.house.declarations, ids, { ...kinds, ...beside, most: longestStory })
  const found = whole.entries.filter((entry) => wordsOf(ask, entry).includes(typed.toLowerCase()))
  return { ...whole, entries: found.slice(skip, skip + size), total: found.length, ...asked }
}

/** All that an entry says, as it reads on the page; never an address that is kept back. */
function wordsOf(ask: SignedIn, { kind: id, answers }: Entry): string {
  const kind = ask.house.declarations.records.get(id)!
  const back = keptBack(ask, kind, answers) !== 'open'
  const said = back ? [] : Object.entries(kind.fields).map(([name, field]) => answerWords(field, answers[name]))
  return [kind.name, oneLine(kind, answers), ...said].join(' ').toLowerCase()
}

export function storyShown(ask: SignedIn, child: string, part: Part, told: readonly Html[]): Html {
  const here = to.child(child)
  const named = (house: House, id: string) => house.declarations.records.get(id)?.name ?? id
  const kinds = [...part.kinds]
    .map(([id, n]) => ({ value: id, text: `${named(ask.house, id)} (${n})` }))
    .toSorted((a, b) => a.text.localeCompare(b.text))
  const without = (name: string) => address(here, ask.query, { [name]: null, page: null, done: null })
  return html`<h2 class="govuk-heading-m" id="story">The story</h2>
    ${filterBar({
      action: here,
      label: 'Filter the story',
      carried: { today: one(ask.query, 'today') || undefined, known: one(ask.query, 'known') || undefined },
      clearHref: address(here, ask.query, { kind: null, words: null, page: null, done: null }),
      filters: [
        {
          kind: 'choice',
          name: 'kind',
          label: 'Kind of record',
          value: part.kind,
          items: [{ value: '', text: 'All kinds' }, ...kinds],
        },
        { kind: 'words', name: 'words', label: 'With these words', value: part.typed },
      ],
      applied: [
        ...(part.kind ? [{ text: named(ask.house, part.kind), removeHref: without('kind') }] : []),
        ...(part.typed ? [{ text: `“${part.typed}”`, removeHref: without('words') }] : []),
      ],
    })}
    ${part.total === 0 ? html`<p class="govuk-body tl-empty">No record${part.kind || part.typed ? ' matches: remove a filter' : ' is known, from this point of view'}.</p>` : story(told)}
    ${pager({ page: part.page, pageSize: part.size, total: part.total, things: 'records', address: (page) => `${address(here, ask.query, { page: String(page), done: null })}#story` })}
    ${part.total > part.size && html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="${address(here, ask.query, { page: 'all', done: null })}#story">Show all ${part.total.toLocaleString('en-GB')} on one page, to print or to search</a></p>`}`
}
