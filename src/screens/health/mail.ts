import type { Instant } from '#language/instant.ts'
import { asKeeper } from '#workings/database.ts'
import { mailStanding } from '#workings/mail/messages.ts'
import type { House } from '../front/screen.ts'

export type MailHealth = { by: string; works: boolean | 'not known yet'; waiting: number; failed_this_week: number }

const longest = 1_000

/** Whether mail goes out, without the words of why not: this page is open to anybody. A server that is slow to say is not waited for. */
export async function mailHealth({ db, authority, mailer }: House, at: Instant): Promise<MailHealth> {
  const { waiting, failed } = await asKeeper(db, (tx) => mailStanding(tx, authority.authority, at))
  return {
    by: mailer.by === 'smtp' ? 'mail server' : 'outbox folder',
    works: await soon(mailer.trouble().then((trouble) => trouble === null)),
    waiting,
    failed_this_week: failed,
  }
}

function soon(answer: Promise<boolean>): Promise<boolean | 'not known yet'> {
  let timer: NodeJS.Timeout
  const late = new Promise<'not known yet'>((resolve) => (timer = setTimeout(() => resolve('not known yet'), longest)))
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}
