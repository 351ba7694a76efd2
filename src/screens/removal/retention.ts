import { button } from '#ui/components/button.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { dayShown } from '#ui/when.ts'
import { retentionHold } from '#language/spine/index.ts'
import { retentionRules } from '#pathways/retention.ts'
import { idOf } from '#services/ids.ts'
import { timeOver, type TimeOver } from '#workings/retention/time-over.ts'
import { askRemoval } from '#workings/removing/ask.ts'
import { WrongAnswers } from '#workings/refusal.ts'
import type { Kept } from '#workings/retention/dates.ts'
import { address, to } from '../front/address.ts'
import { many, redirect, screen, shown, type Answer, type SignedIn } from '../front/screen.ts'

/** Whose time is over, before anything goes: a dry run that changes nothing. */
export const retentionPage = screen('GET', to.retention, ['list', 'remove'], (ask) => page(ask, []))

/** Each is asked for by itself, and another person agrees to each: what goes for its time's sake goes as everything else does. */
export const askForTime = screen('POST', to.retention, ['list', 'remove'], async (ask) => {
  const children = many(ask.body, 'children')
  if (children.length === 0) return page(ask, [{ field: 'children', words: 'Choose whose files are to go' }])
  const over = await ask.read((seam) => timeOver(seam, retentionRules))
  for (const { child, rule, until } of over.due.filter((one) => children.includes(one.child))) {
    const reason = `Its time is over since ${until}, by the rule ‘${ruleName(rule)}’`
    // The same file, day and person are the same asking, however often the form is sent.
    const removal = idOf('removal', child, until, ask.reader.worker, ask.saving.today)
    const asked = {
      removal,
      target: { what: 'file' as const, child },
      category: 'retention',
      basis: 'no_longer_needed',
      reason,
    }
    await ask.read((seam) => askRemoval(seam, ask.house.declarations, retentionRules, asked)).catch(saidWrong)
  }
  return redirect(address(to.removals, {}, { done: 'removals' }))
})

/** A name in the reason's own words cannot be: it is made of a day and a rule. */
function saidWrong(error: unknown): void {
  if (!(error instanceof WrongAnswers)) throw error
}

const ruleName = (id: string): string => retentionRules.find((rule) => rule.id === id)?.name ?? id

function page(ask: SignedIn, problems: readonly { field: string; words: string }[]): Promise<Answer> {
  return ask.read(async (seam) => {
    const over = await timeOver(seam, retentionRules)
    return shown(
      'Whose time is over',
      html`<p class="govuk-body-l">A dry run: nothing goes by itself. The years are <a class="govuk-link" href="${to.settings}">settings</a>; those not read in the law itself are marked there. A hold keeps a record whatever its time.</p>
      ${problems.map(({ words }) => html`<p class="govuk-error-message" id="children"><span class="govuk-visually-hidden">Error:</span> ${words}</p>`)}
      <form method="post" action="${to.retention}" novalidate>
        ${dueShown(over)}
        ${over.due.length > 0 && button({ text: 'Ask for the removal of those chosen', classes: 'govuk-button--warning', preventDoubleClick: true })}
      </form>
      ${over.masked > 0 && html`<p class="govuk-body">${over.masked} more are not yours to open.</p>`}
      ${heldShown(over)}
      <p class="govuk-body">${over.unknown} ${over.unknown === 1 ? 'child has' : 'children have'} neither a birth nor another day on record from which a time could run: their records are kept.</p>`,
      {
        part: 'removals',
        errors: problems,
        ...(problems.length > 0 ? { status: 422 } : {}),
        breadcrumbs: [{ text: 'Removals', href: to.removals }],
      },
    )
  })
}

const name = (over: TimeOver, child: string): string => over.names.get(child) ?? 'Name not recorded'

function dueShown(over: TimeOver): Html {
  return listTable({
    id: 'due',
    caption: `Kept long enough (${over.due.length})`,
    columns: ['Child', 'Kept until', 'By which rule', 'To go'].map((text) => ({ text })),
    rows: over.due.map(({ child, until, rule }) => [
      html`<a class="govuk-link" href="${to.child(child)}">${name(over, child)}</a>`,
      dayShown(until),
      ruleName(rule),
      html`<div class="govuk-checkboxes govuk-checkboxes--small"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" type="checkbox" name="children" value="${child}" id="go-${child}"><label class="govuk-label govuk-checkboxes__label" for="go-${child}">Ask<span class="govuk-visually-hidden"> for ${name(over, child)}</span></label></div></div>`,
    ]),
    empty: 'Nobody’s time is over.',
  })
}

function heldShown(over: TimeOver): Html {
  const words = retentionHold.fields.why.shape.options as Record<string, { words: string }>
  const why = ({ held }: Kept) => words[held ?? 'other']?.words ?? 'A hold'
  return listTable({
    id: 'held',
    caption: `Held past their time (${over.held.length})`,
    columns: ['Child', 'Kept until', 'Why it is held'].map((text) => ({ text })),
    rows: over.held.map((kept) => [
      html`<a class="govuk-link" href="${to.child(kept.child)}">${name(over, kept.child)}</a>`,
      dayShown(kept.until),
      why(kept),
    ]),
    empty: 'Nothing is held past its time.',
  })
}
