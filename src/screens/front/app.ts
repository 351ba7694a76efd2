import cookies from '@fastify/cookie'
import forms from '@fastify/formbody'
import uploads from '@fastify/multipart'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { mayDo } from '#language/roles.ts'
import { makeLog } from '#services/log.ts'
import { contentSecurityPolicy } from '#ui/assets.ts'
import { log } from '#workings/access/log.ts'
import { asKeeper } from '#workings/database.ts'
import { Refusal } from '#workings/refusal.ts'
import type { Reader, ReaderView } from '#workings/view.ts'
import { askOf, signedIn } from './ask.ts'
import { serveAssets } from './assets.ts'
import { fault, refused } from './refused.ts'
import { cookieName, readerOf } from './session.ts'
import { shown, type Answer, type Ask, type House, type Screen } from './screen.ts'
import { to } from './address.ts'
import { wrapped } from './shell.ts'

const largestUpload = 64 * 1024 * 1024

/** The server: each screen at its path, behind the policy it declares. */
export async function appOf(house: House, screens: readonly Screen[]): Promise<FastifyInstance> {
  const app = Fastify({
    trustProxy: house.config.trustProxy,
    bodyLimit: 1024 * 1024,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  })
  const problems = makeLog(house.config.logLevel)
  await app.register(cookies)
  await app.register(forms, { bodyLimit: 1024 * 1024 })
  await app.register(uploads, { limits: { fileSize: largestUpload, files: 20, fields: 50 } })
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
  const render = (request: FastifyRequest, reply: FastifyReply, page: ReturnType<typeof shown>) =>
    void reply
      .code(page.status ?? 500)
      .type('text/html; charset=utf-8')
      .send(wrapped(house, { ...emptyAsk(house, request) }, page, null, null).toString())
  app.setNotFoundHandler((request, reply) =>
    render(request, reply, refused(new Refusal('not there', 'There is no such page'))),
  )
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const ours = error.statusCode === undefined || error.statusCode >= 500
    const page = ours
      ? fault(problems.fault(error, { route: request.routeOptions.url }))
      : shown('This could not be read', 'What was sent is too large, or is not what the page asks for.', {
          status: error.statusCode ?? 400,
        })
    render(request, reply, page)
  })
  return app
}

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
  session: null,
})

const safeHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
}

async function handle(house: House, screen: Screen, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const ask = await askOf(house, request)
  if (screen.method === 'POST' && !fromOurselves(request))
    return send(
      reply,
      house,
      ask,
      refused(new Refusal('not yours', 'This form was not sent from one of our own pages')),
      null,
      null,
    )
  if (screen.policy === 'anyone') return send(reply, house, ask, await answered(() => screen.answer(ask)), null, null)
  const reader = ask.session === null ? null : await readerOf(house, ask.session, ask.at)
  if (reader === null)
    return send(
      reply,
      house,
      ask,
      {
        is: 'redirect',
        to: screen.method === 'GET' ? `${to.signIn}?next=${encodeURIComponent(ask.address)}` : to.signIn,
      },
      null,
      null,
    )
  const asked = signedIn(ask, reader)
  const may = screen.policy === 'signed in' || screen.policy.every((what) => mayDo(reader.role, what))
  const answer = may ? await answered(() => screen.answer(asked)) : await refuse(house, asked.reader, ask, screen)
  return send(reply, house, ask, answer, reader, asked.view)
}

async function refuse(house: House, reader: Reader, ask: Ask, screen: Screen): Promise<Answer> {
  await asKeeper(house.db, (tx) =>
    log(tx, house.authority.authority, reader, ask.at, [
      { action: 'refused', what: `${screen.method} ${screen.path}` },
    ]),
  )
  return refused(new Refusal('not yours', 'Your role does not open this page. If it should, ask an administrator'))
}

async function answered(answer: () => Promise<Answer>): Promise<Answer> {
  try {
    return await answer()
  } catch (error) {
    if (error instanceof Refusal) return refused(error)
    throw error
  }
}

/** Browsers say where a form was sent from; a form on somebody else's page is not taken. */
function fromOurselves(request: FastifyRequest): boolean {
  const { origin } = request.headers
  if (origin !== undefined) return URL.canParse(origin) && new URL(origin).host === request.headers.host
  const site = request.headers['sec-fetch-site']
  return site === 'same-origin' || site === 'none'
}

function send(
  reply: FastifyReply,
  house: House,
  ask: Ask,
  answer: Answer,
  reader: Reader | null,
  view: ReaderView | null,
): void {
  switch (answer.is) {
    case 'redirect': {
      if (answer.session === null) void reply.clearCookie(cookieName, { path: '/' })
      else if (answer.session !== undefined)
        void reply.setCookie(cookieName, answer.session, {
          path: '/',
          httpOnly: true,
          sameSite: 'lax',
          secure: house.config.trustProxy,
        })
      return void reply.redirect(answer.to, 303)
    }
    case 'file':
      return void reply
        .header('content-disposition', `attachment; filename="${answer.name}"`)
        .type(answer.type)
        .send(answer.bytes)
    case 'data':
      return void reply.code(answer.status ?? 200).send(answer.data)
    case 'page':
      return void reply
        .code(answer.status ?? 200)
        .type('text/html; charset=utf-8')
        .send(wrapped(house, ask, answer, reader, view).toString())
  }
}
