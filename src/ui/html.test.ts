import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attributes, type Attributes } from './attributes.ts'
import { Html, html, type Printable } from './html.ts'

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '=', 'a', 'script', ' ', '-', '!', '`', '\n') }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' autofocus onfocus='x",
    '</textarea><b>',
    '&lt;b&gt;',
    '<!--',
  ),
)
/** What no parser keeps as it was: its line ends and its nulls. */
const asParsed = (text: string) => text.replace(/\r\n?/g, '\n')
const readable = hostile.filter((text) => !text.includes('\0') && text.isWellFormed())

function parsed(markup: Html) {
  return parseHTML(`<!doctype html><html><body>${markup.toString()}</body></html>`).document.body
}

test('no text, wherever it stands, can become markup', () => {
  fc.assert(
    fc.property(readable, readable, (inside, value) => {
      const body = parsed(html`<p title="${value}" lang='${value}'>${inside}</p>`)
      assert.equal(body.children.length, 1)
      const [paragraph] = body.children
      assert.equal(paragraph.children.length, 0)
      assert.deepEqual([...paragraph.attributes].map(({ name }: { name: string }) => name).toSorted(), [
        'lang',
        'title',
      ])
      assert.equal(paragraph.textContent, inside)
      assert.equal(paragraph.getAttribute('title'), value)
    }),
    { numRuns: 1000 },
  )
})

test('no text in an attribute, or in a list, leaves its place', () => {
  fc.assert(
    fc.property(fc.array(readable, { maxLength: 5 }), (texts) => {
      const items = texts.map((text) => html`<li${attributes({ 'data-words': text })}>${text}</li>`)
      const body = parsed(html`<ul>${items}</ul>`)
      const found = [...body.querySelectorAll('*')].map(({ localName }: { localName: string }) => localName)
      assert.deepEqual(found, ['ul', ...texts.map(() => 'li')])
      assert.deepEqual(
        [...body.querySelectorAll('li')].map((item) => item.getAttribute('data-words')),
        texts,
      )
    }),
  )
})

test('the five characters are escaped and nothing else is changed', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const printed = html`${text}`.toString()
      assert.doesNotMatch(printed, /[<>"']/)
      const back = printed.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => named[name] ?? '')
      assert.equal(asParsed(back), asParsed(text))
    }),
  )
})

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

test('nothing prints for what is absent, and nought prints', () => {
  assert.equal(html`[${null}${undefined}${false}${''}${0}${[1, [2, html`<b>3</b>`]]}]`.toString(), '[012<b>3</b>]')
})

test('what is neither words nor markup is refused', () => {
  for (const value of [{}, { markup: '<b>' }, true, () => '<b>', Object.create(Html.prototype) as object]) {
    assert.throws(() => html`${value as Printable}`)
  }
})

test('an attribute is given, bare or left out', () => {
  assert.equal(
    attributes({ id: 'a', hidden: true, lang: null, title: undefined, disabled: false, rows: 0 }).toString(),
    ' id="a" hidden rows="0"',
  )
})

test('an attribute that the content security policy forbids, or that is no name, is refused', () => {
  for (const name of ['style', 'onclick', 'ONLOAD', 'a b', 'x"y', '', '<']) {
    assert.throws(() => attributes({ [name]: 'x' } satisfies Attributes), TypeError)
  }
})
