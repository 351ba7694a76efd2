import { mailerOf } from '#services/mail/mailer.ts'
import { log } from '#workings/access/log.ts'
import { asKeeper } from '#workings/database.ts'
import { messages, messageStates } from '#workings/mail/messages.ts'
import { sendQueued } from '#workings/mail/send.ts'
import { serviceNames } from '#workings/read/names.ts'
import { one, rows } from './line/answer.ts'
import { asPerson, doneBy } from './line/command.ts'
import { oneOf, whole } from './line/option.ts'
import { statuses } from './line/statuses.ts'

export const mail = asPerson(
  'mail',
  'Messages that were sent, wait or could not be sent; the newest first',
  ['configure'],
  {
    options: {
      state: oneOf('only those in this state', messageStates),
      most: whole('N', 'at most so many; 1,000 where nothing is said', 1, 1_000_000),
    },
    run: async ({ read }, { state, most }) => {
      const found = await read(async (seam) => {
        const { rows } = await messages(seam, { ...(state ? { state } : {}), most: most ?? 1_000 })
        const names = await serviceNames(
          seam,
          rows.map(({ to_worker }) => to_worker),
        )
        return rows.map((row) => ({
          message: row.message,
          kind: row.kind,
          to: names.get(row.to_worker) ?? null,
          to_address: row.to_address,
          subject: row.subject,
          about: row.about,
          queued: row.queued,
          state: row.state,
          attempts: row.attempts,
          next_try: row.state === 'queued' ? row.next_try : null,
          last_error: row.last_error,
          sent: row.sent,
        }))
      })
      const columns = { queued: '', to: 'nobody', subject: '', state: '', attempts: '', last_error: 'none' }
      return rows(found, columns, 'No message has been queued.')
    },
  },
)

export const mailSend = doneBy('mail send', 'Send what is queued and due, now', ['configure'], {
  more: 'The server does so by itself. What cannot be sent waits, longer each time; what is refused is told, and not tried again',
  run: async ({ db, authority, reader, at, config, machineWords }) => {
    await asKeeper(db, (tx) =>
      log(tx, authority.authority, reader, at, [{ action: 'command', what: 'mail send', reason: machineWords }]),
    )
    const mailer = mailerOf(config)
    const done = await sendQueued(db, mailer, authority.authority, at)
    const by = mailer.by === 'smtp' ? 'mail server' : 'outbox folder'
    return one({ by, ...done }, done.trouble === null ? statuses.done : statuses.fault)
  },
})
