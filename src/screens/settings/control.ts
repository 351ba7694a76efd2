import { input } from '#ui/components/input.ts'
import { radios } from '#ui/components/radios.ts'
import type { Html } from '#ui/html.ts'
import type { SettingKind } from './known.ts'

/** What holds, as it is typed. */
export const current = (kind: SettingKind, now: unknown) =>
  kind.is === 'switch' ? (now === true ? 'on' : 'off') : String(now)

/** The question that asks what should hold. */
export function control(kind: SettingKind, value: string, wrong: string | undefined): Html {
  const errorMessage = wrong && { text: wrong }
  if (kind.is === 'switch')
    return radios({
      name: 'value',
      value,
      errorMessage,
      fieldset: { legend: { text: 'Is the rule on?', classes: 'govuk-fieldset__legend--s' } },
      items: [
        { value: 'on', text: 'On' },
        { value: 'off', text: 'Off' },
      ],
    })
  if (kind.is === 'choice')
    return radios({
      name: 'value',
      value,
      errorMessage,
      fieldset: { legend: { text: 'Which?', classes: 'govuk-fieldset__legend--s' } },
      items: Object.entries(kind.choices ?? {}).map(([id, text]) => ({ value: id, text })),
    })
  if (kind.is === 'number')
    return input({
      name: 'value',
      label: 'New value',
      value,
      errorMessage,
      inputmode: 'numeric',
      spellcheck: false,
      classes: 'govuk-input--width-4',
      suffix: kind.unit,
    })
  return input({
    name: 'value',
    label: 'What do you call it?',
    value,
    errorMessage,
    classes: 'govuk-!-width-two-thirds',
  })
}
