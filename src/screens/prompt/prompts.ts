import { allocation } from '#language/spine/index.ts'
import { listTable } from '#ui/list-table.ts'
import { tag } from '#ui/components/tag.ts'
import { html, type Html } from '#ui/html.ts'
import { pager } from '#ui/pager.ts'
import { dayShown } from '#ui/when.ts'
import { childNames, serviceNames } from '#workings/read/names.ts'
import { promptsFor, type PromptNow } from '#workings/read/prompts.ts'
import { coveredBy } from '#workings/read/service.ts'
import { teamsOf } from '#workings/read/teams-of.ts'
import { address, to } from '../front/address.ts'
import { pageIn } from '../front/number.ts'
import { screen, shown, type SignedIn } from '../front/screen.ts'
import { lookFrom } from '../child/look-from.ts'
import { personAsked } from './asked.ts'
import { answerDue, urgencyShown } from './urgency.ts'

const pageSize = 50

/** Every prompt that waits, this reader's own first (law 4: none lapses). */
export const promptsPage = screen('GET', to.prompts, ['list'], (ask) =>
  ask.read(async (seam) => {
    const prompts = await promptsFor(seam, ask.house.declarations, { waiting: true })
    const children = prompts.map(({ child }) => child)
    const away = await coveredBy(seam, ask.reader.worker)
    const teams =
      ask.reader.team === null ? new Set<string>() : await teamsOf(seam, allocation, children, ask.reader.team)
    const mine = prompts.filter(({ asked }) => asked === ask.reader.worker || (asked !== null && away.has(asked)))
    const ours = prompts.filter((prompt) => !mine.includes(prompt) && teams.has(prompt.child))
    const rest = prompts.filter((prompt) => !mine.includes(prompt) && !ours.includes(prompt))
    const page = pageIn(ask.query)
    const there = rest.slice((page - 1) * pageSize, page * pageSize)
    const visible = [...mine, ...ours, ...there]
    const names = await childNames(
      seam,
      visible.map(({ child }) => child),
    )
    const service = await serviceNames(
      seam,
      visible.map(({ asked }) => asked),
    )
    seam.showed({ action: 'list', what: 'prompts', children: visible.map(({ child }) => child) })
    const list = (id: string, caption: string, those: readonly PromptNow[], empty: string) =>
      table(ask, { id, caption, those, empty, names, nameOf: (worker) => service.get(worker) })
    return shown(
      'Prompts',
      html`<p class="govuk-body">A prompt waits until a record or a named person’s reason answers it. The most urgent stand first, and of those the soonest due.</p>
      ${list('mine', 'Asked of you', mine, 'Nothing is asked of you.')}
      ${ask.reader.team !== null && list('ours', 'Your team’s', ours, 'Nothing else is asked of your team.')}
      ${list('rest', 'All others that wait', there, 'No other prompt waits.')}
      ${rest.length > 0 && pager({ page, pageSize, total: rest.length, things: 'prompts', address: (n) => address(to.prompts, ask.query, { page: String(n) }) })}
      ${lookFrom(ask)}`,
      { part: 'prompts' },
    )
  }),
)

type Listed = {
  id: string
  caption: string
  those: readonly PromptNow[]
  empty: string
  names: ReadonlyMap<string, { name: string }>
  nameOf(id: string): string | undefined
}

function table(ask: SignedIn, { id, caption, those, empty, names, nameOf }: Listed): Html {
  const rows = those.map((prompt) => [
    html`<a class="govuk-link" href="${to.child(prompt.child)}">${names.get(prompt.child)?.name ?? 'Name not recorded'}</a>`,
    html`${prompt.rule_words}${prompt.grounds_removed === 'yes' && html` ${tag({ text: 'Grounds corrected away', colour: 'purple' })}`}`,
    urgencyShown(prompt),
    answerDue(prompt, ask.view.today),
    dayShown(prompt.known_day),
    personAsked(prompt, nameOf),
    html`<a class="govuk-link" href="${to.answer(prompt.record)}">Answer<span class="govuk-visually-hidden"> the prompt about ${names.get(prompt.child)?.name}</span></a>`,
  ])
  return listTable({
    id,
    caption: `${caption} (${those.length})`,
    columns: ['Child', 'Rule', 'Urgency', 'Due', 'Known from', 'Asked', ''].map((text) => ({
      text: text || html`<span class="govuk-visually-hidden">Answer</span>`,
    })),
    rows,
    empty,
  })
}
