import { roleWords } from '#language/roles.ts'
import type { Reader } from '#workings/view.ts'
import { dayInWords, instantInWords } from '#ui/when.ts'
import type { Document } from '../document.ts'
import { chronology } from './chronology.ts'
import { headName } from './cut-names.ts'
import type { ChildFile, Told } from './gathered.ts'
import type { Recipient } from './recipient.ts'

/** What is on record about one child, for one recipient. Each page says which child, and for whom. */
export function letter(
  file: ChildFile,
  records: readonly Told[],
  recipient: Recipient,
  from: Reader,
  opening: string,
): Document {
  const born = file.born === null ? 'date of birth not recorded' : `born ${dayInWords(file.born)}`
  return chronology(
    file,
    records,
    {
      stem: `extract-${file.at.slice(0, 10)}`,
      title: 'Extract of a child’s record',
      period: instantInWords(file.at),
      marking: `About ${headName(file.name)}, ${born}. For ${headName(recipient.who)} alone`,
      about: [
        { label: 'About', words: `${file.name}, ${born}` },
        { label: 'For', words: `${recipient.who}, ${recipient.as}` },
        ...(recipient.address === '' ? [] : [{ label: 'Sent to', words: inOneLine(recipient.address) }]),
        { label: 'From', words: `${from.name}, ${roleWords[from.role]}` },
      ],
      opening: opening.trim() === '' ? [] : [opening.trim()],
      notes: [
        'If this is not about a child of yours, or is not for you, do not read on: tell us, and we will collect it.',
      ],
    },
    'as known',
  )
}

const inOneLine = (address: string): string =>
  address
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(', ')
