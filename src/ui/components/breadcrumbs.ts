import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html, type Words } from '../html.ts'

export interface Breadcrumb {
  text: Words
  /** Left out for the page being looked at. */
  href?: string | undefined
  attributes?: Attributes | undefined
}

export interface Breadcrumbs {
  items: readonly Breadcrumb[]
  labelText?: string | undefined
  collapseOnMobile?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function breadcrumbs(options: Breadcrumbs): Html {
  const classes = classNames(
    'govuk-breadcrumbs',
    options.classes,
    options.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
  )
  return html`<nav
    class="${classes}"${attributes(options.attributes)}
    aria-label="${options.labelText ?? 'Breadcrumb'}"
  >
    <ol class="govuk-breadcrumbs__list">
      ${options.items.map(breadcrumb)}
    </ol>
  </nav>`
}

function breadcrumb(item: Breadcrumb): Html {
  if (!item.href) return html`<li class="govuk-breadcrumbs__list-item" aria-current="page">${item.text}</li>`
  return html`<li class="govuk-breadcrumbs__list-item">
    <a class="govuk-breadcrumbs__link" href="${item.href}"${attributes(item.attributes)}>${item.text}</a>
  </li>`
}
