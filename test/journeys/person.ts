import assert from 'node:assert/strict'
import type { Locator, Page } from './chromium.ts'
import type { Way } from './ways.ts'

type Words = string | RegExp
const named = (name: Words) => ({ name, exact: true })

/** Somebody at the screen, who knows only what it says: links, buttons and questions by their words. */
export class Person {
  readonly page: Page
  readonly way: Way
  readonly within: Locator
  constructor(page: Page, way: Way, within: Locator = page.locator('body')) {
    this.page = page
    this.way = way
    this.within = within
  }

  /** The part of the page under a question or within a group of questions. */
  under = (question: Words): Person =>
    new Person(this.page, this.way, this.within.getByRole('group', { name: question }))
  inTable = (name: Words): Person => new Person(this.page, this.way, this.within.getByRole('table', { name }))
  inRow = (words: Words): Person =>
    new Person(this.page, this.way, this.within.getByRole('row').filter({ hasText: words }).first())

  follow = (link: Words) => this.way.press(this.within.getByRole('link', named(link)).first())
  press = (button: Words) => this.way.press(this.within.getByRole('button', named(button)).first())
  open = (words: Words) => this.way.open(this.within.locator('summary').filter({ hasText: words }))
  type = (question: Words, words: string) => this.way.type(this.within.getByLabel(question).first(), words)
  pick = (question: Words, words: string) => this.way.pick(this.within.getByLabel(question).first(), words)
  choose = (answer: Words) => this.way.choose(this.within.getByRole('radio', named(answer)))
  tick = (answer: Words) => this.way.choose(this.within.getByRole('checkbox', named(answer)))

  async typeDay(day: string): Promise<void> {
    const [year, month, date] = day.split('-').map((part) => String(Number(part))) as [string, string, string]
    await this.type('Day', date)
    await this.type('Month', month)
    await this.type('Year', year)
  }

  async typeMoment(day: string, time: string): Promise<void> {
    await this.typeDay(day)
    await this.type('Time', time)
  }

  /** By name, or by the post that stands under it. */
  async signIn(who: Words): Promise<void> {
    await this.page.goto('/sign-in')
    const post = this.page.locator('.govuk-radios__item').filter({ hasText: who }).first()
    await this.way.choose(post.getByRole('radio'))
    await this.press('Sign in')
  }

  async signOut(): Promise<void> {
    await this.follow('Sign out')
    await this.press('Sign out')
  }

  says = async (): Promise<string> => (await this.page.locator('main').innerText()).replace(/\s+/g, ' ')
  heading = async (): Promise<string> => (await this.page.locator('h1').innerText()).replace(/\s+/g, ' ')
  path = (): string => new URL(this.page.url()).pathname

  async sees(words: Words): Promise<void> {
    const said = await this.says()
    const there = typeof words === 'string' ? said.includes(words) : words.test(said)
    assert.ok(there, `the page says ${words}; it says: ${said.slice(0, 3000)}`)
  }
}
