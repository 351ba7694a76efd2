import { button } from '#ui/components/button.ts'
import { input } from '#ui/components/input.ts'
import { radios } from '#ui/components/radios.ts'
import { html, type Html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import { bundle, wholeFile } from '#press/child/bundle.ts'
import { wordsIn } from '#press/child/cut.ts'
import { gather, type ChildFile } from '#press/child/gathered.ts'
import { withoutKept } from '#press/child/kept-from-all.ts'
import { termRules, termsIn, type Term } from '#press/child/terms.ts'
import type { Seam } from '#workings/access/reading.ts'
import { to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { one, screen, shown, type Answer, type SignedIn, type Values } from '../front/screen.ts'
import { filesThatSayKept } from './files-that-go.ts'
import { keptAsked, keptShown, showedKept, withoutReason } from './kept-shown.ts'

const path = to.subjectAccess(':child')

export const subjectAccessScreens = [
  screen('GET', path, ['list', 'disclose'], (ask) =>
    ask.read(async (seam) => {
      const file = await fileOf(ask, seam)
      return page(ask, file, termsOf(file), [])
    }),
  ),
  screen('POST', path, ['list', 'disclose'], (ask) => ask.read((seam) => sent(ask, seam))),
]

function fileOf(ask: SignedIn, seam: Seam): Promise<ChildFile> {
  const child = idIn(ask, 'child')
  seam.showed({ action: 'read', what: 'the whole of a child’s file, to be given', children: [child] })
  return gather(seam, ask.house.declarations, ask.house.authority.name, child)
}

const termsOf = (whole: ChildFile): Term[] => {
  const file = withoutKept(whole)
  const names = file.files.map(({ name }) => name)
  return [...termsIn(file, wordsIn(wholeFile(whole, ''))), ...termsIn(file, names)].filter(
    (term, at, all) => all.findIndex(({ id }) => id === term.id) === at,
  )
}

/** Nothing goes until a person has decided of each thing that tells of somebody else, and of each file. */
async function sent(ask: SignedIn, seam: Seam): Promise<Answer> {
  const file = await fileOf(ask, seam)
  const terms = termsOf(file)
  const show = keptAsked(ask)
  if (show === 'yes') showedKept(ask, seam, file)
  if (show !== 'no') return page(ask, file, terms, show === 'yes' ? [] : [withoutReason])
  const whom = one(ask.body, 'for').trim()
  const given = withoutKept(file).files
  const undecided = [
    ...(whom === '' ? [{ field: 'for', words: 'Say who asked for it' }] : []),
    ...terms
      .filter(({ id }) => !['cut', 'stays'].includes(one(ask.body, `term-${id}`)))
      .map(({ id, words }) => ({ field: `term-${id}`, words: `Decide whether ‘${words}’ stays` })),
    ...given
      .filter(({ document }) => !['goes', 'stays'].includes(one(ask.body, `file-${document}`)))
      .map(({ document, name }) => ({
        field: `file-${document}`,
        words: `Decide whether the file ‘${name}’ goes with it`,
      })),
  ]
  if (undecided.length > 0) return page(ask, file, terms, undecided)
  const cut = terms.filter(({ id }) => one(ask.body, `term-${id}`) === 'cut').map(({ words }) => words)
  const files = new Set(
    file.files.filter(({ document }) => one(ask.body, `file-${document}`) === 'goes').map(({ document }) => document),
  )
  const say = await filesThatSayKept(seam, file, files)
  if (say.length > 0) return page(ask, file, terms, say)
  seam.showed({
    action: 'export',
    what: 'the whole of a child’s file',
    children: [file.child],
    shown: file.records.length,
    records: [...files],
  })
  const bytes = await bundle(seam, file, { for: whom, cut, files })
  return { is: 'file', name: `record-${file.at.slice(0, 10)}.zip`, type: 'application/zip', bytes: Buffer.from(bytes) }
}

function page(ask: SignedIn, file: ChildFile, terms: readonly Term[], problems: readonly PageProblem[]): Answer {
  const wrong = (field: string) => {
    const found = problems.find((problem) => problem.field === field)
    return found && { text: found.words }
  }
  const asked = (name: string, legend: Html | string, items: readonly [string, string][], values: Values) =>
    radios({
      name,
      value: one(values, name),
      classes: 'govuk-radios--inline govuk-radios--small',
      fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
      items: items.map(([value, text]) => ({ value, text })),
      errorMessage: wrong(name),
    })
  return shown(
    'Give the whole of this file',
    html`<p class="govuk-body-l">${file.records.length} records with every version, as a PDF and a Word file, with the files that go with them and in which role somebody looked.</p>
    <p class="govuk-body">What tells of somebody else was found by stated rules and is listed below. You decide of each; what is taken out is in no part of what is given. Read it through before it goes: rules do not find everything.</p>
    <form method="post" action="${to.subjectAccess(file.child)}" novalidate>
      ${input({ name: 'for', label: 'Who asked for it?', hint: 'It stands on every page', value: one(ask.body, 'for'), errorMessage: wrong('for') })}
      ${keptShown(ask, file, problems)}
      <h2 class="govuk-heading-m">What tells of somebody else (${terms.length})</h2>
      ${terms.map(({ id, rule, words, times }) =>
        asked(
          `term-${id}`,
          html`${words} <span class="tl-under">${termRules[rule]}, ${times === 1 ? 'once' : `${times} times`}</span>`,
          [
            ['cut', 'Take it out'],
            ['stays', 'It stays'],
          ],
          ask.body,
        ),
      )}
      ${terms.length === 0 && html`<p class="govuk-body tl-empty">Nothing was found.</p>`}
      <h2 class="govuk-heading-m">Files (${file.files.length})</h2>
      ${withoutKept(file).files.map(({ document, name }) =>
        asked(
          `file-${document}`,
          name,
          [
            ['goes', 'It goes with it'],
            ['stays', 'It stays here'],
          ],
          ask.body,
        ),
      )}
      ${file.files.length === 0 && html`<p class="govuk-body tl-empty">No record holds a file.</p>`}
      ${button({ text: 'Make the bundle' })}
    </form>`,
    {
      part: 'children',
      errors: problems,
      ...(problems.length > 0 ? { status: 422 } : {}),
      breadcrumbs: [{ text: file.name, href: to.child(file.child) }],
    },
  )
}
