import { filterBar } from '#ui/filter-bar.ts'
import { html, type Html } from '#ui/html.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { listTable } from '#ui/list-table.ts'
import { nothing } from '#ui/nothing.ts'
import { pager } from '#ui/pager.ts'
import { instantShown } from '#ui/when.ts'
import { messages, messageStates, type Message, type MessageState } from '#workings/mail/messages.ts'
import { serviceNames } from '#workings/read/names.ts'
import { address, to } from '../front/address.ts'
import { pageIn } from '../front/number.ts'
import { one, screen, shown, type SignedIn } from '../front/screen.ts'
import { stateTag, stateWords } from './state-tag.ts'

const pageSize = 50

/** Everything that was sent by mail, or waits to be, or could not be. No message names a child, so neither does this. */
export const outboxPage = screen('GET', to.outbox, ['configure'], async (ask) => {
  const trouble = await ask.house.mailer.trouble()
  return ask.read(async (seam) => {
    const [state, page] = [stateIn(ask), pageIn(ask.query)]
    const found = await messages(seam, { ...(state ? { state } : {}), most: pageSize, skip: (page - 1) * pageSize })
    const names = await serviceNames(
      seam,
      found.rows.map(({ to_worker }) => to_worker),
    )
    const here = (change: Record<string, string | null>) => address(to.outbox, ask.query, { done: null, ...change })
    return shown(
      'Outbox',
      html`${how(ask, trouble)}
      ${filterBar({ action: to.outbox, label: 'Filter the outbox', filters: [filter(state)], applied: state ? [{ text: stateWords[state], removeHref: here({ state: null, page: null }) }] : [], clearHref: to.outbox })}
      ${listTable({
        id: 'outbox',
        caption: 'Newest first',
        columns: ['Message', 'What became of it', 'To', 'Queued'].map((text) => ({ text })).concat([{ text: 'Tries' }]),
        rows: found.rows.map((row) => [
          html`<a class="govuk-link" href="${to.message(row.message)}">${row.subject}</a>`,
          became(row),
          html`${names.get(row.to_worker) ?? 'Name not recorded'}<br>${row.to_address ?? nothing('not recorded')}`,
          instantShown(row.queued),
          { text: row.attempts, format: 'numeric' as const },
        ]),
        empty: state ? 'No message is in that state.' : 'No message has been queued yet.',
      })}
      ${pager({ page, pageSize, total: found.total, things: 'messages', address: (page) => here({ page: String(page) }) })}`,
      { part: 'outbox' },
    )
  })
})

const stateIn = (ask: SignedIn): MessageState | undefined =>
  messageStates.find((state) => state === one(ask.query, 'state'))

const filter = (state: MessageState | undefined) => ({
  kind: 'choice' as const,
  name: 'state',
  label: 'What became of it',
  value: state ?? '',
  items: [{ value: '', text: 'Anything' }, ...messageStates.map((each) => ({ value: each, text: stateWords[each] }))],
})

function how({ house }: SignedIn, trouble: string | null): Html {
  return html`<p class="govuk-body-l">Messages carry a link, and never a child’s name.</p>
    ${house.mailer.by === 'outbox' && insetText({ text: 'No mail server is set up (MAIL_URL), so nobody is sent anything: each message is a file in the outbox folder, and opens here as it would be read.' })}
    ${trouble !== null && insetText({ text: html`<strong>Nothing can be sent now.</strong> ${trouble}` })}`
}

/** Its state in words, with when, or with what is in the way. */
export function became(row: Pick<Message, 'state' | 'sent' | 'next_try' | 'attempts' | 'last_error'>): Html {
  return html`${stateTag(row.state)}
    ${row.sent !== null && html`<br>${instantShown(row.sent)}`}
    ${row.state === 'queued' && row.attempts > 0 && html`<br>To be tried again after ${instantShown(row.next_try)}`}
    ${row.last_error !== null && html`<br>${row.last_error}`}`
}
