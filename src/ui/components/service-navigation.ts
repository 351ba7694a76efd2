import { type Attributes, attributes, classNames } from '../attributes.ts'
import { Html, html, type Words } from '../html.ts'
import { type Maybe, present } from '../words.ts'

export interface NavigationItem {
  text: Words
  href?: string | undefined
  /** The page being looked at. */
  current?: boolean | undefined
  /** The part of the site that the page belongs to. */
  active?: boolean | undefined
  attributes?: Attributes | undefined
}

export interface ServiceNavigation {
  serviceName?: string | undefined
  serviceUrl?: string | undefined
  navigation?: readonly Maybe<NavigationItem>[] | undefined
  ariaLabel?: string | undefined
  menuButtonText?: string | undefined
  menuButtonLabel?: string | undefined
  navigationLabel?: string | undefined
  navigationId?: string | undefined
  navigationClasses?: string | undefined
  collapseNavigationOnMobile?: boolean | undefined
  slots?:
    | { start?: Html; end?: Html | { html: Html; align?: 'inline' }; navigationStart?: Html; navigationEnd?: Html }
    | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function serviceNavigation(options: ServiceNavigation): Html {
  const end = options.slots?.end
  const endContent = end instanceof Html ? end : end?.html
  const inline = end && !(end instanceof Html) && end.align === 'inline'
  const shared = html` class="${classNames('govuk-service-navigation', options.classes)}" data-module="govuk-service-navigation"${attributes(options.attributes)}`
  const inner = html`<div class="${classNames('govuk-width-container', inline && 'govuk-service-navigation__inlining-container')}">
  ${options.slots?.start}
  <div class="govuk-service-navigation__container">${serviceName(options)}${navigation(options)}</div>
  ${endContent}
</div>`
  // With more than links inside, a named section makes it a landmark; otherwise the nav is landmark enough.
  if (options.serviceName || options.slots?.start || endContent) {
    return html`<section aria-label="${options.ariaLabel ?? 'Service information'}"${shared}>${inner}</section>`
  }
  return html`<div${shared}>${inner}</div>`
}

function serviceName(options: ServiceNavigation): Html | false {
  if (!options.serviceName) return false
  return html`<span class="govuk-service-navigation__service-name">${
    options.serviceUrl
      ? html`<a href="${options.serviceUrl}" class="govuk-service-navigation__link">${options.serviceName}</a>`
      : html`<span class="govuk-service-navigation__text">${options.serviceName}</span>`
  }</span>`
}

function navigation(options: ServiceNavigation): Html | false {
  const items = present(options.navigation)
  const { navigationStart, navigationEnd } = options.slots ?? {}
  if (items.length === 0 && !navigationStart && !navigationEnd) return false
  const menu = options.menuButtonText || 'Menu'
  const id = options.navigationId || 'navigation'
  const classes = classNames('govuk-service-navigation__wrapper', options.navigationClasses)
  return html`<nav aria-label="${options.navigationLabel || menu}" class="${classes}">
  ${(options.collapseNavigationOnMobile ?? items.length > 1) && menuButton(menu, id, options.menuButtonLabel)}
  <ul class="govuk-service-navigation__list" id="${id}">${navigationStart}${items.map(navigationItem)}${navigationEnd}</ul>
</nav>`
}

function menuButton(menu: string, controls: string, name: string | undefined): Html {
  const own = attributes({ 'aria-controls': controls, 'aria-label': name !== menu ? name : null })
  return html`<button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"${own} hidden aria-hidden="true">${menu}</button>`
}

function navigationItem(item: NavigationItem): Html {
  const here = item.active || item.current
  const words = here ? html`<strong class="govuk-service-navigation__active-fallback">${item.text}</strong>` : item.text
  const own = attributes({ 'aria-current': here ? (item.current ? 'page' : 'true') : null })
  return html`<li class="${classNames('govuk-service-navigation__item', here && 'govuk-service-navigation__item--active')}">${
    item.href
      ? html`<a class="govuk-service-navigation__link" href="${item.href}"${own}${attributes(item.attributes)}>${words}</a>`
      : html`<span class="govuk-service-navigation__text"${own}>${words}</span>`
  }</li>`
}
