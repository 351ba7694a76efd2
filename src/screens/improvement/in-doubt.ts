import { notCaptured } from '#pathways/improvement/arrears.ts'
import type { inspection } from '#pathways/improvement/register.ts'
import type { Told } from '#pathways/improvement/told.ts'
import { warningText } from '#ui/components/warning-text.ts'
import { html, type Html } from '#ui/html.ts'

/** Until as many are on record as the inspectors said there are, or somebody says why not (INS-08). */
export function uncaptured(one: Told<typeof inspection>, count: number): Html | false {
  const missing = notCaptured(one, count)
  return (
    missing > 0 &&
    warningText({
      text: `${missing} not captured: the inspectors declared ${one.answers.declared}, and ${count} are on record. Nobody can say “all” of them yet.`,
    })
  )
}

/** Two documents told of it, and not the same: neither is right until somebody has looked. */
export function disagreeing({ answers }: Told<typeof inspection>): Html | false {
  const lines = (answers.disagree ?? '').split('\n').filter((line) => line.trim() !== '')
  return (
    lines.length > 0 &&
    warningText({
      text: html`Its documents do not agree. ${lines.map((line, at) => html`${at > 0 && '; '}${line}`)}. Find out which is right, and change the record.`,
    })
  )
}
