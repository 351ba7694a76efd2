import { day } from '#language/day.ts'
import { Letter } from '#language/letter.ts'
import { publications } from '#publications/index.ts'
import { issued } from '#publications/letters.ts'
import { weeklyMissing } from '#publications/weekly-missing.ts'
import type { Instant } from '#language/instant.ts'
import type { Tx } from '#workings/database.ts'
import { queueMessages } from '#workings/mail/queue.ts'

declare const tx: Tx
declare const now: Instant
const about = '00000000-0000-7000-8000-000000000001'
const on = { publication: weeklyMissing, day: day('2026-06-15') }

// wrong: nobody writes a letter by hand
export const byHand = new Letter('issued', 'Amy Smith is missing', 'Since Friday')

const typed = { kind: 'issued', subject: 'Amy Smith is missing', text: 'Since Friday' }
// wrong: nor queues one that looks like it
export const lookalike = queueMessages(tx, 999, [{ letter: typed, about, to: about }], now)

// wrong: nor says more in one than its kind does
export const more = Letter.of(issued, { ...on, child: 'Amy Smith' }, publications, 'https://throughline.example')
