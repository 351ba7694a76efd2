import { readFileSync } from 'node:fs'
import { assets } from '#ui/assets.ts'
import { type Html, html, raw } from '#ui/html.ts'
import type { Document } from '../document.ts'
import { reportPage } from '../page/report-page.ts'

let styles: Html | undefined

/** The page in one file with its style sheets in it, to be kept or sent: it asks for nothing, and runs nothing. */
export function pageFile(document: Document): string {
  styles ??= raw(
    assets
      .filter(({ address }) => address.endsWith('.css'))
      .map(({ file }) => readFileSync(file, 'utf8'))
      .join('\n'),
  )
  const { title, period } = document
  return html`<!doctype html>
<html lang="en-GB" class="govuk-template">
<head>
<meta charset="utf-8">
<title>${title}, ${period}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${styles}</style>
</head>
<body class="govuk-template__body">
<div class="govuk-width-container"><main class="govuk-main-wrapper">${reportPage(document)}</main></div>
</body>
</html>
`.toString()
}
