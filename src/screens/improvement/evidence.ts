import { closing, evidence } from '#pathways/improvement/closing.ts'
import type { Standing } from '#pathways/improvement/standing.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { tag } from '#ui/components/tag.ts'
import { warningText } from '#ui/components/warning-text.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { dayShown } from '#ui/when.ts'
import type { Names } from '#workings/read/names.ts'
import { to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'
import { answerWords } from '../record/answer-words.ts'
import { adding, buttons } from './words.ts'

/** What shows a difference, and how surely; what has lapsed says when, and against which limit. */
export function evidenceShown(ask: SignedIn, { recommendation, evidence: all }: Standing): Html {
  return html`${listTable({
    id: 'evidence',
    caption: 'Evidence',
    empty: 'Not yet evidenced. Doing what was promised is no evidence that it helped.',
    columns: [{ text: 'What it shows' }, { text: 'What it is' }, { text: 'How sure' }, { text: 'Does it still hold?' }],
    rows: all.map(({ record, state, answers, lapse }) => [
      html`<a class="govuk-link" href="${to.entry(record)}">${answers.says ?? 'Not recorded'}</a>`,
      html`${answers.is ? answerWords(evidence.fields.is, answers.is) : 'Not recorded'}${answers.held_from && html`, from ${dayShown(answers.held_from)} to ${answers.held_until ? dayShown(answers.held_until) : 'a day not recorded'}`}${answers.dated && html`, ${dayShown(answers.dated)}`}`,
      answers.sure ? answerWords(evidence.fields.sure, answers.sure) : 'Not recorded',
      lapse
        ? html`${tag({ text: 'Lapsed', colour: 'red' })} ${lapse.answers.words}`
        : state === 'incomplete'
          ? tag({ text: 'Not whole yet', colour: 'yellow' })
          : answers.is === 'measure'
            ? 'Yes: it is watched each month'
            : 'Yes',
    ]),
  })}
  ${buttons(adding(ask, evidence, 'Record evidence of a difference', recommendation.record))}`
}

/** What forums decided of it, the newest first; what waits for them to look at again. */
export function decisionsShown(ask: SignedIn, standing: Standing, names: Names): Html {
  const { recommendation, decisions, closedBy, notClosed, tabled } = standing
  return html`${
    tabled.length > 0 &&
    warningText({
      text: `The evidence that it was closed on has lapsed. It is tabled for the next meeting, which opens it again or says why not. ${tabled.map(({ answers }) => answers.words).join(' ')}`,
    })
  }
  ${notClosed && insetText({ text: html`${notClosed}, so it is open.` })}
  ${listTable({
    id: 'decisions',
    caption: 'What forums decided of it',
    empty: 'No forum has decided anything of it yet.',
    columns: [{ text: 'What was decided' }, { text: 'When' }, { text: 'Approved by' }, { text: 'Why' }],
    rows: decisions.map(({ record, answers }) => [
      html`<a class="govuk-link" href="${to.entry(record)}">${answers.decided ? answerWords(closing.fields.decided, answers.decided) : 'Not recorded'}</a>`,
      answers.decided_on ? dayShown(answers.decided_on) : 'Not recorded',
      (answers.approver && names.get(answers.approver)) || 'Not recorded',
      answers.reasons ?? 'Not recorded',
    ]),
  })}
  ${buttons(adding(ask, closing, closedBy ? 'Record what a forum decided: open it again, or not' : 'Record what a forum decided: close it, or not', recommendation.record))}`
}
