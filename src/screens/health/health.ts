import { sql } from 'kysely'
import { summaryList } from '#ui/components/summary-list.ts'
import { tag } from '#ui/components/tag.ts'
import { html, type Html } from '#ui/html.ts'
import { instantShown } from '#ui/when.ts'
import { asKeeper } from '#workings/database.ts'
import { cacheNames, readyCaches } from '#workings/caches/refresh.ts'
import { londonDay } from '#language/instant.ts'
import { backupsOf } from '#workings/backup/kept.ts'
import { backupsSaid } from '#workings/backup/standing.ts'
import { backupRows } from './backup.ts'
import { mailHealth, type MailHealth } from './mail.ts'
import { calendarNow, calendarSaid, type Calendar } from '#workings/issuing/health.ts'
import { open, one, shown } from '../front/screen.ts'

/** Whether it works, for a person and for a monitor (`?format=json`). It says nothing about anybody. */
const health = open('GET', '/health', async (ask) => {
  const { house } = ask
  const began = performance.now()
  const { authority } = house.authority
  const ready = await asKeeper(house.db, async (tx) => {
    await sql`select 1`.execute(tx)
    return readyCaches(tx, { authority, today: londonDay(ask.at), knownAt: null }, house.declarations)
  })
  const store = Math.round(performance.now() - began)
  const mail = await mailHealth(house, ask.at)
  const caches = Object.fromEntries(cacheNames.map((name) => [name, ready.has(name) ? 'ready' : 'being rebuilt']))
  const calendar = await asKeeper(house.db, (tx) => calendarNow(tx, house.publications, authority, ask.at))
  const backups = await asKeeper(house.db, backupsOf)
  if (one(ask.query, 'format') === 'json') {
    const backup = backupsSaid(backups, house.config.backupAt, ask.at)
    const said = { status: 'working', store_ms: store, caches, mail, calendar: calendarSaid(calendar), backup }
    return { is: 'data', data: said }
  }
  return shown(
    'Health',
    summaryList({
      rows: [
        { key: 'Store', value: { text: `Answers in ${store} ms` } },
        ...cacheNames.map((name) => ({
          key: `Cache of ${name}`,
          value: {
            text: ready.has(name)
              ? tag({ text: 'Ready', colour: 'green' })
              : tag({ text: 'Being rebuilt', colour: 'yellow' }),
          },
        })),
        { key: 'Mail', value: { text: mailShown(mail) } },
        { key: 'What goes out by itself', value: { text: goesOut(calendar) } },
        ...backupRows(backups, house.config.backupAt, ask.at),
        { key: 'Looked at', value: { text: instantShown(ask.at) } },
      ],
    }),
  )
})

function mailShown({ by, works, waiting, failed_this_week }: MailHealth): Html {
  const standing =
    works === true
      ? tag({ text: 'Works', colour: 'green' })
      : works === false
        ? tag({ text: 'Does not work', colour: 'red' })
        : tag({ text: 'Not known yet', colour: 'yellow' })
  return html`${standing} By ${by}. ${waiting === 0 ? 'Nothing waits' : `Waiting: ${waiting}`}${failed_this_week > 0 && `. Not sent this week: ${failed_this_week}`}`
}

function goesOut({ on, last, unattended, notMade }: Calendar): Html {
  const looked = last ? html`looked at ${instantShown(last.ran)}` : 'not looked at yet'
  if (!on) return html`Nothing is switched on; ${looked}`
  const late = notMade.length > 0 && `; ${notMade.length} due and not made`
  if (unattended || late) return html`${tag({ text: 'Late', colour: 'red' })} The calendar was ${looked}${late}`
  return html`${tag({ text: 'On time', colour: 'green' })} The calendar was ${looked}`
}

export const healthScreens = [health]
