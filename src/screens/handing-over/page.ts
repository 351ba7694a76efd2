import { roleWords } from '#language/roles.ts'
import { button } from '#ui/components/button.ts'
import { checkboxes } from '#ui/components/checkboxes.ts'
import { input } from '#ui/components/input.ts'
import { select } from '#ui/components/select.ts'
import { html, type Html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import { dayInWords } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import { workOf, type Work, type WorkSort } from '#workings/handing-over/work.ts'
import { childNames, serviceNames, type ChildName } from '#workings/read/names.ts'
import { postsHeld, type Holding } from '#workings/read/posts.ts'
import { Refusal } from '#workings/refusal.ts'
import { to } from '../front/address.ts'
import { many, one, shown, type Answer, type SignedIn, type Values } from '../front/screen.ts'
import { answerWords, oneLine } from '../record/answer-words.ts'
import { mayRecord } from '../record/kinds.ts'
import { dayBoxes } from '../record/questions/day.ts'
import { wrongWith } from '../record/questions/question.ts'

const sorts: Record<WorkSort, string> = {
  allocation: 'Children allocated to them',
  prompt: 'Prompts asked of them',
  'follow-up': 'Follow-ups and lessons that they own',
}

/** Everything that one worker has in hand, to be given to another at once. */
export async function workPage(
  ask: SignedIn,
  worker: string,
  values: Values,
  problems: readonly PageProblem[],
  since?: (seam: Seam) => Promise<Html>,
): Promise<Answer> {
  const { db, declarations, authority } = ask.house
  const posts = await postsHeld(db, authority.authority, ask.saving.today)
  return ask.read(async (seam) => {
    const name = (await serviceNames(seam, [worker])).get(worker)
    if (name === undefined) throw new Refusal('not there', 'There is nobody of that id')
    const all = await workOf(seam, declarations, worker)
    const work = all.filter(({ sort, kind }) => sort === 'prompt' || mayRecord(ask.reader.role, kind))
    const children = await childNames(
      seam,
      work.flatMap(({ child }) => child ?? []),
    )
    seam.showed({
      action: 'list',
      what: 'work to hand over',
      children: [...children.keys()],
      records: [worker],
      shown: work.length,
    })
    const beside = since && (await since(seam))
    return shown(
      `Hand over the work of ${name}`,
      work.length === 0
        ? html`${beside}<p class="govuk-body">${name} has nothing in hand that is yours to give to somebody else.</p>`
        : html`${beside}<p class="govuk-body">What is ticked goes to somebody else at once. What it was stays on record, with who handed it over and why. Children whose records are not yours to open are not here: their managers hand them over.</p>
          ${form(ask, worker, { work, children, posts }, values, problems, since !== undefined)}`,
      {
        part: 'children',
        errors: [...problems],
        ...(since ? { status: 409 } : problems.length > 0 ? { status: 422 } : {}),
        breadcrumbs: [{ text: 'Hand work over', href: to.leavers }],
      },
    )
  })
}

type There = { work: readonly Work[]; children: ReadonlyMap<string, ChildName>; posts: readonly Holding[] }

function form(
  ask: SignedIn,
  worker: string,
  { work, children, posts }: There,
  values: Values,
  problems: readonly PageProblem[],
  changed: boolean,
): Html {
  const again = changed || problems.length > 0
  const wrong = (field: string) => wrongWith(field, problems)
  const groups = (Object.keys(sorts) as WorkSort[]).map((sort) => ({
    sort,
    some: work.filter((one) => one.sort === sort),
  }))
  const first = groups.find(({ some }) => some.length > 0)?.sort
  return html`<form method="post" action="${to.handOver(worker)}" novalidate class="tl-form">
    ${groups
      .filter(({ some }) => some.length > 0)
      .map(({ sort, some }) =>
        checkboxes({
          name: 'work',
          idPrefix: sort === first ? 'work' : `work-${sort}`,
          fieldset: { legend: { text: `${sorts[sort]} (${some.length})`, classes: 'govuk-fieldset__legend--m' } },
          errorMessage: sort === first ? wrong('work') : undefined,
          classes: 'govuk-checkboxes--small',
          items: some.map(({ kind, child, entry }) => ({
            value: entry.record,
            checked: again ? many(values, 'work').includes(entry.record) : true,
            text: child === null ? oneLine(kind, entry.answers) : (children.get(child)?.name ?? 'Name not recorded'),
            hint: hintOf(sort, kind, entry),
          })),
        }),
      )}
    ${select({
      name: 'to',
      id: 'to',
      label: 'To whom?',
      errorMessage: wrong('to'),
      value: one(values, 'to'),
      items: [
        { value: '', text: 'Choose' },
        ...posts
          .filter((post) => post.worker !== worker)
          .map(({ post, name, role, team_name }) => ({
            value: post,
            text: [name, roleWords[role].toLowerCase(), team_name].filter(Boolean).join(', '),
          })),
      ],
    })}
    ${dayBoxes('from', values, { fieldset: { legend: { text: 'From which day?' } }, errorMessage: wrong('from') })}
    ${input({ name: 'reason', id: 'reason', label: 'Why?', hint: 'Such as: left the council', value: one(values, 'reason'), errorMessage: wrong('reason') })}
    ${button({ text: 'Hand over', preventDoubleClick: true })}
  </form>`
}

function hintOf(sort: WorkSort, kind: Work['kind'], { answers, day }: Work['entry']): string {
  if (sort === 'allocation')
    return `${answerWords(kind.fields['role']!, answers['role']) || 'Role not recorded'}${day ? `, since ${dayInWords(day)}` : ''}`
  const rule = answers['rule_words']
  return sort === 'prompt' && typeof rule === 'string' ? rule : kind.name
}
