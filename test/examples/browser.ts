import type { FastifyInstance } from 'fastify'
import { pathways } from '#pathways/index.ts'
import { publications as declared } from '#publications/index.ts'
import { readConfig } from '#services/config.ts'
import { mailerOf } from '#services/mail/mailer.ts'
import { instant } from '#language/instant.ts'
import { appOf } from '../../src/screens/front/app.ts'
import type { House } from '../../src/screens/front/screen.ts'
import { cookieName, signIn } from '../../src/screens/front/session.ts'
import { screens } from '../../src/screens/serve.ts'
import type { Publication } from '#language/publication.ts'
import type { RoleId } from '#language/roles.ts'
import { authority, type World } from './given.ts'

/** The screens over a world, without a socket. `at` is the moment at which every page is asked for. */
export async function frontDoor(
  world: World,
  at = '2026-06-01T09:00:00.000Z',
  publications: readonly Publication[] = declared,
) {
  const clock = { at: instant(at) }
  const house: House = {
    db: world.db,
    pool: world.pool,
    declarations: pathways,
    publications,
    authority: { authority, name: 'Invented Borough', invented: true },
    config: readConfig({}),
    mailer: mailerOf(readConfig({})),
    provider: null,
    now: () => clock.at,
  }
  const app = await appOf(house, screens)
  return {
    app,
    house,
    clock,
    signedIn: async (worker: string, role: RoleId, team: string | null = null) =>
      new Visitor(app, await signIn(house, { worker, name: 'A person', role, team }, null, clock.at)),
  }
}

/** Somebody signed in, who opens pages and sends forms as a browser does. */
export class Visitor {
  readonly app: FastifyInstance
  readonly session: string
  constructor(app: FastifyInstance, session: string) {
    this.app = app
    this.session = session
  }

  get(url: string) {
    return this.app.inject({ method: 'GET', url, cookies: { [cookieName]: this.session } })
  }

  post(url: string, form: Record<string, string | string[]>) {
    const body = new URLSearchParams(
      Object.entries(form).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
    ).toString()
    return this.app.inject({
      method: 'POST',
      url,
      cookies: { [cookieName]: this.session },
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost', host: 'localhost' },
      payload: body,
    })
  }

  /** As a browser sends a form with files: a question whose file nobody chose is there, and empty. */
  async send(
    url: string,
    form: Record<string, string | string[]>,
    files: Record<string, { name: string; bytes: Buffer }>,
  ) {
    const body = new FormData()
    for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one)
    for (const [name, file] of Object.entries(files))
      body.append(name, new File([new Uint8Array(file.bytes)], file.name, { type: 'text/html' }))
    const request = new Request('http://localhost', { method: 'POST', body })
    return this.app.inject({
      method: 'POST',
      url,
      cookies: { [cookieName]: this.session },
      headers: { 'content-type': request.headers.get('content-type')!, origin: 'http://localhost', host: 'localhost' },
      payload: Buffer.from(await request.arrayBuffer()),
    })
  }
}
