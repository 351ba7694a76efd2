import { choice } from '#language/field.ts'
import { promptAnswer } from '#language/spine/index.ts'
import { button } from '#ui/components/button.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { html, type Html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import { dayShown, instantShown } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import { clocksFor } from '#workings/read/clocks.ts'
import { childNames } from '#workings/read/names.ts'
import type { PromptNow } from '#workings/read/prompts.ts'
import type { Entry } from '#workings/read/answers.ts'
import { readRecord, recordsNamed } from '#workings/read/record.ts'
import { settingsOf } from '#workings/settings.ts'
import { address, to } from '../front/address.ts'
import { shown, type Shown, type SignedIn, type Values } from '../front/screen.ts'
import { oneLine } from '../record/answer-words.ts'
import { askedAbout } from '../record/asked-about.ts'
import { choicesFor } from '../record/choices.ts'
import { clocksShown } from '../record/clocks-shown.ts'
import { recordForm } from '../record/form.ts'
import { mayRecord } from '../record/kinds.ts'
import { namesIn } from '../record/names-beside.ts'
import { formIdIn } from '../record/new-record.ts'
import { personAsked } from './asked.ts'
import { urgencyShown } from './urgency.ts'

const { by_record: _linked, ...others } = promptAnswer.fields.why.shape.options
/** That it was done is said by the record that was made, never by hand. */
const reasons = {
  ...promptAnswer,
  fields: { ...promptAnswer.fields, why: choice(promptAnswer.fields.why.words, others).neededTo('complete') },
}

/** A prompt with its rule, when it began and what raised it, and the two ways to answer it. */
export async function promptShown(
  seam: Seam,
  ask: SignedIn,
  prompt: PromptNow,
  values: Values,
  problems: readonly PageProblem[],
  above?: Html,
): Promise<Shown> {
  const { declarations } = ask.house
  const joined = await whenJoined(seam, ask, prompt)
  const grounds = await recordsNamed(seam, declarations, [...prompt.grounds, ...joined.keys()])
  const nameOf = await namesIn(seam, ask.house, grounds, [prompt.asked, prompt.answered_worker])
  const name = (await childNames(seam, [prompt.child])).get(prompt.child)?.name ?? 'Name not recorded'
  const clocks = (await clocksFor(seam, declarations, { children: [prompt.child] })).filter(
    ({ start_record }) => start_record === prompt.record,
  )
  const rule = declarations.prompts.get(prompt.rule)
  seam.showed({ action: 'read', what: 'prompt', children: [prompt.child], records: [prompt.record] })
  const linked = (those: readonly Entry[], since: (record: string) => Html | false) =>
    html`<ul class="govuk-list">${those.map((entry) => {
      const kind = declarations.records.get(entry.kind)
      return (
        kind &&
        html`<li><a class="govuk-link" href="${to.record(entry.record)}">${kind.name}${entry.day && html` of ${dayShown(entry.day)}`}</a>: ${oneLine(kind, entry.answers)}${entry.state === 'withdrawn' && ' (withdrawn)'}${since(entry.record)}</li>`
      )
    })}</ul>`
  const raisedBy = linked(
    grounds.filter(({ record }) => !joined.has(record)),
    () => false,
  )
  const since = linked(
    grounds.filter(({ record }) => joined.has(record)),
    (record) => html` <span class="tl-aside">Joined ${instantShown(joined.get(record)!)}</span>`,
  )
  return shown(
    'Answer a prompt',
    html`${above}
    ${summaryList({
      rows: [
        { key: 'Child', value: { text: html`<a class="govuk-link" href="${to.child(prompt.child)}">${name}</a>` } },
        { key: 'Rule', value: { text: prompt.rule_words } },
        { key: 'Urgency', value: { text: urgencyShown(prompt) } },
        { key: 'What it asks', value: { text: rule?.to ?? 'The rule is no longer declared' } },
        {
          key: 'Known here from',
          value: { text: prompt.known === null ? dayShown(prompt.known_day) : instantShown(prompt.known) },
        },
        { key: 'Raised by', value: { text: raisedBy } },
        joined.size > 0 && { key: 'Joined while it waited', value: { text: since } },
        { key: 'Asked', value: { text: personAsked(prompt, nameOf) } },
        rule && { key: 'Source of the rule', value: { text: rule.source } },
      ],
    })}
    ${clocks.length > 0 && clocksShown(ask, clocks, await seam.asKeeper((tx) => settingsOf(tx, ask.view)))}
    ${prompt.answered_by === null ? await waysToAnswer(seam, ask, prompt, values, problems) : insetText({ text: html`Answered on ${prompt.answered_at === null ? 'a day not recorded' : instantShown(prompt.answered_at)}. <a class="govuk-link" href="${to.record(prompt.answered_by)}">The answer</a>` })}`,
    {
      part: 'prompts',
      caption: name,
      errors: askedAbout(reasons, problems),
      ...(problems.length > 0 ? { status: 422 } : {}),
      breadcrumbs: [
        { text: 'Prompts', href: to.prompts },
        { text: name, href: to.child(prompt.child) },
      ],
    },
  )
}

