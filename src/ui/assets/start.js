import { initAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')

// GOV.UK's script would mark a radio as expanded, which a radio cannot be; the stylesheet reveals what depends on it.
for (const radio of document.querySelectorAll('input[type="radio"][data-aria-controls]')) {
  radio.removeAttribute('data-aria-controls')
}

initAll()
