import { Budget } from './budget.ts'
import { isCompound } from './compound.ts'
import { isMail, lookIntoMail } from './mime.ts'
import { lookIntoOffice, type Packed } from './office.ts'
import { lookIntoCompound } from './outlook.ts'
import { isPdf, lookIntoPdf } from './pdf.ts'
import { pictureIn } from './picture.ts'
import { refuse, words } from './refusals.ts'
import { mustBeProse, textIn } from './text.ts'
import type { TypeId } from './types.ts'
import { isZip } from './zip.ts'

/** How much a file may unpack to, for each byte that the largest may have. */
const unpacksTo = 10

export type Seen = { type: TypeId; letters?: string }

/**
 * What a file is, told by its own bytes and never by its name, and looked through for whatever runs by itself.
 * @param most the largest file that is taken, in bytes: what one unpacks to is held against it
 * @throws Hostile, with why it is not taken
 */
export async function lookInto(bytes: Buffer, most: number): Promise<Seen> {
  if (bytes.length === 0) return refuse(words.empty)
  const picture = pictureIn(bytes)
  if (picture !== null) return { type: picture }
  const budget = new Budget(most * unpacksTo)
  if (isPdf(bytes)) return lookIntoPdf(bytes, budget).then(() => ({ type: 'pdf' }))
  if (isZip(bytes)) return { type: taken(await lookIntoOffice(bytes, budget, within(budget, 1))) }
  if (isCompound(bytes)) return { type: (await lookIntoCompound(bytes, within(budget, 1))) ?? refuse(words.kind) }
  mustBeNothingThatRuns(bytes)
  const open = bytes.toString('latin1')
  if (isMail(open) && !bytes.includes(0)) return lookIntoMail(open, within(budget, 1)).then(() => ({ type: 'mail' }))
  const text = textIn(bytes) ?? refuse(words.kind)
  mustBeProse(text)
  return { type: 'text', letters: text.letters }
}

const taken = (packed: Packed): TypeId => (packed === 'word' || packed === 'excel' ? packed : refuse(words.kind))

/** What stands in another file need be no kind that is taken, such as a letterhead's drawing. It must only do nothing by itself. */
const within =
  (budget: Budget, deep: number) =>
  async (bytes: Buffer): Promise<void> => {
    if (deep > 3) refuse(words.embedded)
    if (isPdf(bytes)) return lookIntoPdf(bytes, budget)
    if (isZip(bytes)) {
      if ((await lookIntoOffice(bytes, budget, within(budget, deep + 1))) === 'no office') refuse(words.archive)
    } else if (isCompound(bytes)) {
      if ((await lookIntoCompound(bytes, within(budget, deep + 1))) === null) refuse(words.embedded)
    } else mustBeNothingThatRuns(bytes)
  }

const runs = [
  'MZ',
  '\u007fELF',
  '\u00ca\u00fe\u00ba\u00be',
  '\u00cf\u00fa\u00ed\u00fe',
  '\u00fe\u00ed\u00fa',
  'L\u0000\u0000\u0000\u0001\u0014\u0002\u0000',
]
const packs = [
  'Rar!\u001a\u0007',
  '7z\u00bc\u00af\u0027\u001c',
  '\u001f\u008b\u0008',
  '\u00fd7zXZ\u0000',
  'PK\u0005\u0006',
  'PK\u0007\u0008',
  'MSCF',
]

/** Programs and packed folders, by how each begins. Somebody's initials are MZ, and what they write is not followed by nothing. */
function mustBeNothingThatRuns(bytes: Buffer): void {
  const begins = (those: readonly string[]) =>
    those.some((each) => bytes.subarray(0, each.length).equals(Buffer.from(each, 'latin1')))
  if (!bytes.subarray(0, 64).some((byte) => byte < 9)) return
  if (begins(runs)) refuse(words.program)
  if (begins(packs)) refuse(words.archive)
}
