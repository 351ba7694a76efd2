import type { FastifyReply, FastifyRequest } from 'fastify'
import { mayDo } from '#language/roles.ts'
import { keptOut, logRefused } from '#workings/access/refused.ts'
import { html, type Html } from '#ui/html.ts'
import { Refusal } from '#workings/refusal.ts'
import type { Reader, ReaderView } from '#workings/view.ts'
import { to } from './address.ts'
import { askOf, signedIn } from './ask.ts'
import { keptForm } from './kept-form.ts'
import { refused } from './refused.ts'
import type { Answer, Ask, House, Screen } from './screen.ts'
import { saved } from './typing.ts'
import { keepCookies } from './cookies.ts'
import { sitting } from './session.ts'
import { wrapped } from './shell.ts'

/** One question from a browser to its answer: whose it is, whether their role opens it, what it shows. */
export async function handle(
  house: House,
  screen: Screen,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const ask = await askOf(house, request)
  if (screen.method === 'POST' && screen.sentBy !== 'anybody' && !fromOurselves(request, house))
    return send(
      reply,
      house,
      ask,
      refused(new Refusal('not yours', 'This form was not sent from one of our own pages')),
      null,
      null,
    )
  if (screen.policy === 'anyone') return send(reply, house, ask, await answered(() => screen.answer(ask)), null, null)
  const sat = ask.session === null ? null : await sitting(house, ask.session, ask.at)
  if (!sat?.reader) return send(reply, house, ask, await signInFirst(screen, ask), null, null)
  const { reader } = sat
  const asked = signedIn(ask, sat, reader, screen.method)
  const may = screen.policy === 'signed in' || screen.policy.every((what) => mayDo(reader.role, what))
  const kept = (refusal: Refusal) => keptOut(refusal) && noteRefused(house, reader, ask, screen)
  const answer = await answered(
    () => (may ? screen.answer(asked) : Promise.reject(notOpen())),
    kept,
    emergencyWay(ask, reader),
  )
  if (screen.method === 'POST' && answer.is === 'redirect') await saved(asked)
  return send(reply, house, ask, answer, reader, asked.view)
}

async function signInFirst({ method, path }: Screen, ask: Ask): Promise<Answer> {
  if (path === to.typing) return { is: 'data', data: {}, status: 401 }
  if (method === 'GET') return { is: 'redirect', to: `${to.signIn}?next=${encodeURIComponent(ask.address)}` }
  return path === to.signOut || path === to.signOutEverywhere ? { is: 'redirect', to: to.signIn } : keptForm(ask)
}

const notOpen = () => new Refusal('not yours', 'Your role does not open this page. If it should, ask an administrator')

const noteRefused = ({ db, authority }: House, reader: Reader, ask: Ask, { method, path }: Screen): Promise<void> =>
  logRefused(db, authority.authority, reader, ask.at, { what: `${method} ${path}`, ids: Object.values(ask.params) })

/**
 * What a record that is not there, or not theirs to open, says to whoever may open one in an emergency: the same words
 * whichever it is, and no id.
 */
const emergencyWay =
  ({ params }: Ask, { role }: Reader) =>
  (refusal: Refusal): Html | false =>
    refusal.kind === 'not there' &&
    ['child', 'record', 'prompt'].some((name) => name in params) &&
    mayDo(role, 'break glass') &&
    html`<p class="govuk-body">If a child may come to harm before you can ask: <a class="govuk-link" href="${to.emergency}">open a record in an emergency</a>.</p>`

/** @param first is done before a refusal is shown; @param more stands under it */
async function answered(
  answer: () => Promise<Answer>,
  first: (refusal: Refusal) => unknown = () => {},
  more: (refusal: Refusal) => Html | false = () => false,
): Promise<Answer> {
  try {
    return await answer()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await first(error)
    return refused(error, more(error))
  }
}

/**
 * Browsers say where a form was sent from; a form on somebody else's page is not taken. Where we are read over https, a page of
 * our name that came without it may be somebody else's too.
 */
function fromOurselves(request: FastifyRequest, { config }: House): boolean {
  const { origin } = request.headers
  if (origin !== undefined) {
    if (!URL.canParse(origin)) return false
    const { protocol, host } = new URL(origin)
    const safe = request.protocol === 'https' || config.publicUrl.startsWith('https:')
    return host === request.headers.host && (protocol === 'https:' || (protocol === 'http:' && !safe))
  }
  const site = request.headers['sec-fetch-site']
  return site === 'same-origin' || site === 'none'
}

/** A file is saved and not shown. Its name is given in plain letters too, for a program that reads no others (RFC 6266). */
function attachment(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/[^\w. ()-]/g, '_')
  const whole = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
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
      keepCookies(reply, house.config, answer)
      return void reply.redirect(answer.to, 303)
    }
    case 'file':
      return void reply
        .header('content-disposition', attachment(answer.name))
        // Should a browser show it after all, nothing in it runs and nothing is fetched.
        .header('content-security-policy', "sandbox; default-src 'none'")
        .header('cross-origin-resource-policy', 'same-origin')
        .type(answer.type)
        .send(answer.bytes)
    case 'data':
      return void reply.code(answer.status ?? 200).send(answer.data)
    case 'page':
      if (answer.again !== undefined) void reply.header('refresh', String(answer.again))
      return void reply
        .code(answer.status ?? 200)
        .type('text/html; charset=utf-8')
        .send(wrapped(house, ask, answer, reader, view).toString())
  }
}
