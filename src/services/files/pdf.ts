import { constants, inflate } from 'node:zlib'
import { promisify } from 'node:util'
import type { Budget } from './budget.ts'
import { refuse, words } from './refusals.ts'

const inflated = promisify(inflate)

export const isPdf = (bytes: Buffer): boolean => /^%PDF-\d/.test(bytes.toString('latin1', 0, 8))

/** Looks for what a PDF runs, starts or carries: in what stands open in it, and in the packed streams that hold its objects. */
export async function lookIntoPdf(bytes: Buffer, budget: Budget): Promise<void> {
  const open = bytes.toString('latin1')
  if (!open.slice(-4_096).includes('%%EOF')) refuse(words.damaged)
  const spelled = unescaped(open)
  if (/\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(spelled)) refuse(words.locked)
  refuseIfActive(spelled)
  for (const stream of objectStreams(open)) {
    const held = await inflated(Buffer.from(stream, 'latin1'), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: Math.max(1, budget.left),
    }).catch((error: NodeJS.ErrnoException) =>
      refuse(error.code === 'ERR_BUFFER_TOO_LARGE' ? words.bomb : words.unchecked),
    )
    budget.spend(held.length)
    refuseIfActive(unescaped(held.toString('latin1')))
  }
}

/** Names this long do not come about by chance in a picture's bytes. */
function refuseIfActive(said: string): void {
  if (/\/(JavaScript|Launch|RichMedia)\b/.test(said)) refuse(words.scripts)
  if (/\/EmbeddedFiles?\b/.test(said)) refuse(words.attachments)
}

/** Any letter of a name may be written as its number, so /J#61vaScript is /JavaScript. */
const unescaped = (said: string): string =>
  said.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

const packedObjects = /\/(?:O|#4f)(?:b|#62)(?:j|#6a)(?:S|#53)(?:t|#74)(?:m|#6d)(?![\w#])/gi

/** What the packed streams hold. One that is not packed stands open, and has been looked at. */
function* objectStreams(said: string): Generator<string> {
  let read = 0
  for (const { index } of said.matchAll(packedObjects)) {
    const begins = said.indexOf('stream', index)
    if (begins < 0 || begins - index > 2_000) return refuse(words.unchecked)
    if (!/\/(F|#46)/i.test(said.slice(Math.max(0, index - 1_000), begins))) continue
    const ends = said.indexOf('endstream', begins)
    // Streams that stand within each other are there to be read for ever.
    if (ends < 0 || (read += ends - begins) > said.length * 2) return refuse(words.unchecked)
    yield said.slice(begins + (said.startsWith('stream\r\n', begins) ? 8 : 7), ends)
  }
}
