import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { site } from './council.ts'

type Jar = Map<string, string>

/** A browser that goes from our pages to the council's identity provider and back, with the cookies that each gave it. */
export class Traveller {
  readonly app: FastifyInstance
  readonly ours: Jar = new Map()
  readonly theirs: Jar = new Map()
  constructor(app: FastifyInstance) {
    this.app = app
  }

  async get(url: string): Promise<LightMyRequestResponse> {
    const answer = await this.app.inject({
      method: 'GET',
      url,
      headers: { cookie: written(this.ours), host: 'throughline.test' },
    })
    keep(this.ours, answer.headers['set-cookie'])
    return answer
  }

  async post(url: string, form: Record<string, string>): Promise<LightMyRequestResponse> {
    const answer = await this.app.inject({
      method: 'POST',
      url,
      headers: {
        cookie: written(this.ours),
        'content-type': 'application/x-www-form-urlencoded',
        origin: site,
        host: 'throughline.test',
      },
      payload: new URLSearchParams(form).toString(),
    })
    keep(this.ours, answer.headers['set-cookie'])
    return answer
  }

  /** To the provider, through all that it asks, to the address with which it sends us back. */
  async away(from: string): Promise<string> {
    let next = (await this.get(from)).headers.location!
    for (let steps = 0; steps < 10; steps++) {
      if (next.startsWith(site)) return next.slice(site.length)
      const answer = await fetch(next, { redirect: 'manual', headers: { cookie: written(this.theirs) } })
      keep(this.theirs, answer.headers.getSetCookie())
      const location = answer.headers.get('location')
      if (location === null) throw new Error(`The provider answers ${answer.status}: ${await answer.text()}`)
      next = new URL(location, next).href
    }
    throw new Error('The provider never sends anybody back')
  }

  /** Ends the session at the provider: its page asks whether that is meant, and its button says so. */
  async leaveProvider(url: string): Promise<void> {
    const headers = { cookie: written(this.theirs) }
    const page = await fetch(url, { headers })
    keep(this.theirs, page.headers.getSetCookie())
    const said = await page.text()
    const [, action] = /action="([^"]+)"/.exec(said)!
    const [, xsrf] = /name="xsrf" value="([^"]+)"/.exec(said)!
    const body = new URLSearchParams({ xsrf: xsrf!, logout: 'yes' })
    await fetch(action!, { method: 'POST', redirect: 'manual', headers: { cookie: written(this.theirs) }, body })
  }

  /** The whole way. @returns the answer to what the provider sent back */
  async signIn(next = '/'): Promise<LightMyRequestResponse> {
    return this.get(await this.away(`/sign-in/council?next=${encodeURIComponent(next)}`))
  }
}

const written = (jar: Jar) => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

function keep(jar: Jar, given: string | string[] | undefined): void {
  for (const line of [given ?? []].flat()) {
    const [pair = '', ...attributes] = line.split(/;\s*/)
    const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
    const gone = attributes.some((one) => /^max-age=0$/i.test(one) || /^expires=Thu, 01 Jan 1970/i.test(one))
    if (gone || value === '') jar.delete(name)
    else jar.set(name, value)
  }
}
