import { describe, isDay } from '#language/day.ts'
import { isRole, roleWords } from '#language/roles.ts'
import type { LogRow } from '#workings/read/log.ts'
import type { House } from '../front/screen.ts'
import { lists } from '../list/index.ts'
import { settingKinds } from '../settings/known.ts'

/** What somebody did, as a person would say it. */
export const actionWords: Readonly<Record<LogRow['action'], string>> = {
  read: 'Opened',
  search: 'Searched',
  list: 'Looked at a list',
  export: 'Took a file away',
  figure: 'Looked at a figure',
  save: 'Saved',
  command: 'Ran a command',
  refused: 'Was refused',
  removed: 'Took content away, as the law asks',
  'sign in': 'Signed in',
  'sign out': 'Signed out',
}

export const roleOf = ({ role }: Pick<LogRow, 'role'>): string => (isRole(role) ? roleWords[role] : role)

/** To what: the names of records, lists, measures, rules and reports, where the log keeps their ids. */
export function whatWords(house: House, { action, what }: Pick<LogRow, 'action' | 'what'>): string {
  const { records, measures, prompts } = house.declarations
  if (action === 'refused' && /^(GET|POST) /.test(what)) return pageWords(what)
  if (action === 'command') return `The command ‘${what}’`
  if (/^sessions?(: |$)/.test(what) && action !== 'list') return sessionWords[what] ?? ''
  const [of, id = ''] = split(what)
  const named = records.get(id)?.name ?? id
  switch (of) {
    case 'record':
      return named
    case 'save':
      return named
    case 'new record':
      return `The form: ${named}`
    case 'list':
      return lists.find((list) => list.id === id)?.name ?? id
    case 'measure':
      return measures.get(id)?.name ?? id
    case 'setting':
      return `The setting: ${settingKinds(house.declarations).find(({ key }) => key === id)?.name ?? id}`
    case 'try':
      return `A rule tried on history: ${prompts.get(id)?.name ?? id}`
    case 'command':
      return `The command ‘${id}’`
    default:
      return of in ofReports
        ? reportWords(house, of, id)
        : (records.get(what)?.name ?? measures.get(what)?.name ?? first(what))
  }
}

const sessionWords: Readonly<Record<string, string>> = {
  'session: identity provider': 'With a council account',
  'sessions: everywhere': 'Everywhere',
  'sessions: of somebody else': 'Somebody else, everywhere',
  'sessions: ended at the identity provider': 'By the identity provider',
  'session: one-time code': 'As the local administrator, with a one-time code',
}

const split = (what: string): [string, string?] => {
  const at = what.indexOf(': ')
  return at === -1 ? [what] : [what.slice(0, at), what.slice(at + 2)]
}

const ofReports: Readonly<Record<string, string>> = {
  issue: 'The report',
  issues: 'Each issue of',
  told: 'What has changed since',
  receipts: 'Who was sent',
  commentary: 'The commentary of',
}

function reportWords({ publications }: House, of: string, said: string): string {
  const [id = '', on = ''] = said.split(' ')
  const name = publications.find((one) => one.id === id)?.name ?? id
  return `${ofReports[of]} ${name}${isDay(on) ? ` for ${describe(on)}` : ''}`
}

/** The pages that are refused most often, by name; any other by its address. */
const pages: Readonly<Record<string, string>> = {
  '/children/:child': 'A child’s record',
  '/records/:record': 'A record',
  '/prompts': 'Prompts',
  '/lists/:id': 'A list of children',
  '/measures/:id/list': 'The list behind a figure',
  '/settings': 'Settings',
  '/import': 'Import',
  '/log': 'The access log',
}

function pageWords(what: string): string {
  const [method, path = ''] = what.split(' ')
  const page = pages[path] ?? `The page ${path}`
  return method === 'GET' ? page : `${page}, sent as a form`
}

const first = (words: string) => words.replace(/^./, (letter) => letter.toUpperCase())
