import { stylesheets } from './assets.ts'
import { attributes } from './attributes.ts'
import { type Breadcrumb, breadcrumbs } from './components/breadcrumbs.ts'
import { errorSummary } from './components/error-summary.ts'
import { notificationBanner } from './components/notification-banner.ts'
import { type NavigationItem, serviceNavigation } from './components/service-navigation.ts'
import { skipLink } from './components/skip-link.ts'
import { type Html, html, type Printable, type Words } from './html.ts'
import { type PointOfView, pointOfViewBar, pointOfViewLine } from './point-of-view.ts'
import type { Maybe } from './words.ts'

export interface PageProblem {
  /** The id of the answer to mend. */
  field?: string | undefined
  words: string
}

export interface PlacesWithin {
  name: string
  items: readonly NavigationItem[]
}

export interface Page {
  title: string
  /** Left out, the title is the heading; false where the content has its own. */
  heading?: Words | false | undefined
  /** Above the heading: whose record this is. */
  caption?: Words | undefined
  language?: 'en' | 'cy' | undefined
  authority: { name: string }
  reader: { name: string; role: string } | null
  navigation: readonly Maybe<NavigationItem>[]
  /** The second line of the navigation: the places of the group that the page belongs to. */
  within?: PlacesWithin | undefined
  breadcrumbs?: readonly Breadcrumb[] | undefined
  errors?: readonly PageProblem[] | undefined
  notice?: { text: Words; type?: 'success' | undefined } | undefined
  content: Printable
  pointOfView?: PointOfView | undefined
  signOutHref?: string | undefined
  footer?: readonly { text: string; href: string }[] | undefined
}

export function page(options: Page): Html {
  const { pointOfView } = options
  return html`<!doctype html>
<html lang="${options.language ?? 'en'}" class="govuk-template">
${head(options)}
<body class="govuk-template__body">
${skipLink({ text: 'Skip to main content', href: '#main-content' })}
${header(options)}
${pointOfView?.changed && pointOfViewBar(pointOfView)}
<div class="govuk-width-container">
${options.breadcrumbs && breadcrumbs({ items: options.breadcrumbs, collapseOnMobile: true })}
<main class="govuk-main-wrapper" id="main-content">
${problems(options.errors)}
${options.notice && notificationBanner(options.notice)}
${title(options)}
${options.content}
</main>
</div>
${footer(options)}
</body>
</html>
`
}

function head(options: Page): Html {
  const wrong = options.errors && options.errors.length > 0 && 'Error: '
  return html`<head>
<meta charset="utf-8">
<title>${wrong}${options.title} – Throughline – ${options.authority.name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
${stylesheets.map((address) => html`<link rel="stylesheet" href="${address}">`)}
<link rel="modulepreload" href="/assets/govuk-frontend.min.js">
<script type="module" src="/assets/start.js"></script>
${options.reader && html`<script type="module" src="/assets/typing.js"></script>`}
</head>`
}

function header(options: Page): Html {
  return html`<header class="tl-header">
<div class="govuk-width-container tl-header__row">
<p class="tl-header__council">${options.authority.name}</p>
${options.reader && reader(options.reader, options.signOutHref)}
</div>
${serviceNavigation({ serviceName: 'Throughline', serviceUrl: '/', navigation: options.navigation })}
${options.within && places(options.within)}
</header>`
}

/** Its links are a plain line, which wraps on a phone: nothing has to be opened, with scripts or without. */
function places({ name, items }: PlacesWithin): Html {
  return html`<nav class="tl-places" aria-label="${name}">
<ul class="govuk-width-container tl-places__list">${items.map(
    ({ href, text, current, active }) =>
      html`<li><a class="tl-places__link" href="${href}"${attributes({ 'aria-current': current ? 'page' : active ? 'true' : null })}>${text}</a></li>`,
  )}</ul>
</nav>`
}

function reader(person: { name: string; role: string }, signOutHref: string | undefined): Html {
  return html`<p class="tl-header__reader"><span class="govuk-visually-hidden">Signed in as </span>${person.name}, ${person.role}
${signOutHref && html`<a class="tl-header__link" href="${signOutHref}">Sign out</a>`}</p>`
}

function problems(errors: readonly PageProblem[] | undefined): Html | false {
  if (!errors || errors.length === 0) return false
  const errorList = errors.map(({ field, words }) => ({ text: words, href: field && `#${field}` }))
  return errorSummary({ titleText: 'There is a problem', errorList })
}

function title(options: Page): Html | false {
  if (options.heading === false) return false
  const caption = options.caption && html`<span class="govuk-caption-l">${options.caption}</span>`
  return html`<h1 class="govuk-heading-l">${caption}${options.heading ?? options.title}</h1>`
}

function footer(options: Page): Html {
  const links = options.footer ?? []
  return html`<footer class="tl-footer">
<div class="govuk-width-container tl-footer__row">
${links.length > 0 && html`<ul class="tl-footer__links">${links.map(({ text, href }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}</ul>`}
${options.pointOfView && pointOfViewLine(options.pointOfView)}
<p class="tl-footer__name">Throughline at ${options.authority.name}</p>
</div>
</footer>`
}
