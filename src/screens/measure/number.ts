import { isShare, type Measure } from '#language/measure.ts'
import { html, type Words } from '#ui/html.ts'
import { nothing } from '#ui/nothing.ts'
import type { Unit, Value } from '#ui/chart/figures.ts'
import type { Part } from '#workings/figures/figure.ts'
import { isSmall, reasonsShown, type Counts } from '#workings/figures/suppress.ts'

/** What a reader is shown: every count, or none below the threshold. */
export type Eyes = { threshold: number | null }
export type Said = Pick<Part, 'counted' | 'well' | 'value'> & Pick<Counts, 'leftOut'>

const countsOf = (measure: Measure) => measure.versions[0]!.counts

export const hidden = (part: Said, { threshold }: Eyes): boolean => threshold !== null && isSmall(part, threshold)

/** The number of a part as charts and files hold it. */
export function valueOf(measure: Measure, part: Said | undefined, eyes: Eyes): Value {
  if (!part) return isShare(countsOf(measure)) ? 'none' : countsOf(measure).is === 'median' ? 'none' : 0
  if (hidden(part, eyes)) return 'suppressed'
  if (countsOf(measure).is === 'median') return part.value ?? 'none'
  if (!isShare(countsOf(measure))) return part.counted
  return part.counted === 0 ? 'none' : Math.round((1000 * (part.well ?? 0)) / part.counted) / 10
}

export const unitOf = (measure: Measure): Unit => {
  const counts = countsOf(measure)
  if (isShare(counts)) return '%'
  if (counts.is === 'median') return { one: 'hour', many: 'hours' }
  return counts.is === 'children' ? { one: 'child', many: 'children' } : { one: 'record', many: 'records' }
}

export const sentenceCase = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

/** The number as it is read on a page. */
export function numberShown(measure: Measure, value: Value): Words {
  if (typeof value !== 'number') return nothing(value)
  const number = value.toLocaleString('en-GB', { maximumFractionDigits: 1 })
  const unit = unitOf(measure)
  return unit === '%'
    ? `${number}%`
    : countsOf(measure).is === 'median'
      ? html`${number} <span class="tl-figure__unit">hours</span>`
      : number
}

/** The number with its own parts, in a sentence that can stand alone. */
export function sentenceOf(measure: Measure, part: Said, words: string, eyes: Eyes): string {
  if (hidden(part, eyes))
    return `Fewer than ${eyes.threshold} in one of its parts, or left out of it, in ${words}, so it is not shown.`
  const counts = countsOf(measure)
  if (isShare(counts))
    return part.counted === 0 ? `Nobody to count in ${words}.` : `${part.well ?? 0} of ${part.counted} in ${words}.`
  if (counts.is === 'median')
    return part.counted === 0 ? `None that can be measured in ${words}.` : `The middle of ${part.counted} in ${words}.`
  return `${part.counted} in ${words}.`
}

/** Of those counted and not in time, how many may still come to be. Few who may, and few who no longer can, are not told. */
export function stillWords(n: number, rest: number, { threshold }: Eyes): string {
  if (n === 0) return ''
  if (threshold !== null && isSmall({ counted: rest, well: n }, threshold))
    return ' Some of the rest are still in time.'
  return n === 1 ? ' One of the rest is still in time.' : ` ${n} of the rest are still in time.`
}

/** Who is left out, and how many (PM-13). `beside` are the parts that it stands among, whose reasons are told alike. */
export function leftOutWords(part: Part, eyes: Eyes, beside: readonly Part[] = []): Words {
  if (hidden(part, eyes)) return nothing('suppressed')
  const open = beside.filter((one) => !hidden(one, eyes))
  const each = Object.entries(reasonsShown([part, ...open], eyes.threshold)[0]!)
  return each.length === 0 ? nothing('none') : each.map(([why, count]) => `${count}: ${why}`).join('; ')
}
