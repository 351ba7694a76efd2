import type { RoleId } from '#language/roles.ts'
import { screens } from '../../src/screens/serve.ts'
import { lists } from '../../src/screens/list/index.ts'
import { addressesOf, known } from '../journeys/held.ts'
import { allRoles, type Child, type Crowd } from './crowd.ts'
import { mayOpen, ofOneChild, type Route } from './who.ts'

/** One route, asked by one role about one child: how it should be answered. */
export type Cell = {
  role: RoleId
  route: string
  method: 'GET' | 'POST'
  child: Child
  /** From which day, with what was known by then. */
  from: From
  address: string
  expected: Expected
}
export type Expected = 'not for the role' | 'not there' | 'opens' | 'looks only'

/** Today’s restriction governs whatever was known before there was one. */
const looked = {
  'this day': '',
  'an earlier day': 'today=2026-05-23',
  'what was known then': 'known=2026-05-23',
} as const
export type From = keyof typeof looked
const looksFrom = Object.keys(looked) as From[]

export const expectedOf = ({ comes, does }: Route, role: RoleId, { relation, state }: Child): Expected => {
  if (!comes.includes(role)) return 'not for the role'
  if (!mayOpen(role, relation, state)) return 'not there'
  return does.includes(role) ? 'opens' : 'looks only'
}

/** The statuses by which each is known. A role that does not record is told so, once it may open the child. */
export const statuses: Readonly<Record<Expected, Readonly<Record<'GET' | 'POST', readonly number[]>>>> = {
  'not for the role': { GET: [403], POST: [403] },
  'not there': { GET: [404], POST: [404] },
  opens: { GET: [200, 409], POST: [200, 303, 409, 422] },
  'looks only': { GET: [403], POST: [403] },
}

export const aboutChildren = /:(child|record|prompt|document)\b/
export const nobody = '00000000-0000-7000-8000-00000000dead'

export const addressFor = (
  path: string,
  { child, record, document, prompt }: Pick<Child, 'child' | 'record' | 'document' | 'prompt'>,
) =>
  path
    .replace(':child', child)
    .replace(':record', record)
    .replace(':document', document)
    .replace(':prompt', prompt)
    .replace(':kind', 'missing_episode')

/** Every route about one child, for every role and every child: made from the router's own list. */
export function everyCell({ children }: Crowd): Cell[] {
  return screens
    .filter(({ path }) => aboutChildren.test(path))
    .flatMap(({ method, path }) => {
      const route = `${method} ${path}`
      const declared = ofOneChild[route]
      if (!declared) throw new Error(`Nobody has said who may come to ${route}`)
      return allRoles.flatMap((role) =>
        children.flatMap((child) =>
          looksFrom.map((from) => ({
            role,
            route,
            method,
            child,
            from,
            address: [addressFor(path, child), looked[from]].filter(Boolean).join('?'),
            expected: expectedOf(declared, role, child),
          })),
        ),
      )
    })
}

const asFiles = ['', 'format=csv', 'format=xlsx']
const asDocuments = [...asFiles, 'format=pdf', 'format=docx']
const formats = (path: string): readonly string[] =>
  /^\/publications\/[^/]+\/[^/]+$/.test(path) ? asDocuments : /^\/(lists|measures|log)/.test(path) ? asFiles : ['']

/** Every address that shows many: lists, figures with their rows, reports, the log, Today; in every format that it has. */
export function everyList(day: string): string[] {
  const held = {
    ...known,
    'lists :id': lists.map(({ id }) => id),
    ':day': [day],
    'measures :id': ['missing_episodes', 'interviews_in_time', 'prompts_answered_in_time', 'children_missing'],
  }
  const addresses = screens
    .filter(({ method, path }) => method === 'GET' && !aboutChildren.test(path) && !path.startsWith('/import/'))
    .flatMap(({ path }) => addressesOf(path, held))
  const rows = ['counted', 'out', 'overdue'].flatMap((rows) => [`rows=${rows}&from=2026-01-01&until=2026-06-30`])
  return addresses.flatMap((address) => {
    const asked = address.endsWith('/list') && address.startsWith('/measures') ? rows : ['']
    return asked.flatMap((query) =>
      formats(address).flatMap((format) =>
        looksFrom.map((from) => {
          const all = [query, format, looked[from]].filter(Boolean).join('&')
          return all === '' ? address : `${address}?${all}`
        }),
      ),
    )
  })
}
