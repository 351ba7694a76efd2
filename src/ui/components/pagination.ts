import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html, type Words } from '../html.ts'
import { type Maybe, present } from '../words.ts'

export interface PaginationLink {
  href: string
  text?: Words | undefined
  labelText?: string | undefined
  attributes?: Attributes | undefined
}

export interface PaginationPage {
  number: number | string
  href: string
  current?: boolean | undefined
  visuallyHiddenText?: string | undefined
  attributes?: Attributes | undefined
}

export type PaginationItem = PaginationPage | { ellipsis: true }

export interface Pagination {
  items?: readonly Maybe<PaginationItem>[] | undefined
  previous?: PaginationLink | undefined
  next?: PaginationLink | undefined
  landmarkLabel?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function pagination(options: Pagination): Html {
  const block = !options.items && Boolean(options.next || options.previous)
  const own = attributes({
    class: classNames('govuk-pagination', block && 'govuk-pagination--block', options.classes),
    'aria-label': options.landmarkLabel || 'Pagination',
  })
  return html`<nav${own}${attributes(options.attributes)}>
  ${options.previous && arrow('prev', options.previous, block)}
  ${options.items && html`<ul class="govuk-pagination__list">${present(options.items).map(numbered)}</ul>`}
  ${options.next && arrow('next', options.next, block)}
</nav>`
}

function arrow(type: 'prev' | 'next', link: PaginationLink, block: boolean): Html {
  const icon = type === 'prev' ? previousIcon : nextIcon
  const iconFirst = block || type === 'prev'
  const plain = html`${type === 'prev' ? 'Previous' : 'Next'}<span class="govuk-visually-hidden"> page</span>`
  const decorated = block && !link.labelText && 'govuk-pagination__link-title--decorated'
  return html`<div class="govuk-pagination__${type}">
  <a class="govuk-link govuk-pagination__link" href="${link.href}" rel="${type}"${attributes(link.attributes)}>
    ${iconFirst && icon}
    <span class="${classNames('govuk-pagination__link-title', decorated)}">${link.text || plain}</span>
    ${block && link.labelText && html`<span class="govuk-visually-hidden">:</span><span class="govuk-pagination__link-label">${link.labelText}</span>`}
    ${!iconFirst && icon}
  </a>
</div>`
}

function numbered(item: PaginationItem): Html {
  if ('ellipsis' in item) return html`<li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>`
  const own = attributes({
    'aria-label': item.visuallyHiddenText ?? `Page ${item.number}`,
    'aria-current': item.current ? 'page' : null,
  })
  return html`<li class="${classNames('govuk-pagination__item', item.current && 'govuk-pagination__item--current')}">
  <a class="govuk-link govuk-pagination__link" href="${item.href}"${own}${attributes(item.attributes)}>${item.number}</a>
</li>`
}

const previousIcon = html`<svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path></svg>`
const nextIcon = html`<svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path></svg>`
