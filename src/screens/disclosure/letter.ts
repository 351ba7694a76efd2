import { button } from '#ui/components/button.ts'
import { checkboxes } from '#ui/components/checkboxes.ts'
import { input } from '#ui/components/input.ts'
import { radios } from '#ui/components/radios.ts'
import { textarea } from '#ui/components/textarea.ts'
import { html, type Html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import { gather, type ChildFile } from '#press/child/gathered.ts'
import { letter } from '#press/child/letter.ts'
import { recipientOf, recipientsOf } from '#press/child/recipient.ts'
import { stopsFor, type Stop } from '#press/child/stops.ts'
import type { Document } from '#press/document.ts'
import { fileIn } from '#press/forms/form.ts'
import { reportPage } from '#press/page/report-page.ts'
import type { Seam } from '#workings/access/reading.ts'
import { to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { many, one, screen, shown, type Answer, type SignedIn } from '../front/screen.ts'
import { chosen, kindsIn } from './records-chosen.ts'
import { stopsShown } from './stops-shown.ts'

const path = to.extract(':child')

/** Whom it is for, and what is in it. Nothing typed is in an address: it is a form that is sent, also to look. */
export const letterScreens = [
  screen('GET', path, ['list', 'record'], (ask) =>
    ask.read(async (seam) => asking(ask, seam, await fileOf(ask, seam), [])),
  ),
  screen('POST', path, ['list', 'record'], (ask) => ask.read((seam) => sent(ask, seam))),
]

const fileOf = (ask: SignedIn, seam: Seam) =>
  gather(seam, ask.house.declarations, ask.house.authority.name, idIn(ask, 'child'))

/** Before anything is chosen the page already says whose file it is, and who their family are. */
function asking(ask: SignedIn, seam: Seam, file: ChildFile, problems: readonly PageProblem[]): Answer {
  seam.showed({ action: 'read', what: 'an extract, before it is sent', children: [file.child] })
  return page(ask, file, problems, null)
}

/** Looked at, or taken away: neither printed nor sent while anything stops it. */
async function sent(ask: SignedIn, seam: Seam): Promise<Answer> {
  const file = await fileOf(ask, seam)
  const recipient = recipientOf(
    file,
    one(ask.body, 'recipient'),
    one(ask.body, 'body'),
    one(ask.body, 'address').trim(),
  )
  if (recipient === null) {
    const named = ['court', 'agency'].includes(one(ask.body, 'recipient'))
    return asking(ask, seam, file, [
      named
        ? { field: 'body', words: 'Say which court or agency' }
        : { field: 'recipient', words: 'Choose who it is for' },
    ])
  }
  const { records } = chosen(file, ask.body)
  const stops = await stopsFor(seam, file, records, recipient, one(ask.body, 'opening'))
  const document = letter(file, records, recipient, ask.reader, one(ask.body, 'opening'))
  const form = { pdf: 'pdf', word: 'word' }[one(ask.body, 'do')] as 'pdf' | 'word' | undefined
  const told = {
    children: [file.child],
    records: records.map(({ record }) => record).slice(0, 500),
    shown: records.length,
  }
  if (form === undefined || stops.length > 0) {
    seam.showed({ action: 'read', what: 'an extract, before it is sent', ...told })
    return page(ask, file, form === undefined ? [] : stops.map(asProblem), { document, stops })
  }
  seam.showed({
    action: 'export',
    what: `an extract for ${recipient.id === 'child' ? 'the child' : recipient.as.replace(/,.*/, '')}`,
    ...told,
  })
  const { name, type, bytes } = await fileIn(form, document)
  return { is: 'file', name, type, bytes: Buffer.from(bytes) }
}

const asProblem = ({ words, mend }: Stop): PageProblem => ({ field: 'stops', words: `${words}. ${mend}` })

type Look = { document: Document; stops: readonly Stop[] } | null

function page(ask: SignedIn, file: ChildFile, problems: readonly PageProblem[], look: Look): Answer {
  const wrong = (field: string) => {
    const found = problems.find((problem) => problem.field === field)
    return found && { text: found.words }
  }
  const values = ask.body
  return shown(
    'An extract for somebody',
    html`<p class="govuk-body-l">What is on record about ${file.name}, for one recipient. It is looked at before it goes, and stopped where it tells of another family, of an address that must be kept, or from a restricted source.</p>
    ${look && stopsShown(look.stops)}
    <form method="post" action="${to.extract(file.child)}" novalidate>
      <input type="hidden" name="chosen" value="yes">
      ${radios({ name: 'recipient', value: one(values, 'recipient'), fieldset: { legend: { text: 'Who is it for?', classes: 'govuk-fieldset__legend--s' } }, items: recipientsOf(file).map(({ id, text }) => ({ value: id, text })), errorMessage: wrong('recipient') })}
      ${input({ name: 'body', label: 'Which court or agency', hint: 'Only where it is for one', value: one(values, 'body'), errorMessage: wrong('body') })}
      ${textarea({ name: 'address', label: 'Address that it is sent to', hint: 'Leave empty where it is handed over', rows: 3, value: one(values, 'address') })}
      ${textarea({ name: 'opening', label: 'What you write above it', rows: 3, value: one(values, 'opening') })}
      ${checkboxes({ name: 'kinds', values: chosen(file, values).kinds, fieldset: { legend: { text: 'What is in it', classes: 'govuk-fieldset__legend--s' } }, items: kindsIn(file) })}
      ${look && leavingOut(look, many(values, 'out'))}
      <div class="govuk-button-group">
        ${button({ text: 'Look at it', name: 'do', value: 'look' })}
        ${look && look.stops.length === 0 && html`${button({ text: 'Take it away as a PDF', name: 'do', value: 'pdf', classes: 'govuk-button--secondary' })}${button({ text: 'As a Word file', name: 'do', value: 'word', classes: 'govuk-button--secondary' })}`}
      </div>
    </form>
    ${look && html`<div class="${look.stops.length > 0 ? 'tl-no-print' : ''}">${reportPage(look.document)}</div>`}`,
    {
      part: 'children',
      errors: problems,
      ...(problems.length > 0 ? { status: 422 } : {}),
      breadcrumbs: [{ text: file.name, href: to.child(file.child) }],
    },
  )
}

/** Each record that stops it, and each that was left out already. */
function leavingOut({ stops }: NonNullable<Look>, out: readonly string[]): Html | false {
  const found = new Map(stops.flatMap(({ record, words }) => (record === null ? [] : [[record, words] as const])))
  const items = [
    ...[...found].map(([value, text]) => ({ value, text })),
    ...out.map((value) => ({ value, text: 'A record that was left out already' })),
  ]
  return (
    items.length > 0 &&
    checkboxes({
      name: 'out',
      values: [...out],
      fieldset: { legend: { text: 'Leave out', classes: 'govuk-fieldset__legend--s' } },
      items,
    })
  )
}
