import type { Instant } from '#language/instant.ts'
import { unzip } from '../zip/unzip.ts'
import { zipped } from '../zip/zip.ts'

/**
 * docx writes into a file when it was made, names its parts at random, and numbers drawings from one count for the whole
 * program. Here it was made when it was issued, and the names and numbers start again, so the same document is the
 * same bytes. It also takes a chart's labels for American.
 */
export async function fixed(bytes: Uint8Array, at: Instant, stored = false): Promise<Uint8Array> {
  // What sort of file it is stands first, where a program that only looks at its beginning can see it.
  const parts = unzip(bytes).toSorted((a, b) => Number(b.name === types) - Number(a.name === types))
  const names = namesGiven(parts.filter(({ name }) => name.endsWith('.rels')).map((part) => part.bytes.toString()))
  const entries = parts.map(async ({ name, bytes: part }) => {
    if (name.endsWith('.xlsx')) return { name, bytes: await fixed(part, at, true) }
    return { name, stored, bytes: renamed(british(renumbered(dated(part.toString(), at))), names) }
  })
  return zipped(await Promise.all(entries), at)
}

const types = '[Content_Types].xml'

/** Each random name of a part, and what it is called instead. */
function namesGiven(relationships: readonly string[]): ReadonlyMap<string, string> {
  const random = relationships.flatMap((xml) => xml.match(/(?<=<Relationship Id=")rId[\w-]{21}(?=")/g) ?? [])
  return new Map(random.map((name, at) => [name, `rIdPart${at + 1}`]))
}

function renamed(xml: string, names: ReadonlyMap<string, string>): string {
  return names.size === 0 ? xml : xml.replaceAll(/rId[\w-]{21}/g, (name) => names.get(name) ?? name)
}

function dated(xml: string, at: Instant): string {
  return xml.replaceAll(/(<dcterms:(?:created|modified) [^>]*>)[^<]*/g, `$1${at.slice(0, 19)}Z`)
}

function renumbered(xml: string): string {
  let drawings = 0
  return xml.replaceAll(/(<wp:docPr [^>]*?\bid=")\d+"/g, (_, before: string) => `${before}${++drawings}"`)
}

function british(xml: string): string {
  return xml.replaceAll(/(<(?:a:\w+ [^<>]*?\blang|c:lang val)=")en-US"/g, '$1en-GB"')
}
