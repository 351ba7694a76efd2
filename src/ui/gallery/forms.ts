import { characterCount } from '../components/character-count.ts'
import { checkboxes } from '../components/checkboxes.ts'
import { button } from '../components/button.ts'
import { dateInput } from '../components/date-input.ts'
import { fileUpload } from '../components/file-upload.ts'
import { input } from '../components/input.ts'
import { radios } from '../components/radios.ts'
import { select } from '../components/select.ts'
import { textarea } from '../components/textarea.ts'
import { type Html, html } from '../html.ts'

export function galleryForms(): Html {
  return html`<h2 class="govuk-heading-m">Forms</h2>
<form action="/gallery" method="post" novalidate>
${dateInput({
  id: 'held_on',
  namePrefix: 'held_on',
  fieldset: { legend: { text: 'When was the interview held?', classes: 'govuk-fieldset__legend--s' } },
  hint: 'For example, 31 3 2026',
  errorMessage: 'The date must be today or in the past',
  values: { 'held_on-day': 31, 'held_on-month': 3, 'held_on-year': 2027 },
})}
${radios({
  name: 'outcome',
  value: 'held',
  fieldset: { legend: { text: 'What happened?', classes: 'govuk-fieldset__legend--s' } },
  items: [
    {
      value: 'held',
      text: 'The interview was held',
      hint: 'By someone independent of the child’s care',
      conditional: input({ name: 'held_by', label: 'Who held it?' }),
    },
    { value: 'declined_child', text: 'The child declined' },
    { value: 'declined_parent', text: 'A parent declined' },
    { divider: 'or' },
    { value: 'not_possible', text: 'It was not possible' },
  ],
})}
${checkboxes({
  name: 'themes',
  values: ['push'],
  fieldset: { legend: { text: 'What did the child talk about?', classes: 'govuk-fieldset__legend--s' } },
  hint: 'Choose all that apply',
  items: [
    { value: 'push', text: 'Reasons to leave' },
    { value: 'pull', text: 'Reasons to be elsewhere' },
    { divider: 'or' },
    { value: 'none', text: 'None of these', behaviour: 'exclusive' },
  ],
})}
${input({ name: 'reference', label: 'Police reference', prefix: 'NP', classes: 'govuk-input--width-10', value: '2026-00431' })}
${input({ name: 'worker', label: 'Worker', errorMessage: 'Say who will do this' })}
${select({
  name: 'team',
  label: 'Team',
  value: 'north',
  items: [
    { value: '', text: 'Choose a team' },
    { value: 'north', text: 'North' },
    { value: 'south', text: 'South' },
  ],
})}
${textarea({ name: 'shared', label: 'What was shared, and with whom?', hint: 'Say when as well', value: 'With the school on 2 April <b>2026</b>' })}
${characterCount({ name: 'summary', label: 'Summary', maxlength: 400, rows: 3 })}
${fileUpload({ name: 'report', label: 'Police report', javascript: true })}
<div class="govuk-button-group">
${button({ text: 'Save' })}
${button({ text: 'Save and come back later', classes: 'govuk-button--secondary' })}
${button({ text: 'Withdraw', classes: 'govuk-button--warning' })}
<a class="govuk-link" href="/gallery">Cancel</a>
</div>
</form>`
}
