import { unzip } from '#press/zip/unzip.ts'
import { readPdf } from '../examples/read-pdf.ts'

/** All that somebody could read in an answer, whatever its format: what is packed in a spreadsheet or a Word file is unpacked first. */
export async function wordsOf({
  rawPayload,
  headers,
}: {
  rawPayload: Buffer
  headers: Record<string, unknown>
}): Promise<string> {
  const type = typeof headers['content-type'] === 'string' ? headers['content-type'] : ''
  const head = JSON.stringify(headers)
  if (type.includes('officedocument'))
    return [head, ...unzip(rawPayload).map(({ bytes }) => Buffer.from(bytes).toString())].join('\n')
  if (type.includes('pdf')) return `${head}\n${JSON.stringify(await readPdf(rawPayload))}`
  return `${head}\n${rawPayload.toString()}`
}
