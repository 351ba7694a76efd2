import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Mailer } from './mail.ts'
import { outbox } from './outbox.ts'
import { smtp } from './smtp.ts'

/** The mail server that the configuration names, or the outbox folder where it names none. */
export function mailerOf({
  mailServer,
  mailFrom,
  dataDir,
}: Pick<Config, 'mailServer' | 'mailFrom' | 'dataDir'>): Mailer {
  const mailer = mailServer === undefined ? outbox(outboxFolder(dataDir), mailFrom) : smtp(mailServer, mailFrom)
  return { ...mailer, trouble: onceAMinute(mailer.trouble) }
}

export const outboxFolder = (dataDir: string): string => join(dataDir, 'outbox')

const minute = 60_000

/** Anybody may ask for the page that shows this, and must not make us knock at the mail server each time. */
function onceAMinute(ask: Mailer['trouble']): Mailer['trouble'] {
  let asked = -Infinity
  let answer: Promise<string | null> = Promise.resolve(null)
  return () => {
    if (performance.now() - asked > minute) {
      asked = performance.now()
      answer = ask()
    }
    return answer
  }
}
