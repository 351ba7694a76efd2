import { button } from '#ui/components/button.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { html } from '#ui/html.ts'
import { nothing } from '#ui/nothing.ts'
import { instantShown } from '#ui/when.ts'
import { log } from '#workings/access/log.ts'
import { asKeeper } from '#workings/database.ts'
import { messageOf } from '#workings/mail/messages.ts'
import { queueAgain } from '#workings/mail/queue.ts'
import { serviceNames } from '#workings/read/names.ts'
import { Refusal } from '#workings/refusal.ts'
import { address, to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { redirect, screen, shown } from '../front/screen.ts'
import { became } from './outbox.ts'

/** One message, as whoever gets it reads it. */
export const messagePage = screen('GET', to.message(':message'), ['configure'], (ask) =>
  ask.read(async (seam) => {
    const message = await messageOf(seam, idIn(ask, 'message'))
    const name = (await serviceNames(seam, [message.to_worker])).get(message.to_worker) ?? 'Name not recorded'
    const { name: fromName, address: fromAddress } = ask.house.config.mailFrom
    const stopped = message.state === 'failed' || message.state === 'not sent: no address'
    return shown(
      message.subject,
      html`
      ${summaryList({
        rows: [
          { key: 'From', value: { text: [fromName, fromAddress].filter(Boolean).join(', ') } },
          { key: 'To', value: { text: html`${name}, ${message.to_address ?? nothing('not recorded')}` } },
          { key: 'Queued', value: { text: instantShown(message.queued) } },
          { key: 'What became of it', value: { text: became(message) } },
          { key: 'Tries', value: { text: String(message.attempts) } },
        ],
      })}
      <h2 class="govuk-heading-m">What it says</h2>
      ${message.body
        .trim()
        .split(/\n{2,}/)
        .map(
          (words) =>
            html`<p class="govuk-body govuk-!-text-break-word">${/^https?:\/\/\S+$/.test(words) ? html`<a class="govuk-link" href="${words}">${words}</a>` : words}</p>`,
        )}
      ${
        stopped &&
        html`<form method="post" action="${to.sendAgain(message.message)}">${button({ text: 'Send it again', preventDoubleClick: true })}</form>
      <p class="govuk-body">It goes to the address that is on the person’s record now.</p>`
      }`,
      { part: 'outbox', breadcrumbs: [{ text: 'Outbox', href: to.outbox }] },
    )
  }),
)

export const sendAgain = screen('POST', to.sendAgain(':message'), ['configure'], async (ask) => {
  const { house, reader, at } = ask
  const message = idIn(ask, 'message')
  const waits = async () => ['queued', 'sending'].includes((await ask.read((seam) => messageOf(seam, message))).state)
  const queued = redirect(address(to.message(message), {}, { done: 'queued' }))
  if (await waits()) return queued
  try {
    await asKeeper(house.db, async (tx) => {
      await queueAgain(tx, house.authority.authority, message, at)
      await log(tx, house.authority.authority, reader, at, [{ action: 'save', what: 'a message to be sent again' }])
    })
  } catch (error) {
    // Pressed twice at once, the other press has queued it.
    if (!(error instanceof Refusal) || !(await waits())) throw error
  }
  return queued
})
