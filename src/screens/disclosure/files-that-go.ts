import { FileReader } from '#exchange/inspection-reports/text/apart.ts'
import { Unread } from '#exchange/inspection-reports/text/unread.ts'
import { saysKept } from '#press/child/kept-from-all.ts'
import type { ChildFile } from '#press/child/gathered.ts'
import type { PageProblem } from '#ui/page.ts'
import type { Seam } from '#workings/access/reading.ts'
import { fileIn } from '#workings/read/documents.ts'

const reader = new FileReader()

/** Files that say an address that is not to be disclosed, where their words can be read: a picture of one is for a person to see. */
export async function filesThatSayKept(
  seam: Seam,
  file: ChildFile,
  going: ReadonlySet<string>,
): Promise<PageProblem[]> {
  const problems: PageProblem[] = []
  for (const { record, document } of file.files.filter((one) => going.has(one.document))) {
    const held = await fileIn(seam, record, document)
    if (held && saysKept(file, await wordsOf(held.bytes)))
      problems.push({
        field: `file-${document}`,
        words: 'This file says an address that is not to be disclosed: it stays here',
      })
  }
  return problems
}

async function wordsOf(bytes: Buffer): Promise<string> {
  try {
    return (await reader.lines(bytes)).map(({ text }) => text).join('\n')
  } catch (error) {
    if (error instanceof Unread) return bytes.toString('utf8')
    throw error
  }
}
