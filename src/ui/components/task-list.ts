import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html, type Words } from '../html.ts'
import { type Maybe, type Worded, worded } from '../words.ts'
import { type Tag, tag } from './tag.ts'

interface TaskText {
  text: Words
  classes?: string | undefined
}

export interface Task {
  title: Worded<TaskText>
  href?: string | undefined
  hint?: Maybe<Worded<TaskText>>
  status: { tag: Tag; classes?: string | undefined } | { text: Words; classes?: string | undefined }
  classes?: string | undefined
}

export interface TaskList {
  items: readonly Maybe<Task>[]
  idPrefix?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function taskList(options: TaskList): Html {
  const prefix = options.idPrefix || 'task-list'
  return html`<ul class="${classNames('govuk-task-list', options.classes)}"${attributes(options.attributes)}>
    ${options.items.map((item, position) => item && task(item, `${prefix}-${position + 1}`))}
  </ul>`
}

function task(item: Task, id: string): Html {
  const classes = classNames('govuk-task-list__item', item.href && 'govuk-task-list__item--with-link', item.classes)
  return html`<li class="${classes}">
  <div class="govuk-task-list__name-and-hint">
    ${taskName(item, id)}
    ${item.hint && html`<div id="${id}-hint" class="govuk-task-list__hint">${worded(item.hint).text}</div>`}
  </div>
  <div class="${classNames('govuk-task-list__status', item.status.classes)}" id="${id}-status">${
    'tag' in item.status ? tag(item.status.tag) : item.status.text
  }</div>
</li>`
}

function taskName(item: Task, id: string): Html {
  const title: TaskText = worded(item.title)
  if (!item.href) return html`<div${attributes({ class: title.classes })}>${title.text}</div>`
  const described = classNames(item.hint && `${id}-hint`, `${id}-status`)
  const classes = classNames('govuk-link govuk-task-list__link', title.classes)
  return html`<a class="${classes}" href="${item.href}" aria-describedby="${described}">${title.text}</a>`
}
