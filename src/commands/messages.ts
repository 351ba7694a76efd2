import { roleWords } from '#language/roles.ts'
import { everyAlert } from '#press/every-alert.ts'
import { everyMessage } from '#press/every-message.ts'
import { publications } from '#publications/index.ts'
import { rows } from './line/answer.ts'
import { asPerson } from './line/command.ts'

export const messages = asPerson('messages', 'Every message that can be sent by mail: to whom, when and why', [], {
  more: 'To whom is said by post and never by name. What was sent is listed by `mail`',
  run: async ({ read, view }) => {
    const found = await read(async (seam) => {
      const all = await seam.asKeeper(async (tx) => [
        ...(await everyMessage(tx, publications, view.authority, view.today)),
        ...(await everyAlert(tx, view.authority, view.today)),
      ])
      seam.showed({ action: 'read', what: 'messages', shown: all.length })
      return all.map(({ posts, ...message }) => ({
        ...message,
        posts: posts.map((role) => roleWords[role]).join(', '),
      }))
    })
    const columns = { name: '', about: '', to: '', posts: '', people: '', when: '', why: '', on: '' }
    return rows(found, columns, 'Nothing can be sent.')
  },
})
