import type { FastifyRequest } from 'fastify'
import { isDay, type Day } from '#language/day.ts'
import { endOfDay, instant, isInstant, londonDay, type Instant } from '#language/instant.ts'
import { roles } from '#language/roles.ts'
import { canBeSeen } from '#language/seen.ts'
import { reading } from '#workings/access/read-as.ts'
import type { Reader, ReaderView } from '#workings/view.ts'
import { one, type Ask, type House, type Screen, type SignedIn, type Values } from './screen.ts'
import { isSecret, type Sitting } from '#workings/access/sessions.ts'
import { cookieName, cookieNamed } from './session.ts'
import { uploaded } from './upload.ts'

export async function askOf(house: House, request: FastifyRequest): Promise<Ask> {
  const session = request.cookies[cookieNamed(cookieName, house.config)]
  const sent = request.isMultipart()
    ? await uploaded(request).catch(unreadable)
    : { body: (request.body ?? {}) as Values, files: [] }
  return {
    house,
    params: request.params as Record<string, string>,
    query: writing(request.query as Values),
    body: writing(sent.body),
    files: sent.files.map((file) => ({ ...file, name: written(file.name) })),
    address: request.url,
    at: house.now(),
    cookies: request.cookies,
    session: session !== undefined && isSecret(session) ? session : null,
  }
}

/** A NUL is nobody's writing, and no table takes it: what was pasted around it is kept. Signs that nobody can see, alone, are no writing either. */
const written = (words: string): string => (canBeSeen(words) ? words.replaceAll('\u0000', '') : '')
const writing = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? written(value) : value?.map(written),
    ]),
  )

/** An upload that breaks off, or is none, is its sender's mistake and not a fault of ours. */
function unreadable(error: Error): never {
  throw Object.assign(error, { statusCode: (error as { statusCode?: number }).statusCode ?? 400 })
}

const lastMomentOf = (day: Day): Instant => instant(new Date(Date.parse(endOfDay(day)) - 1).toISOString())

/** No record speaks of a day outside these, and a year either side of every day that is asked for can still be reckoned. */
const inReach = (asked: string): boolean => asked >= '1900' && asked < '2200'

/** The point of view goes in at the top: the page's own day and knowledge where the address asks for them, and always the reader.
 * Whoever sees totals alone sees those of now: the same month as it was known a day apart would tell of that day's child.
 * Whatever is sent to be done is done now: an address that says another day must not let through what today refuses. */
export function signedIn(ask: Ask, sitting: Sitting, reader: Reader, method: Screen['method']): SignedIn {
  const { house, at } = ask
  const realToday = londonDay(at)
  const looksBack = method === 'GET' && roles[reader.role].scope !== 'none'
  const [today, knownAt] = looksBack ? [one(ask.query, 'today'), one(ask.query, 'known')] : ['', '']
  const view: ReaderView = {
    authority: house.authority.authority,
    today: isDay(today) && inReach(today) ? today : realToday,
    knownAt: !inReach(knownAt) ? null : isInstant(knownAt) ? knownAt : isDay(knownAt) ? lastMomentOf(knownAt) : null,
    reader,
  }
  return {
    ...ask,
    reader,
    sitting,
    view,
    read: (work, about) => reading(house.db, view, at, work, about),
    saving: { authority: house.authority.authority, today: realToday, now: at, worker: reader.worker },
  }
}
