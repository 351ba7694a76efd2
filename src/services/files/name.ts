import type { FileType } from './types.ts'

const longest = 120
/** Windows takes these for machines, whatever ending they have. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d|clock\$)$/i

/**
 * A file's name, as it may be written on any machine and shown on any page: no folder, nothing that turns the direction of
 * writing round or cannot be seen, and the ending of what the file is, whatever it was called.
 */
export function safeName(given: string, { extension, also = [] }: FileType): string {
  const last = given.split(/[/\\]/).at(-1)!.normalize('NFC')
  const seen = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .replaceAll(/[<>:"|?*%;]/g, '_')
    .replaceAll(/\s+/gu, ' ')
  const plain = seen.replaceAll(/^[. ]+|[. ]+$/g, '')
  const own = [extension, ...also].find((ending) => plain.toLowerCase().endsWith(`.${ending}`))
  const stem = (own ? plain.slice(0, -own.length - 1) : plain).replaceAll(/[. ]+$/g, '')
  const cut = Array.from(stem).slice(0, longest).join('')
  return `${cut === '' ? 'document' : devices.test(cut.split('.')[0]!) ? `_${cut}` : cut}.${extension}`
}
