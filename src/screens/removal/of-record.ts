import { kindOf } from '#language/declarations.ts'
import type { PageProblem } from '#ui/page.ts'
import { filesOf } from '#workings/read/documents.ts'
import { readRecord, type WholeRecord } from '#workings/read/record.ts'
import type { Target } from '#workings/removing/removal.ts'
import { documentFields } from '#workings/save/document.ts'
import { answered } from '#workings/tables/values.ts'
import { to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { one, screen, type Answer, type House, type SignedIn } from '../front/screen.ts'
import { asked, askingPage, type Choices } from './ask.ts'

const path = to.removeRecord(':record')
export const removeRecordScreens = [
  screen('GET', path, ['list', 'remove'], (ask) => page(ask, [])),
  screen('POST', path, ['list', 'remove'], async (ask) => {
    const record = idIn(ask, 'record')
    return asked(ask, targetIn(record, one(ask.body, 'target')), (problems) => page(ask, problems))
  }),
]

function page(ask: SignedIn, problems: readonly PageProblem[]): Promise<Answer> {
  return ask.read(async (seam) => {
    const whole = await readRecord(seam, ask.house.declarations, idIn(ask, 'record'))
    const { name } = kindOf(ask.house.declarations, whole.kind)
    const files = await filesOf(seam, documentsIn(ask.house, whole))
    const choices = choicesOf(ask.house, whole, [...files.values()])
    const back = to.record(whole.record)
    return askingPage(
      ask,
      {
        title: `Remove: ${name}`,
        action: to.removeRecord(whole.record),
        choices,
        back,
        breadcrumbs: [{ text: name, href: back }],
      },
      ask.body,
      problems,
    )
  })
}

const documentsIn = ({ declarations }: House, { kind, versions }: WholeRecord): string[] => {
  const fields = documentFields(kindOf(declarations, kind))
  const named = versions.flatMap(({ answers }) => fields.map((field) => answers[field]))
  return [...new Set(named.filter((id) => typeof id === 'string'))]
}

function choicesOf(
  { declarations }: House,
  whole: WholeRecord,
  files: readonly { document: string; name: string }[],
): Choices {
  const { fields } = kindOf(declarations, whole.kind)
  const earlier = [
    ...new Set(
      whole.versions.filter(({ recorded_until }) => recorded_until !== 'infinity').map(({ version }) => version),
    ),
  ]
  const said = Object.entries(fields).filter(
    ([name, { shape }]) => shape.is !== 'document' && whole.versions.some(({ answers }) => answered(answers[name])),
  )
  return [
    { value: 'record', text: 'The whole record, with every version of it' },
    ...earlier.map((version) => ({
      value: `version ${version}`,
      text: `Version ${version} alone`,
      hint: 'What the record says now stays',
    })),
    ...said.map(([name, { words }]) => ({
      value: `field ${name}`,
      text: `What it says to ‘${words}’, in every version`,
    })),
    ...files.map(({ document, name }) => ({ value: `document ${document}`, text: `The file ‘${name}’` })),
  ]
}

function targetIn(record: string, typed: string): Target | null {
  const [what, which = ''] = typed.split(' ')
  if (what === 'record') return { what, record }
  if (what === 'version' && /^\d{1,6}$/.test(which)) return { what, record, version: Number(which) }
  if (what === 'field' && which !== '') return { what, record, field: which }
  if (what === 'document' && /^[0-9a-f-]{36}$/.test(which)) return { what, record, document: which }
  return null
}
