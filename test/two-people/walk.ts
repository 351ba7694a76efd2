import assert from 'node:assert/strict'
import type { Visitor } from '../examples/browser.ts'
import { fieldsOf } from '../examples/forms.ts'
import { chance, type Form, type Stored, type Thing } from './thing.ts'

type Typing = { form: Form; says: string; shown: string }
type Person = {
  name: string
  by: Visitor
  /** The form before them, the version that it was begun from, and what they typed in it; null while they have none open. */
  at: { form: Form; base: number; typed: Typing | null } | null
  /** What they sent last that was put on record. */
  sent: { form: Form; typed: Typing } | null
}
type Answer = { statusCode: number; body: string }

/**
 * Two people open, type, save, send again and take away one thing, in an order that the seed gives. The model is only what each
 * of them last saw. Wrong is: a version put over one that its writer had not seen; a form sent again that does a second thing; an
 * answer that says it is saved and nothing is; and a refusal that does not give back what was typed beside what is stored.
 */
export async function walk(thing: Thing, seed: number, steps: number, tick: () => void): Promise<string[]> {
  const next = chance(seed)
  const people = thing.people.map((by, n): Person => ({ name: n === 0 ? 'Ann' : 'Bob', by, at: null, sent: null }))
  const trace: string[] = []
  const formIn = (body: string): Form =>
    Object.fromEntries(
      Object.entries(thing.form?.(body) ?? fieldsOf(body)).map(([name, value]) => [
        name,
        [value].flat().map(text).join(),
      ]),
    )
  let typings = 0
  const tell = (what: string) => `${what}\nseed ${seed}, ${thing.send}:\n  ${trace.join('\n  ')}`

  const open = async (who: Person) => {
    const before = await thing.stored()
    tick()
    const { statusCode, body } = await who.by.get(thing.page)
    if ((thing.once && before.version > 0) || before.over) return
    assert.equal(statusCode, 200, tell(`${who.name} cannot open it`))
    who.at = { form: formIn(body), base: before.version, typed: null }
    trace.push(`${who.name} opens version ${before.version}`)
  }
  const type = async (who: Person) => {
    if (!who.at) await open(who)
    if (!who.at) return
    const typed = thing.typed(++typings)
    who.at = { ...who.at, typed, form: { ...who.at.form, do: 'save', ...typed.form } }
    trace.push(`${who.name} types “${typed.shown}” over version ${who.at.base}`)
  }
  /** Of two at once, the second may have been answered before the first was through: what the page shows is what they have seen. */
  const held = (who: Person, answer: Answer, typed: Typing, ...may: readonly Stored[]) => {
    assert.equal(answer.statusCode, 409, tell(`${who.name} was refused with ${answer.statusCode}: ${wordsOf(answer)}`))
    const page = wordsOf(answer)
    // Where both say the same there is no difference to show.
    const same = may.some(({ says }) => says === typed.says)
    assert.ok(same || page.includes(typed.shown), tell(`${who.name} lost what they typed: ${page}`))
    const shows = ({ says, over }: Stored) => says === null || over === true || page.includes(thing.shownAs(says))
    const theirs = may.find(shows)
    if (!theirs) return assert.fail(tell(`${who.name} is not shown theirs: ${page}`))
    trace.push(`${who.name} is shown version ${theirs.version} beside it`)
    const given = thing.once || theirs.over ? null : formIn(answer.body)
    who.at = given && { form: { ...given, do: 'save', ...typed.form }, base: theirs.version, typed }
    for (const [name, value] of Object.entries(typed.form))
      if (given && !name.includes('reason'))
        assert.equal(given[name], value, tell(`${who.name}: the form has another ${name}`))
  }
  const save = async (who: Person) => {
    if (!who.at?.typed) await type(who)
    if (!who.at?.typed) return
    const { form, base, typed } = who.at
    const before = await thing.stored()
    tick()
    const answer = await who.by.post(thing.send, form)
    const now = await thing.stored()
    const made = now.version - before.version
    trace.push(`${who.name} saves it over version ${base}: ${answer.statusCode}, and version ${now.version} stands`)
    assert.ok(made === 0 || made === 1, tell(`${who.name} made ${made} versions at once`))
    if (made === 1) {
      assert.equal(base, before.version, tell(`${who.name} overwrote version ${before.version} and had not seen it`))
      assert.equal(now.says, typed.says, tell(`${who.name} saved, and something else is stored`))
      assert.ok(answer.statusCode < 400, tell(`${who.name} was told that it is not saved, and it is`))
    } else if (answer.statusCode < 400) {
      assert.equal(before.says, typed.says, tell(`${who.name} was told that it is saved, and nothing is`))
    } else {
      // Whoever has lost the way to it with the withdrawal is told no more than anybody else.
      if (before.over && thing.shuts) return assert.equal(answer.statusCode, 404)
      assert.ok(base !== before.version || before.over, tell(`${who.name} was not let save: ${wordsOf(answer)}`))
      return held(who, answer, typed, now)
    }
    who.sent = { form, typed }
    who.at = null
  }
  /** A second press, or the browser sends it again: it is one thing and answers as it did. */
  const again = async (who: Person) => {
    if (!who.sent) return
    const before = await thing.stored()
    const answer = await who.by.post(thing.send, who.sent.form)
    const now = await thing.stored()
    trace.push(`${who.name} sends it again: ${answer.statusCode}`)
    assert.equal(now.version, before.version, tell(`${who.name} sent one form again, and it did a second thing`))
    // Theirs has been overwritten or taken away since, and they are told so or answered as they were.
    if (before.over) return
    assert.ok(answer.statusCode < 400 || answer.statusCode === 409, tell(`${answer.statusCode}: ${wordsOf(answer)}`))
  }
  const together = async () => {
    for (const who of people) if (!who.at?.typed) await type(who)
    if (people.some(({ at }) => !at?.typed)) return
    const before = await thing.stored()
    const bases = people.map(({ at }) => at!.base)
    tick()
    const answers = await Promise.all(people.map(({ by, at }) => by.post(thing.send, at!.form)))
    const now = await thing.stored()
    const won = people.filter((_, n) => answers[n]!.statusCode < 400)
    trace.push(`both save at once over ${bases.join(' and ')}: ${answers.map((one) => one.statusCode).join(' and ')}`)
    const made = now.version - before.version
    assert.ok(made <= 1, tell('both were saved, and neither had seen the other’s'))
    for (const [n, who] of people.entries()) {
      const { form, base, typed } = who.at!
      if (!won.includes(who)) held(who, answers[n]!, typed!, now, before)
      else {
        // Whoever typed what stood there already has nothing to save.
        const stood = [before.says, now.says].includes(typed!.says)
        assert.ok(stood, tell(`${who.name} was told that it is saved, and something else is stored`))
        assert.ok(
          made === 0 || base === before.version || typed!.says === before.says,
          tell(`${who.name} overwrote version ${before.version} unseen`),
        )
        who.sent = { form, typed: typed! }
        who.at = null
      }
    }
  }
  const withdraw = async (who: Person, stale: boolean) => {
    const before = await thing.stored()
    if (before.over || thing.withdraw === undefined) return
    const { body, statusCode } = await who.by.get(thing.withdraw)
    if (statusCode !== 200) return
    const form = { ...fieldsOf(body), reason: `It was made twice, says ${who.name}` }
    if (stale) await save(people.find((one) => one !== who)!)
    const between = await thing.stored()
    tick()
    const answer = await who.by.post(thing.withdraw, form)
    const now = await thing.stored()
    trace.push(`${who.name} withdraws version ${before.version}: ${answer.statusCode}`)
    if (between.version === before.version) return assert.ok(now.over, tell(`it was not withdrawn: ${wordsOf(answer)}`))
    assert.equal(now.version, between.version, tell(`${who.name} withdrew version ${between.version} unseen`))
    assert.equal(answer.statusCode, 409, tell(wordsOf(answer)))
    assert.ok(wordsOf(answer).includes(form.reason), tell(`${who.name} lost the reason they typed`))
  }

  await Promise.all(people.map(open))
  for (let step = 0; step < steps; step++) {
    const who = people[next() < 0.5 ? 0 : 1]!
    const what = next()
    if (what < 0.15) await open(who)
    else if (what < 0.35) await type(who)
    else if (what < 0.7) await save(who)
    else if (what < 0.8) await again(who)
    else if (what < 0.92) await together()
    else await withdraw(who, true)
  }
  // Both decide in the end, and then one takes it away under the other's hands.
  for (const who of people) await save(who)
  await type(people[0]!)
  await withdraw(people[1]!, false)
  if ((await thing.stored()).over) await save(people[0]!)
  return trace
}

const text = (markup: string): string =>
  markup
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const wordsOf = ({ body }: Answer): string =>
  text(body.slice(Math.max(0, body.indexOf('<main'))).replaceAll(/<[^>]*>/g, ' ')).replaceAll(/\s+/g, ' ')
