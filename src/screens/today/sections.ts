import type { Declarations } from '#language/declarations.ts'
import { hoursBetween, instant } from '#language/instant.ts'
import { roleWords, type RoleId } from '#language/roles.ts'
import { missingEpisode } from '#pathways/missing/records.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { nothing } from '#ui/nothing.ts'
import { dayShown, instantShown } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { ChildName, Names } from '#workings/read/names.ts'
import type { PromptRow } from '#workings/read/lists-prompts.ts'
import type { Changed, Unfinished } from '#workings/read/today.ts'
import { to } from '../front/address.ts'
import { chosenWords } from '../list/choices.ts'
import { answerDue, urgencyShown } from '../prompt/urgency.ts'
import type { MissingChild } from './counts.ts'

type Children = ReadonlyMap<string, ChildName>
const childLink = (child: string, names: Children) =>
  html`<a class="govuk-link" href="${to.child(child)}">${names.get(child)?.name ?? 'Name not recorded'}</a>`

export function promptsShown(
  id: string,
  caption: string,
  rows: readonly PromptRow[],
  names: Children,
  workers: Names,
  empty: string,
  today: string,
): Html {
  return listTable({
    id,
    caption,
    empty,
    columns: ['Child', 'Why', 'Urgency', 'Due', 'Asked', 'Answer'].map((text) => ({ text })),
    rows: rows.map((row) => [
      childLink(row.child, names),
      html`${row.rule_words}${row.grounds_removed && html` <strong>Its grounds were corrected away: confirm.</strong>`} <span class="tl-aside">Known since ${dayShown(row.known_day)}</span>`,
      urgencyShown(row),
      answerDue(row, today),
      (row.asked && workers.get(row.asked)) || (roleWords[row.asks as RoleId] ?? row.asks),
      html`<a class="govuk-link" href="${to.answer(row.record)}">Answer<span class="govuk-visually-hidden"> the prompt about ${names.get(row.child)?.name ?? 'this child'}</span></a>`,
    ]),
  })
}

export function missingShown(rows: readonly MissingChild[], names: Children, { at, view }: Seam): Html {
  const now = view.today < at.slice(0, 10) ? instant(`${view.today}T23:59:59.000Z`) : at
  return listTable({
    id: 'missing',
    caption: 'Missing now',
    empty: 'Nobody you are responsible for is missing.',
    columns: [{ text: 'Child' }, { text: 'Since' }, { text: 'For', numeric: true }, { text: 'Risk' }],
    rows: rows.map((row) => [
      html`<a class="govuk-link" href="${to.record(row.record)}">${names.get(row.child)?.name ?? 'Name not recorded'}</a>`,
      row.started ? instantShown(row.started) : html`${dayShown(row.started_day)}, time not known`,
      {
        text: row.started ? howLong(hoursBetween(instant(row.started), now)) : nothing('not known'),
        format: 'numeric',
      },
      risk(row.risk),
    ]),
  })
}

const risk = (value: string | null) => {
  const words = chosenWords(missingEpisode, 'risk', value)
  return typeof words === 'object' ? nothing(words.nothing) : words
}

export const howLong = (hours: number): string =>
  hours < 48 ? `${Math.max(0, Math.floor(hours))} hours` : `${Math.floor(hours / 24)} days`

export function incompleteShown(rows: readonly Unfinished[], names: Children, declarations: Declarations): Html {
  return listTable({
    id: 'incomplete',
    caption: 'Your incomplete records',
    empty: 'Every record you have made is complete.',
    columns: [{ text: 'Record' }, { text: 'Child' }, { text: 'Saved' }],
    rows: rows.map((row) => [
      html`<a class="govuk-link" href="${to.change(row.record)}">${kindName(declarations, row.kind)}</a>`,
      names.get(row.child)?.name ?? 'Name not recorded',
      instantShown(row.recorded_from),
    ]),
  })
}

export function changesShown(
  rows: readonly Changed[],
  names: Children,
  workers: Names,
  declarations: Declarations,
): Html {
  const did = (row: Changed) =>
    row.state === 'withdrawn'
      ? 'Withdrawn'
      : row.state === 'signed off'
        ? 'Signed off'
        : row.version > 1
          ? 'Changed'
          : 'New'
  return listTable({
    id: 'changed',
    caption: 'Changed recently',
    empty: 'Nothing about your children has changed in the last seven days.',
    columns: [{ text: 'Record' }, { text: 'Child' }, { text: 'What happened' }, { text: 'When' }, { text: 'By' }],
    rows: rows.map((row) => [
      html`<a class="govuk-link" href="${to.record(row.record)}">${kindName(declarations, row.kind)}</a>`,
      childLink(row.child, names),
      html`${did(row)}${row.reason && html`: ${row.reason}`}`,
      instantShown(row.recorded_from),
      (row.by_worker && workers.get(row.by_worker)) || (row.by_worker ? nothing('not known') : 'Throughline'),
    ]),
  })
}

const kindName = (declarations: Declarations, kind: string) => declarations.records.get(kind)?.name ?? kind
