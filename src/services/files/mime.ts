import { mustBeNoProgram } from './program-names.ts'
import { refuse, words } from './refusals.ts'

type Within = (bytes: Buffer) => Promise<void>

const known =
  /^(received|return-path|from|to|date|subject|message-id|mime-version|delivered-to|x-[\w-]+|content-type|dkim-signature):/i
const longestHead = 100_000
const most = { parts: 500, deep: 8 }

/** Whether text is a saved mail: it begins with the headers of one, and says whom it is from and when. */
export function isMail(said: string): boolean {
  const end = said.search(/\r?\n\r?\n/)
  const head = end < 0 ? said : said.slice(0, end)
  return known.test(said) && /^from:/im.test(head) && /^(date|received):/im.test(head)
}

/** Looks through a saved mail: at each part that is a file, and at what each is called. */
export async function lookIntoMail(said: string, within: Within): Promise<void> {
  const count = { parts: 0 }
  await lookAt(said, within, count, 0)
}

async function lookAt(part: string, within: Within, count: { parts: number }, deep: number): Promise<void> {
  if (deep > most.deep || ++count.parts > most.parts) refuse(words.bomb)
  const [head, body] = divided(part)
  for (const [, quoted, bare] of head.matchAll(/\b(?:file)?name\*?(?:\d\*?)?\s*=\s*(?:"([^"]*)"|([^\s;]+))/gi))
    mustBeNoProgram(spelledOut(quoted ?? bare ?? ''))
  const boundary = /^content-type:[^]*?\bboundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/im.exec(head)
  if (/^content-type:\s*multipart\//im.test(head) && boundary) {
    const parts = `\n${body}`.split(`\n--${boundary[1] ?? boundary[2]}`).slice(1)
    for (const each of parts)
      if (!each.startsWith('--')) await lookAt(each.replace(/^[^\n]*\n/, ''), within, count, deep + 1)
  } else if (/^content-type:\s*message\/rfc822/im.test(head)) await lookAt(body, within, count, deep + 1)
  else if (/^content-transfer-encoding:\s*base64/im.test(head)) await within(Buffer.from(body, 'base64'))
  else await within(Buffer.from(body, 'latin1'))
}

/** Headers on one line each, and what follows them. */
function divided(part: string): [string, string] {
  const end = /\r?\n\r?\n/.exec(part)
  const head = end ? part.slice(0, end.index) : part
  if (head.length > longestHead) return refuse(words.damaged)
  return [head.replaceAll(/\r?\n[ \t]+/g, ' '), end ? part.slice(end.index + end[0].length) : '']
}

/** A name may be written in percents or in an encoded word, so that its ending is not seen. */
function spelledOut(name: string): string {
  const word = /^=\?[^?]+\?([bq])\?([^?]*)\?=$/i.exec(name)
  if (word?.[1]?.toLowerCase() === 'b') return Buffer.from(word[2]!, 'base64').toString('utf8')
  const escaped = word ? word[2]!.replaceAll(/=([0-9a-f]{2})/gi, '%$1') : name
  return escaped.replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
