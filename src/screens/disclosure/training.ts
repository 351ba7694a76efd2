import { button } from '#ui/components/button.ts'
import { textarea } from '#ui/components/textarea.ts'
import { html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import type { PageProblem } from '#ui/page.ts'
import { saidInstead, type Instead } from '#press/child/cut.ts'
import { gather, type ChildFile } from '#press/child/gathered.ts'
import { remains, remainsWords, type Remains } from '#press/child/remains.ts'
import { inventedInstead, trainingCopy } from '#press/child/training.ts'
import { fileIn } from '#press/forms/form.ts'
import { reportPage } from '#press/page/report-page.ts'
import type { Document } from '#press/document.ts'
import type { Seam } from '#workings/access/reading.ts'
import { to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { one, screen, shown, type Answer, type SignedIn } from '../front/screen.ts'

const path = to.trainingCopy(':child')

export const trainingScreens = [
  screen('GET', path, ['list', 'disclose'], (ask) =>
    ask.read(async (seam) => {
      const { file, copy, found } = await made(ask, seam)
      seam.showed({ action: 'read', what: 'a training copy, before it is released', children: [file.child] })
      return page(ask, file, copy, found, [])
    }),
  ),
  screen('POST', path, ['list', 'disclose'], (ask) => ask.read((seam) => sent(ask, seam))),
]

/** The copy, with what a person put in place of what besides; and what of it could still tell who anybody is. */
async function made(ask: SignedIn, seam: Seam) {
  const file = await gather(seam, ask.house.declarations, ask.house.authority.name, idIn(ask, 'child'))
  const instead = [...inventedInstead(file), ...typed(one(ask.body, 'instead'))]
  const before = trainingCopy(file)
  const copy = saidInstead(before, instead)
  return {
    file,
    copy,
    found: remains(
      file,
      copy,
      inventedInstead(file).map(({ by }) => by),
    ),
  }
}

/** A line each: what is there, an equals sign, what is said instead. */
const typed = (lines: string): Instead =>
  lines.split('\n').flatMap((line) => {
    const [words = '', by = ''] = line.split('=').map((part) => part.trim())
    return words.length >= 2 && by !== '' ? [{ words, by }] : []
  })

/** Not released while a name, a date of birth, an address, a school or a number remains. */
async function sent(ask: SignedIn, seam: Seam): Promise<Answer> {
  const { file, copy, found } = await made(ask, seam)
  const form = { pdf: 'pdf', word: 'word' }[one(ask.body, 'do')] as 'pdf' | 'word' | undefined
  if (form === undefined || found.length > 0) {
    seam.showed({ action: 'read', what: 'a training copy, before it is released', children: [file.child] })
    const problems =
      form === undefined
        ? []
        : found.map(({ what, words }) => ({
            field: 'instead',
            words: `${remainsWords[what]} remains: ‘${words}’. Say below what stands instead`,
          }))
    return page(ask, file, copy, found, problems)
  }
  seam.showed({ action: 'export', what: 'a training copy', children: [file.child], shown: file.records.length })
  const { name, type, bytes } = await fileIn(form, copy)
  return { is: 'file', name, type, bytes: Buffer.from(bytes) }
}

function page(
  ask: SignedIn,
  file: ChildFile,
  copy: Document,
  found: readonly Remains[],
  problems: readonly PageProblem[],
): Answer {
  return shown(
    'A copy for training',
    html`<p class="govuk-body-l">The same events under invented names, days of birth, addresses, schools and numbers. It is released when none of the real ones is left.</p>
    ${listTable({
      id: 'remains',
      caption: `What remains (${found.length})`,
      columns: ['What', 'Words'].map((text) => ({ text })),
      rows: found.map(({ what, words }) => [remainsWords[what], words]),
      empty:
        'The rules find nothing that remains. Read it through before it is released: people know a story by what happened, too.',
    })}
    <form method="post" action="${to.trainingCopy(file.child)}" novalidate>
      ${textarea({ name: 'instead', label: 'What stands instead', hint: 'A line each, such as: St Wilfrid’s = the example school', rows: 5, value: one(ask.body, 'instead'), errorMessage: problems[0] && { text: problems[0].words } })}
      <div class="govuk-button-group">
        ${button({ text: 'Look again', name: 'do', value: 'look', classes: 'govuk-button--secondary' })}
        ${button({ text: 'Release it as a PDF', name: 'do', value: 'pdf' })}
        ${button({ text: 'As a Word file', name: 'do', value: 'word', classes: 'govuk-button--secondary' })}
      </div>
    </form>
    <div class="${found.length > 0 ? 'tl-no-print' : ''}">${reportPage(copy)}</div>`,
    {
      part: 'children',
      errors: problems,
      ...(problems.length > 0 ? { status: 422 } : {}),
      breadcrumbs: [{ text: file.name, href: to.child(file.child) }],
    },
  )
}
