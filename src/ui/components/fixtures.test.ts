import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { Html, raw } from '../html.ts'
import { same } from './same-markup.ts'

/** GOV.UK's own worked examples. An upgrade that changes the markup fails here by name. */
const components: Record<string, string> = {
  'back-link': 'backLink',
  breadcrumbs: 'breadcrumbs',
  button: 'button',
  'character-count': 'characterCount',
  checkboxes: 'checkboxes',
  'date-input': 'dateInput',
  details: 'details',
  'error-message': 'errorMessage',
  'error-summary': 'errorSummary',
  fieldset: 'fieldset',
  'file-upload': 'fileUpload',
  hint: 'hint',
  input: 'input',
  'inset-text': 'insetText',
  label: 'label',
  'notification-banner': 'notificationBanner',
  pagination: 'pagination',
  panel: 'panel',
  'phase-banner': 'phaseBanner',
  radios: 'radios',
  select: 'select',
  'service-navigation': 'serviceNavigation',
  'skip-link': 'skipLink',
  'summary-list': 'summaryList',
  table: 'table',
  tabs: 'tabs',
  tag: 'tag',
  'task-list': 'taskList',
  textarea: 'textarea',
  'warning-text': 'warningText',
}

const excluded: Record<string, string> = {}

interface Fixture {
  name: string
  options: Record<string, unknown>
  html: string
}

const packaged = createRequire(import.meta.url)

for (const [folder, name] of Object.entries(components)) {
  const path = packaged.resolve(`govuk-frontend/dist/govuk/components/${folder}/fixtures.json`)
  const { fixtures } = JSON.parse(readFileSync(path, 'utf8')) as { fixtures: Fixture[] }
  const module = (await import(`./${folder}.ts`)) as Record<string, (options: unknown) => Html>
  const component = module[name]
  assert.ok(component, `${folder}.ts exports ${name}`)

  for (const fixture of fixtures) {
    const label = `${folder}: ${fixture.name}`
    test(label, { skip: excluded[label] ?? false }, () => {
      assert.equal(same(component(ours(fixture.options)).toString()), same(fixture.html))
    })
  }
}

/** GOV.UK's options hold text and markup under two names; ours hold either under one. */
function ours(given: unknown, name = ''): unknown {
  if (Array.isArray(given)) return given.map((item) => (isEmpty(item) ? null : ours(item)))
  if (typeof given !== 'object' || given === null) return given
  const options: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(given)) {
    if (!/html/i.test(key)) options[key] = ours(value, key)
  }
  for (const [key, value] of Object.entries(given)) {
    if (key === 'html' && value) options['text'] = options['content'] = raw(String(value))
    else if (key.endsWith('Html') && value) options[key.replace('Html', 'Text')] = raw(String(value))
  }
  if (name === 'conditional') return options['text'] instanceof Html ? options['text'] : undefined
  if (name === 'slots') return slots(given as Record<string, string | { html: string }>)
  return options
}

/** Our types have no item with nothing in it. */
function isEmpty(item: unknown): boolean {
  return typeof item === 'object' && item !== null && Object.keys(item).length === 0
}

function slots(given: Record<string, string | { html: string }>): Record<string, unknown> {
  const markup = (slot: string | { html: string }) =>
    typeof slot === 'string' ? raw(slot) : { ...slot, html: raw(slot.html) }
  return Object.fromEntries(Object.entries(given).map(([key, slot]) => [key, markup(slot)]))
}
