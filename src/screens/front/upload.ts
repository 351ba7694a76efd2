import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { many, type Ask, type Values } from './screen.ts'

const megabyte = 1024 * 1024
/** The largest file, in bytes; and how much of a form is held, files and words, so that nobody fills the memory. */
export const largestUpload = 64 * megabyte
const mostFiles = 256 * megabyte
const mostWords = 2 * megabyte

export const uploadLimits = { fileSize: largestUpload, files: 20, fields: 2_000, fieldSize: megabyte, parts: 2_020 }

/** A form with its files. One that is too large is cut off and marked, so that the form can come back with all that was typed. */
export async function uploaded(request: FastifyRequest): Promise<{ body: Values; files: Ask['files'] }> {
  // Without the names that every object has: a field may be called anything.
  const body: Record<string, string | string[]> = Object.create(null) as Record<string, string[]>
  const files: { field: string; name: string; bytes: Buffer; cut: boolean }[] = []
  let [held, words] = [0, 0]
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const { bytes, cut } = await taken(part, mostFiles - held)
      held += bytes.length
      if (part.filename !== '') files.push({ field: part.fieldname, name: part.filename, bytes, cut })
      continue
    }
    const value = String(part.value)
    words += value.length
    if (words > mostWords || part.valueTruncated) throw Object.assign(new Error('Too many words'), { statusCode: 413 })
    body[part.fieldname] = [...many(body, part.fieldname), value]
  }
  return { body, files }
}

async function taken({ file }: MultipartFile, most: number): Promise<{ bytes: Buffer; cut: boolean }> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of file as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= most) chunks.push(chunk)
  }
  const cut = file.truncated || size > most
  return { bytes: cut ? Buffer.alloc(0) : Buffer.concat(chunks), cut }
}
