import { type Attributes, classNames } from '../attributes.ts'
import { type Html, html } from '../html.ts'
import { hint } from './hint.ts'
import { type PluralWords, scriptWords } from './script-words.ts'
import { type Textarea, textarea } from './textarea.ts'

export interface CharacterCount extends Textarea {
  maxlength?: number | undefined
  maxwords?: number | undefined
  threshold?: number | undefined
  countType?: string | undefined
  textareaDescriptionText?: string | undefined
  countMessage?: { classes?: string | undefined } | undefined
  charactersUnderLimitText?: PluralWords | undefined
  charactersAtLimitText?: string | undefined
  charactersOverLimitText?: PluralWords | undefined
  wordsUnderLimitText?: PluralWords | undefined
  wordsAtLimitText?: string | undefined
  wordsOverLimitText?: PluralWords | undefined
}

export function characterCount(options: CharacterCount): Html {
  const id = options.id || options.name
  const message = hint({
    id: `${id}-info`,
    text: limitInWords(options),
    classes: classNames('govuk-character-count__message', options.countMessage?.classes),
  })
  return textarea({
    ...options,
    describedBy: `${id}-info`,
    classes: classNames('govuk-js-character-count', options.classes),
    formGroup: {
      ...options.formGroup,
      classes: classNames('govuk-character-count', options.formGroup?.classes),
      attributes: { ...forScript(options), ...options.formGroup?.attributes },
      after: html`${message}${options.formGroup?.after}`,
    },
  })
}

function limitInWords(options: CharacterCount): string {
  const limit = options.maxwords ?? options.maxlength
  if (!limit) return ''
  const unit = kind(options) === 'words' ? 'words' : 'characters'
  return (options.textareaDescriptionText ?? `You can enter up to %{count} ${unit}`).replace('%{count}', String(limit))
}

function forScript(options: CharacterCount): Attributes {
  const noLimit = !options.maxwords && !options.maxlength
  return {
    'data-module': 'govuk-character-count',
    'data-maxlength': options.maxlength,
    'data-maxwords': options.maxwords,
    'data-threshold': options.threshold,
    'data-count-type': kind(options),
    ...scriptWords({
      'textarea-description':
        noLimit && options.textareaDescriptionText ? { other: options.textareaDescriptionText } : undefined,
      'characters-under-limit': options.charactersUnderLimitText,
      'characters-at-limit': options.charactersAtLimitText,
      'characters-over-limit': options.charactersOverLimitText,
      'words-under-limit': options.wordsUnderLimitText,
      'words-at-limit': options.wordsAtLimitText,
      'words-over-limit': options.wordsOverLimitText,
    }),
  }
}

function kind(options: CharacterCount): string | undefined {
  return options.countType || (options.maxwords ? 'words' : undefined)
}
