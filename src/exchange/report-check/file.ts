import type { FileReader } from '../inspection-reports/text/apart.ts'
import { Unread } from '../inspection-reports/text/unread.ts'
import type { Finding } from './finding.ts'

/** What is found in one file, under the name that it was given. One that cannot be read is itself a finding. */
export async function checkFile(
  reader: FileReader,
  file: string,
  bytes: () => Promise<Buffer>,
): Promise<(Finding & { file: string })[]> {
  try {
    return (await reader.findings(await bytes())).map((finding) => ({ file, ...finding }))
  } catch (error) {
    const why = error instanceof Unread ? error.message : 'it could not be opened'
    return [
      {
        file,
        rule: 'unread',
        page: 1,
        sentence: '',
        why: `This file was not read: ${why}`,
        mend: 'Choose another copy',
      },
    ]
  }
}
