import type { FastifyRequest } from 'fastify'
import { isDay, type Day } from '#language/day.ts'
import { endOfDay, instant, isInstant, londonDay, type Instant } from '#language/instant.ts'
import { reading } from '#workings/access/reading.ts'
import type { Reader, ReaderView } from '#workings/view.ts'
import { many, one, type Ask, type House, type SignedIn, type Values } from './screen.ts'
import { cookieName } from './session.ts'

export async function askOf(house: House, request: FastifyRequest): Promise<Ask> {
  const session = request.cookies[cookieName]
  const sent = request.isMultipart() ? await uploaded(request) : { body: (request.body ?? {}) as Values, files: [] }
  return {
    house,
    params: request.params as Record<string, string>,
    query: request.query as Values,
    ...sent,
    address: request.url,
    at: house.now(),
    session: session !== undefined && /^[0-9a-f-]{36}$/.test(session) ? session : null,
  }
}

async function uploaded(request: FastifyRequest): Promise<{ body: Values; files: Ask['files'] }> {
  const body: Record<string, string | string[]> = {}
  const files: { field: string; name: string; bytes: Buffer }[] = []
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer()
      if (part.filename !== '') files.push({ field: part.fieldname, name: part.filename, bytes })
    } else body[part.fieldname] = [...many(body, part.fieldname), String(part.value)]
  }
  return { body, files }
}

const lastMomentOf = (day: Day): Instant => instant(new Date(Date.parse(endOfDay(day)) - 1).toISOString())

/** The point of view goes in at the top: the page's own day and knowledge where the address asks for them, and always the reader. */
export function signedIn(ask: Ask, reader: Reader): SignedIn {
  const { house, at } = ask
  const realToday = londonDay(at)
  const [today, knownAt] = [one(ask.query, 'today'), one(ask.query, 'known')]
  const view: ReaderView = {
    authority: house.authority.authority,
    today: isDay(today) ? today : realToday,
    knownAt: isInstant(knownAt) ? knownAt : isDay(knownAt) ? lastMomentOf(knownAt) : null,
    reader,
  }
  return {
    ...ask,
    reader,
    view,
    read: (work) => reading(house.db, view, at, work),
    saving: { authority: house.authority.authority, today: realToday, now: at, worker: reader.worker },
  }
}
