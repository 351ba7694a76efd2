import { at, type Fault } from './fault.ts'

const requests = 'test/attacks/requests.test.ts'
const headers = 'test/attacks/headers.test.ts'
const patterns = 'test/attacks/patterns.test.ts'
const files = 'test/attacks/files-in.test.ts'

const of = (file: string, says: string, find: string, plant: string, test: string): Fault => ({
  ...at('attacks', '', [test], says, find, plant),
  file: `src/${file}`,
})

export const faultsOfAttacks: readonly Fault[] = [
  of(
    'screens/front/handle.ts',
    'A form is taken from any page that sends it',
    "screen.sentBy !== 'anybody' && !fromOurselves(request, house)",
    "screen.sentBy !== 'anybody' && request.method === 'GET'",
    requests,
  ),
  of(
    'screens/front/handle.ts',
    'Whoever has no session may send a form',
    'if (!sat?.reader) return send(reply, house, ask, await signInFirst(screen, ask), null, null)',
    'if (!sat?.reader) return send(reply, house, ask, await answered(() => screen.answer(ask as never)), null, null)',
    requests,
  ),
  of('screens/front/ask.ts', 'A NUL goes on to the database', "words.replaceAll('\\u0000', '')", 'words', requests),
  of(
    'ui/html.ts',
    'Words are printed as markup',
    "text.replace(/[&<>\"']/g, (character) => escapes[character] ?? '')",
    'text',
    requests,
  ),
  of(
    'screens/front/app.ts',
    'An address that is no address is answered without what every answer says',
    'reply.headers(safeHeaders) as FastifyReply',
    'reply as FastifyReply',
    headers,
  ),
  of(
    'screens/front/app.ts',
    'A page may be kept by a browser or what stands between',
    "'cache-control': 'no-store'",
    "'cache-control': 'private, max-age=60'",
    headers,
  ),
  of(
    'ui/assets.ts',
    'Styles may be written into a page',
    "style-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    headers,
  ),
  of(
    'press/child/terms.ts',
    'A pattern looks along a record anew from each of its signs',
    '(?<![\\w.+-])[\\w.+-]+@',
    '[\\w.+-]+@',
    patterns,
  ),
  of(
    'services/files/office.ts',
    'A picture may be fetched from elsewhere when a file is opened',
    '(attachedTemplate|image|video|audio|media)',
    '(attachedTemplate)',
    files,
  ),
  of(
    'exchange/read/folder.ts',
    'A return of blank rows is imported',
    'if (places === null)\n      problems',
    'if (places !== null)\n      problems',
    files,
  ),
  of(
    'services/files/zip.ts',
    'A part may say that it is as large as it likes',
    'budget.spend(listed.reduce((sum, { unpacked }) => sum + unpacked, 0))',
    'budget.spend(0)',
    files,
  ),
  of(
    'exchange/inspection-reports/text/word.ts',
    'A mark of a Word file may say any amount of itself',
    '<w:t(?: [^<>]{0,500})?>',
    '<w:t(?: [^>]*)?>',
    files,
  ),
]
