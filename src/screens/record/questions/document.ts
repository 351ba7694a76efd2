import { fileUpload } from '#ui/components/file-upload.ts'
import { html } from '#ui/html.ts'
import { one } from '../../front/screen.ts'
import { label, taken, wrongWith, type Question } from './question.ts'

/** The file itself is stored as it arrives, before the answers are read; what is read here is its id. */
export const documentQuestion: Question<{ is: 'person' | 'worker' | 'team' | 'agency' | 'document' }> = {
  show: ({ name, field, values, problems }) => {
    const kept = one(values, name)
    return html`${kept !== '' && html`<input type="hidden" name="${name}" value="${kept}">`}
      ${fileUpload({ name: `${name}-file`, id: name, label: label(field), hint: kept === '' ? (field.more.hint ?? 'PDF, Word, picture or plain text, 20 MB at most') : 'A file is kept already. Choose another to take its place', errorMessage: wrongWith(name, problems) })}`
  },
  read: (name, _field, values) => taken(/^[0-9a-f-]{36}$/.test(one(values, name)) ? one(values, name) : null),
  write: (name, value) => ({ [name]: String(value) }),
}
