import type { Declarations } from '#language/declarations.ts'
import type { Instant } from '#language/instant.ts'
import type { Publication } from '#language/publication.ts'
import type { Capability } from '#language/roles.ts'
import type pg from 'pg'
import type { Config } from '#services/config.ts'
import type { Mailer } from '#services/mail/mail.ts'
import type { Provider } from '#services/sign-in/provider.ts'
import type { Html, Printable } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import type { Breadcrumb } from '#ui/components/breadcrumbs.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { Sitting } from '#workings/access/sessions.ts'
import type { Database } from '#workings/database.ts'
import type { Saving } from '#workings/save/draft.ts'
import type { Reader, ReaderView } from '#workings/view.ts'

/** Who may ask for a screen: anyone, whoever is signed in, or those whose role has every one of these. */
export type Policy = 'anyone' | 'signed in' | readonly Capability[]

/** What every screen stands on. */
export type House = {
  db: Database
  /** For what cannot be done through queries: an import copies its files in. */
  pool: pg.Pool
  declarations: Declarations
  /** What goes out. */
  publications: readonly Publication[]
  authority: { authority: number; name: string; invented: boolean }
  config: Config
  mailer: Mailer
  /** Where people say who they are; none where the council has set none up. */
  provider: Provider | null
  /** The one clock of the screens. */
  now(): Instant
}

export type Values = Readonly<Record<string, string | readonly string[] | undefined>>

/** A question that somebody's browser asked. */
export type Ask = {
  house: House
  params: Readonly<Record<string, string>>
  query: Values
  body: Values
  /** Uploaded files, by the field they came in; `cut` where one was too large to be held, and is empty. */
  files: readonly { field: string; name: string; bytes: Buffer; cut: boolean }[]
  /** The address asked for, with its query. */
  address: string
  at: Instant
  /** Everything in the browser's cookies. */
  cookies: Readonly<Record<string, string | undefined>>
  /** What the session's cookie holds, which is written nowhere. */
  session: string | null
}

/** One from somebody who is signed in: with their point of view, and the one way to read. */
export type SignedIn = Ask & {
  reader: Reader
  /** The session, and how it was begun. */
  sitting: Sitting
  view: ReaderView
  /** Opens the seam: whatever is read through it is cut to the reader, and logged before the answer leaves. */
  read<T>(work: (seam: Seam) => Promise<T>, about?: readonly string[]): Promise<T>
  /** Who saves, when. */
  saving: Saving
}

export type Shown = {
  is: 'page'
  title: string
  heading?: Html | string | false
  caption?: Html | string
  content: Printable
  breadcrumbs?: readonly Breadcrumb[]
  errors?: readonly PageProblem[]
  /** 422 for a form that comes back. */
  status?: number
  /** Which part of the navigation the page belongs to. */
  part?: string
  /** Seconds after which the page is asked for again, while something is being done. */
  again?: number
}
export type Answer =
  | Shown
  | Redirect
  | { is: 'file'; name: string; type: string; bytes: Buffer | string | NodeJS.ReadableStream }
  | { is: 'data'; data: unknown; status?: number }

/** With what the browser is to keep from now on; null takes a cookie away. */
export type Redirect = {
  is: 'redirect'
  to: string
  session?: string | null
  /** For the minutes while somebody is away at the identity provider. */
  away?: { name: string; value: string | null }
}

type At = {
  method: 'GET' | 'POST'
  path: string
  /** A form is taken from our own pages alone, but where another program sends it and proves itself by what it sends. */
  sentBy?: 'anybody'
}
export type Screen = At &
  (
    | { policy: 'anyone'; answer(ask: Ask): Promise<Answer> }
    | { policy: Exclude<Policy, 'anyone'>; answer(ask: SignedIn): Promise<Answer> }
  )

/** A page open to nobody in particular: signing in, health. */
export const open = (method: At['method'], path: string, answer: (ask: Ask) => Promise<Answer>): Screen => ({
  method,
  path,
  policy: 'anyone',
  answer,
})

/** A page for those signed in whose role may do all of this; an empty list is whoever is signed in. */
export const screen = (
  method: At['method'],
  path: string,
  may: readonly Capability[],
  answer: (ask: SignedIn) => Promise<Answer>,
): Screen => ({
  method,
  path,
  policy: may.length === 0 ? 'signed in' : may,
  answer,
})

export const shown = (
  title: string,
  content: Printable,
  rest: Partial<Omit<Shown, 'is' | 'title' | 'content'>> = {},
): Shown => ({ is: 'page', title, content, ...rest })
export const redirect = (to: string): Answer => ({ is: 'redirect', to })

/** One value of a query or form; the first, where several were sent. */
export const one = (values: Values, name: string): string => {
  const value = values[name]
  return (typeof value === 'string' ? value : value?.[0]) ?? ''
}
export const many = (values: Values, name: string): string[] => {
  const value = values[name]
  return value === undefined ? [] : typeof value === 'string' ? [value] : [...value]
}
