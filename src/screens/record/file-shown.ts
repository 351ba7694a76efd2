import { fileTypes } from '#services/files/types.ts'
import { html, type Html } from '#ui/html.ts'
import type { FileShown } from '#workings/read/documents.ts'
import { to } from '../front/address.ts'

const kinds = new Map<string, string>(Object.values(fileTypes).map(({ media, words }) => [media, words]))

/** `report.pdf (PDF, 120 KB)`: what it is called, and what opens when it is followed. */
export const fileWords = ({ name, media, size }: Pick<FileShown, 'name' | 'media' | 'size'>): string =>
  `${name} (${kinds.get(media.split(';')[0]!) ?? 'File'}, ${sizeWords(size)})`

export const fileLink = (file: FileShown): Html =>
  html`<a class="govuk-link" href="${to.document(file.record, file.document)}">${fileWords(file)}</a>`

/** As GOV.UK gives the size of a file: whole kilobytes, and a tenth of a megabyte. */
function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
