import { addHours, type Instant } from '#language/instant.ts'
import type { Mailer, Outcome } from '#services/mail/mail.ts'

/** Minutes from one try to the next. All together they outlast a mail server that is down from Friday evening to Monday morning. */
const waits = [1, 5, 15, 60, 240, 480, 720, 1440, 1440]
export const mostTries = waits.length + 1

type After = { state: 'sent' | 'failed' | 'queued'; next: Instant; error: string | null }

/** What a message becomes after a try: it waits longer each time, and is given up in the end and not before. */
export function afterTrying(
  outcome: Outcome,
  { attempts, begun }: { attempts: number; begun: boolean },
  { by }: Pick<Mailer, 'by'>,
  at: Instant,
): After {
  if (outcome.is === 'sent') return { state: 'sent', next: at, error: begun && by === 'smtp' ? perhapsTwice : null }
  if (outcome.is === 'refused') return { state: 'failed', next: at, error: outcome.words }
  const wait = waits[attempts - 1]
  if (wait === undefined)
    return { state: 'failed', next: at, error: `Given up after ${attempts} tries. ${outcome.words}` }
  return { state: 'queued', next: addHours(at, wait / 60), error: outcome.words }
}

/** The one doubt that a mail server leaves (docs/decisions/0094): whoever looks at the outbox is told of it. */
const perhapsTwice =
  'The program was stopped while it sent this. It was sent again as the same message, which a mailbox shows once'
