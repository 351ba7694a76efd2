import cookies from '@fastify/cookie'
import forms from '@fastify/formbody'
import uploads from '@fastify/multipart'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { makeLog } from '#services/log.ts'
import { outOfReach, type OutOfReach } from '#services/postgres/out-of-reach.ts'
import { contentSecurityPolicy } from '#ui/assets.ts'
import { Refusal } from '#workings/refusal.ts'
import { serveAssets } from './assets.ts'
import { handle } from './handle.ts'
import { storeOutOfReach } from './out-of-reach.ts'
import { fault, refused } from './refused.ts'
import { shown, type Ask, type House, type Screen } from './screen.ts'
import { wrapped } from './shell.ts'
import { uploadLimits } from './upload.ts'

/** The server: each screen at its path, behind the policy it declares. */
export async function appOf(house: House, screens: readonly Screen[]): Promise<FastifyInstance> {
  const render = (request: FastifyRequest, reply: FastifyReply, page: ReturnType<typeof shown>) =>
    void reply
      .code(page.status ?? 500)
      .headers(page.again === undefined ? {} : { refresh: String(page.again) })
      .type('text/html; charset=utf-8')
      .send(wrapped(house, { ...emptyAsk(house, request) }, page, null, null).toString())
  const app = Fastify({
    // An address that is no address comes here before any hook.
    frameworkErrors: (error, request, reply) =>
      render(request, reply.headers(safeHeaders) as FastifyReply, unreadable(error.statusCode)),
    trustProxy: house.config.trustProxy,
    bodyLimit: 1024 * 1024,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  })
  const problems = makeLog(house.config.logLevel)
  // Forms and files are all that a page sends; nothing else is read.
  app.removeAllContentTypeParsers()
  await app.register(cookies)
  await app.register(forms, { bodyLimit: 1024 * 1024 })
  await app.register(uploads, { limits: uploadLimits, throwFileSizeLimit: false })
  app.addHook('onRequest', async (_request, reply) => void reply.headers(safeHeaders))
  serveAssets(app)
  for (const screen of screens) {
    mustDeclarePolicy(screen)
    app.route({
      method: screen.method,
      url: screen.path,
      handler: (request, reply) => handle(house, screen, request, reply),
    })
  }
  app.setNotFoundHandler((request, reply) =>
    render(request, reply, refused(new Refusal('not there', 'There is no such page'))),
  )
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const ours = error.statusCode === undefined || error.statusCode >= 500
    const reason = outOfReach(error)
    const page = ours
      ? unanswered(reason, request.method === 'POST', problems.fault(error, { route: request.routeOptions.url }))
      : unreadable(error.statusCode)
    render(request, reply, page)
  })
  return app
}

const unreadable = (status = 400) =>
  shown('This could not be read', 'What was sent is too large, or is not what the page asks for.', { status })

const unanswered = (reason: OutOfReach | null, sent: boolean, reference: string) =>
  reason === null ? fault(reference) : storeOutOfReach(reason, sent, reference)

/** The compiler asks for one; a screen made some other way does not start either. */
function mustDeclarePolicy({ method, path, policy }: { method: string; path: string; policy?: unknown }): void {
  if (policy !== 'anyone' && policy !== 'signed in' && !Array.isArray(policy))
    throw new TypeError(`${method} ${path} declares no policy`)
}

const emptyAsk = (house: House, request: FastifyRequest): Ask => ({
  house,
  params: {},
  query: {},
  body: {},
  files: [],
  address: request.url,
  at: house.now(),
  cookies: {},
  session: null,
})

const safeHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
}
