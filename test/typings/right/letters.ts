import { day } from '#language/day.ts'
import { Letter } from '#language/letter.ts'
import { publications } from '#publications/index.ts'
import { issued } from '#publications/letters.ts'
import { weeklyMissing } from '#publications/weekly-missing.ts'
import { instant } from '#language/instant.ts'
import type { Tx } from '#workings/database.ts'
import { queueMessages } from '#workings/mail/queue.ts'

declare const tx: Tx
const about = '00000000-0000-7000-8000-000000000001'
const on = { publication: weeklyMissing, day: day('2026-06-15') }
const letter = Letter.of(issued, on, publications, 'https://throughline.example')

export const queued = queueMessages(tx, 999, [{ letter, about, to: about }], instant('2026-06-15T08:00:00.000Z'))
