import assert from 'node:assert/strict'
import type pg from 'pg'
import { newId } from '#services/ids.ts'

/** Somebody signed in at a server, with children whose records they may open. */
export type Desk = { cookie: string; children: string[] }

const ids = async (client: pg.Client, words: string): Promise<string[]> =>
  (await client.query<{ id: string }>(words)).rows.map(({ id }) => id)

/** A restricted child is not there for most. */
const openToAll = `select subject as id from record where kind = 'person_details' and subject_kind = 'child'
  except select subject from answers.restriction except select duplicate from answers.merge order by id`

export async function signedIn(client: pg.Client, address: string): Promise<Desk> {
  const posts = "select record as id from answers.post where role = 'contact_officer' and until is null limit 1"
  const response = await fetch(`${address}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ post: (await ids(client, posts))[0]! }),
  })
  assert.equal(response.status, 303, await response.text())
  const cookie = response.headers.getSetCookie().map((one) => one.split(';')[0]!)
  return { cookie: cookie.join('; '), children: await ids(client, openToAll) }
}

export type Form = { record: string; child: string; version: 1 | 2; words: string }
export const newForm = (child: string, words: string): Form => ({ record: newId(Date.now()), child, version: 1, words })

const aMoment = { 'started-day': '1', 'started-month': '6', 'started-year': '2026', 'started-time': '20:00' }

export type Answered = { status: number; to: string; body: string; again: string | null }

/** Presses Save: on a new record's form, or on the form that corrects it. */
export async function press(
  address: string,
  { cookie }: Pick<Desk, 'cookie'>,
  { record, child, version, words }: Form,
): Promise<Answered> {
  const path = version === 1 ? `/children/${child}/records/new/missing_episode` : `/records/${record}/change`
  const about = { type: 'missing', missing_from: 'home', police_reference: words, ...aMoment }
  const more = version === 1 ? { 'form-id': record } : { seen: '1', 'change-reason': 'It was another reference' }
  const response = await fetch(`${address}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ ...about, ...more }),
    signal: AbortSignal.timeout(30_000),
  })
  return {
    status: response.status,
    to: response.headers.get('location') ?? '',
    body: await response.text(),
    again: response.headers.get('retry-after'),
  }
}