/** What joined the prompt while it waited, with when: the first version of it that says so. */
async function whenJoined(seam: Seam, ask: SignedIn, prompt: PromptNow): Promise<ReadonlyMap<string, string>> {
  if (!prompt.joined || prompt.joined.length === 0) return new Map()
  const { versions } = await readRecord(seam, ask.house.declarations, prompt.record)
  return new Map(
    versions.flatMap(({ answers, recorded_from }) =>
      ((answers['joined'] as string[] | null) ?? []).map((record) => [record, recorded_from] as const),
    ),
  )
}

async function waysToAnswer(
  seam: Seam,
  ask: SignedIn,
  prompt: PromptNow,
  values: Values,
  problems: readonly PageProblem[],
): Promise<Html> {
  const wanted = ask.house.declarations.prompts.get(prompt.rule)?.answeredBy
  const [mayMake, mayAnswer] = [
    wanted !== undefined && mayRecord(ask.reader.role, wanted),
    mayRecord(ask.reader.role, promptAnswer),
  ]
  const about = wanted?.options.about?.includes('prompt') ? prompt.record : (prompt.grounds.at(-1) ?? '')
  const form = async (given: Values, saves: string) =>
    recordForm({
      kind: reasons,
      values: given,
      problems,
      action: to.answer(prompt.record),
      formId: formIdIn(values, ask.at),
      without: ['answered', 'by_records'],
      saves,
      choices: await choicesFor(seam, promptAnswer, given),
    })
  return html`${
    prompt.grounds_removed === 'yes' &&
    mayAnswer &&
    html`<div class="govuk-inset-text"><p>The records that raised this were corrected since, and its rule no longer holds. A named person still says so: nothing vanishes by itself.</p>
      <form method="post" action="${to.answer(prompt.record)}"><input type="hidden" name="form-id" value="${formIdIn({}, ask.at)}"><input type="hidden" name="why" value="grounds_wrong"><input type="hidden" name="reason" value="The records that raised it were corrected: no answer is needed">${button({ text: 'Confirm that no answer is needed' })}</form></div>`
  }
    ${wanted && mayMake && html`<h2 class="govuk-heading-m">Do what it asks</h2>${button({ text: wanted.id === 'strategy_discussion' ? 'Hold a strategy discussion' : `Record: ${wanted.name}`, href: address(to.newRecord(prompt.child, wanted.id), {}, { about }) })}`}
    ${mayAnswer ? html`<h2 class="govuk-heading-m">Or say why it is not needed</h2>${await form(values, 'Answer with this reason')}` : html`<p class="govuk-body">Your role does not give reasons to prompts: a manager does.</p>`}`
}
