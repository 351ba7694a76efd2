import { address as addressKind } from '#language/spine/index.ts'
import { answered } from '#workings/tables/values.ts'
import type { ChildFile } from './gathered.ts'
import type { Recipient } from './recipient.ts'
import { leaveOut } from './leave-out.ts'
import type { Stop } from './stops.ts'
import type { Written } from './written.ts'

/** Where it is sent to, held against where the child lives, lived, and must not be looked for. */
export function envelopeStops(file: ChildFile, { address }: Pick<Recipient, 'address'>): Stop[] {
  const typed = squeezed(address)
  const at = addressesIn(file).filter(({ lines, postcode }) => holds(typed, lines) || holds(typed, postcode))
  const now = at.filter(({ over }) => !over)
  const kept: Stop[] = at
    .filter(({ hidden }) => hidden)
    .map(() => ({
      rule: 'address not to be disclosed',
      record: null,
      words: 'It is addressed to a place that must be kept from somebody',
      mend: 'Send it elsewhere, or hand it over',
    }))
  if (at.length === 0 || now.length > 0) return kept
  const words = 'Nobody of this child’s lives at the address any longer'
  return [...kept, { rule: 'stale address', record: null, words, mend: 'Use the address that is on record now' }]
}

type Known = { record: string; lines: string; postcode: string; hidden: boolean; over: boolean }

const addressesIn = (file: ChildFile): Known[] =>
  file.records
    .filter(({ kind, now }) => kind.id === addressKind.id && now.state !== 'withdrawn')
    .map(({ record, now: { answers } }) => ({
      record,
      lines: squeezed(answers['lines']),
      postcode: squeezed(answers['postcode']),
      hidden: answers['non_disclosable'] === 'yes',
      over: answered(answers['moved_out']) && String(answers['moved_out']) <= file.at.slice(0, 10),
    }))

/** The record itself, and every other that says the same lines or postcode. */
export function hiddenAddresses(file: ChildFile, written: readonly Written[]): Stop[] {
  const hidden = addressesIn(file).filter((one) => one.hidden)
  return written.flatMap(({ record, where, words: each }): Stop[] => {
    const said = squeezed(each.join(' '))
    const found = hidden.some((one) => one.record === record || holds(said, one.lines) || holds(said, one.postcode))
    const words = `${where} says an address that must be kept from somebody`
    return found ? [{ rule: 'address not to be disclosed', record, words, mend: leaveOut }] : []
  })
}

const squeezed = (value: unknown): string =>
  typeof value === 'string' ? value.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '') : ''
const holds = (all: string, part: string): boolean => part.length >= 5 && all.includes(part)
