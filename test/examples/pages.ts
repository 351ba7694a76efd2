import assert from 'node:assert/strict'
import { HtmlValidate } from 'html-validate'
import { parseHTML } from 'linkedom'

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Of style only; the rest of the standard set holds.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-inline-style': 'error',
  },
})

/** A page of markup that any browser reads the same way. */
export async function valid(markup: string, what: string): Promise<void> {
  const report = await validator.validateString(markup)
  const wrong = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${what}, line ${line}: ${ruleId}: ${message}`),
  )
  assert.deepEqual(wrong, [])
}

/** What a page says, without its markup. */
export function saying(markup: string, selector = 'main'): string {
  const { document } = parseHTML(markup)
  return (document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** The rows of a page's table, each the words of its cells. */
export function rowsOn(markup: string, selector = '#list'): string[][] {
  const { document } = parseHTML(markup)
  return [...document.querySelectorAll(`${selector} tbody tr`)].map((row) =>
    [...(row as { children: Iterable<{ textContent: string | null }> }).children].map((cell) =>
      (cell.textContent ?? '').replace(/\s+/g, ' ').trim(),
    ),
  )
}
