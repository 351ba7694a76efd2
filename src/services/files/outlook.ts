import { Compound } from './compound.ts'
import { mustBeNoProgram } from './program-names.ts'
import { refuse, words } from './refusals.ts'

type Within = (bytes: Buffer) => Promise<void>

/** Properties of Outlook's messages (MS-OXMSG), by the numbers that their streams are named by. */
const held = /^__substg1\.0_37010102$/
const fileNames = /^__substg1\.0_(3707|3704)001[EF]$/

/** Looks through a file of streams. Only Outlook's mail is taken: older Word and Excel hide macros where they cannot be told from words. */
export async function lookIntoCompound(bytes: Buffer, within: Within): Promise<'outlook' | null> {
  const file = new Compound(bytes)
  if (file.has(/^EncryptedPackage$/)) refuse(words.locked)
  if (file.has(/^(_VBA_PROJECT|VBA|Macros)$/i)) refuse(words.macros)
  if (file.has(/^(WordDocument|Workbook|Book|PowerPoint Document)$/i)) refuse(words.older)
  if (!file.has(/^__properties_version1\.0$/)) return null
  for (const name of file.streams(fileNames))
    mustBeNoProgram(name.includes(0) ? name.toString('utf16le') : name.toString('latin1'))
  for (const attached of file.streams(held)) await within(attached)
  return 'outlook'
}
