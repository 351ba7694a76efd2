import { checkboxes } from '#ui/components/checkboxes.ts'
import { fileUpload } from '#ui/components/file-upload.ts'
import { html } from '#ui/html.ts'
import { takenWords } from '#services/files/types.ts'
import { one } from '../../front/screen.ts'
import { fileWords } from '../file-shown.ts'
import { label, taken, wrongWith, type Question } from './question.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The file itself is kept as it arrives, before the answers are read; what is read here is its id. */
export const documentQuestion: Question<{ is: 'person' | 'worker' | 'team' | 'agency' | 'document' }> = {
  show({ name, field, values, problems, choices: { files } }) {
    const kept = files.kept.get(one(values, name))
    const allowed = `${takenWords}, ${files.most} MB at most`
    const hint = kept
      ? html`Kept: ${fileWords(kept)}. Choose another to take its place`
      : html`${field.more.hint && `${field.more.hint}. `}${allowed}`
    return html`${kept && html`<input type="hidden" name="${name}" value="${kept.document}">`}
      ${fileUpload({ name: `${name}-file`, id: name, label: label(field), hint, errorMessage: wrongWith(name, problems) })}
      ${
        kept &&
        checkboxes({
          name: `${name}-remove`,
          idPrefix: `${name}-remove`,
          classes: 'govuk-checkboxes--small',
          values: [one(values, `${name}-remove`)],
          items: [
            { value: 'yes', text: html`Take this file away<span class="govuk-visually-hidden">: ${kept.name}</span>` },
          ],
        })
      }`
  },
  read(name, _field, values) {
    const id = one(values, name)
    return taken(uuid.test(id) && one(values, `${name}-remove`) !== 'yes' ? id : null)
  },
  write: (name, value) => ({ [name]: String(value) }),
}
