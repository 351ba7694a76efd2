import { instant, type Instant } from '#language/instant.ts'
import type { Identity } from '#services/sign-in/provider.ts'
import { log } from '#workings/access/log.ts'
import { postsOpened, workerNamed, type Opened } from '#workings/access/signing-in.ts'
import { asKeeper } from '#workings/database.ts'
import { to } from '../front/address.ts'
import type { Answer, Ask } from '../front/screen.ts'
import { begin, sitting } from '../front/session.ts'
import { notKnownHere, nothingOpen } from './told.ts'

/** Whoever the provider says this is, as who they are here: their session begins in their post, or they choose one first. */
export async function welcome(ask: Ask, identity: Identity, next: string): Promise<Answer> {
  const posts = await asKeeper(ask.house.db, async (tx): Promise<Opened[] | null> => {
    const { authority } = ask.house.authority
    const worker = identity.name === null ? null : await workerNamed(tx, authority, identity.name, ask.at)
    const opened = worker
      ? await postsOpened(tx, ask.house.declarations, authority, worker, identity.groups, ask.at)
      : null
    if (!opened?.length)
      await log(tx, authority, { worker, role: 'nobody' }, ask.at, [
        { action: 'refused', what: worker ? 'sign in: no post' : 'sign in: not known here' },
      ])
    return opened
  })
  if (posts === null) return notKnownHere(identity.name)
  const [first] = posts
  if (!first) return nothingOpen(identity.groups)
  const chosen = posts.length === 1 ? first : await satIn(ask, posts)
  const begun = {
    worker: first.worker,
    post: chosen,
    how: 'identity provider',
    proved: provedAt(identity, ask.at),
    offered: posts.map(({ record }) => record),
    provider: { subject: identity.subject, session: identity.session },
  } as const
  const session = await begin(ask.house, begun, ask.session, ask.at)
  return { is: 'redirect', to: chosen ? next : `${to.choosePost}?next=${encodeURIComponent(next)}`, session }
}

/** Whoever proves themselves again goes on in the post that they sit in. */
async function satIn(ask: Ask, posts: readonly Opened[]): Promise<Opened | null> {
  const before = ask.session === null ? null : ((await sitting(ask.house, ask.session, ask.at))?.reader ?? null)
  return (
    posts.find(({ worker, role, team }) => worker === before?.worker && role === before.role && team === before.team) ??
    null
  )
}

/** The provider's clock may be ahead of ours: nobody proved themselves later than now. */
const provedAt = ({ proved }: Identity, at: Instant): Instant | null =>
  proved === null ? null : instant(new Date(Math.min(proved, Date.parse(at))).toISOString())
