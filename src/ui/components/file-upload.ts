import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html } from '../html.ts'
import { labelledGroup, type LabelledQuestion } from './form-group.ts'
import { type PluralWords, scriptWords } from './script-words.ts'

export interface FileUpload extends LabelledQuestion {
  /** Adds the drop zone where scripts run. */
  javascript?: boolean | undefined
  multiple?: boolean | undefined
  disabled?: boolean | undefined
  wrapperClasses?: string | undefined
  wrapperAttributes?: Attributes | undefined
  chooseFilesButtonText?: string | undefined
  noFileChosenText?: string | undefined
  multipleFilesChosenText?: PluralWords | undefined
  dropInstructionText?: string | undefined
  enteredDropZoneText?: string | undefined
  leftDropZoneText?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function fileUpload(options: FileUpload): Html {
  return labelledGroup(options, (id, describedBy) => {
    const own = attributes({
      class: classNames('govuk-file-upload', options.classes, options.errorMessage && 'govuk-file-upload--error'),
      id,
      name: options.name,
      type: 'file',
      disabled: options.disabled,
      multiple: options.multiple,
      'aria-describedby': describedBy,
    })
    const element = html`<input${own}${attributes(options.attributes)}>`
    return html`${options.formGroup?.before}${options.javascript ? dropZone(options, element) : element}${options.formGroup?.after}`
  })
}

function dropZone(options: FileUpload, element: Html): Html {
  const words = scriptWords({
    'choose-files-button': options.chooseFilesButtonText,
    'no-file-chosen': options.noFileChosenText,
    'multiple-files-chosen': options.multipleFilesChosenText,
    'drop-instruction': options.dropInstructionText,
    'entered-drop-zone': options.enteredDropZoneText,
    'left-drop-zone': options.leftDropZoneText,
  })
  const classes = classNames('govuk-file-upload-wrapper', options.wrapperClasses)
  return html`<div class="${classes}" data-module="govuk-file-upload"${attributes(words)}${attributes(options.wrapperAttributes)}>${element}</div>`
}
