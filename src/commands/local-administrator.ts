import { secret } from '#services/secrets.ts'
import { forAnApp } from '#services/sign-in/one-time-code.ts'
import { endLocal, localAdministrators, setUpLocal } from '#workings/access/local.ts'
import { asKeeper } from '#workings/database.ts'
import { postsHeld } from '#workings/read/posts.ts'
import { one, rows } from './line/answer.ts'
import { atTheMachine, type AskStore } from './line/command.ts'
import { id, needed } from './line/option.ts'
import { Mistake } from './line/statuses.ts'

const worker = needed(id('WORKER', 'a worker who holds a post as administrator, as `people` lists them'))

const authorityOf = ({ authority }: AskStore): number => {
  if (authority === null) throw new Mistake(['There is no authority here yet'])
  return authority.authority
}

export const localSetUp = atTheMachine(
  'local-administrator set-up',
  'Let an administrator sign in without the council’s identity provider, by a passphrase and a one-time code',
  {
    more: 'Both are shown this once and kept nowhere: put the passphrase on paper in a safe, and the code in an authenticator app. Setting up again ends what was there before',
    takes: { worker },
    run: async (ask, { worker }) => {
      const authority = authorityOf(ask)
      const held = await postsHeld(ask.db, authority, ask.realToday)
      const post = held.find((one) => one.worker === worker && one.role === 'administrator')
      if (!post) throw new Mistake([`${worker} holds no post as administrator today`])
      const key = await secret(ask.config.dataDir, 'local-administrator')
      const made = await asKeeper(ask.db, (tx) => setUpLocal(tx, authority, worker, key, ask.at))
      const app = forAnApp(made.secret, post.name)
      return one({
        worker,
        name: post.name,
        passphrase: made.passphrase,
        code_key: app.typed,
        code_address: app.address,
      })
    },
  },
)

export const localEnd = atTheMachine('local-administrator end', 'End it: they sign in by the identity provider alone', {
  takes: { worker: needed(id('WORKER', 'whose it is, as `local-administrator` lists them')) },
  run: async (ask, { worker }) => {
    const authority = authorityOf(ask)
    const ended = await asKeeper(ask.db, (tx) => endLocal(tx, authority, worker, ask.at))
    if (!ended) throw new Mistake([`${worker} has none`])
    return one({ worker, ended })
  },
})

export const localList = atTheMachine('local-administrator', 'Who may sign in without the identity provider', {
  run: async (ask) => {
    const found = await asKeeper(ask.db, (tx) => localAdministrators(tx, authorityOf(ask)))
    return rows(found, { worker: '', made: '' }, 'Nobody may. `local-administrator set-up` lets an administrator.')
  },
})
