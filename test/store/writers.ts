import { Chance } from '#synthetic/chance.ts'
import { newForm, press, type Desk, type Form } from './desk.ts'
import { pause } from './running-server.ts'

/** What became of it, as far as the writer was told. */
export type Settled = Form & { told: 'saved' | 'saved already' }

export type Serving = { address(): string; desk: Desk }

/**
 * People at their forms, who press Save, and press it again for as long as nobody answers; all through pages, as a browser would.
 * What they were told was saved is noted here, where no kill reaches it.
 */
export class Writers {
  readonly settled: Settled[] = []
  readonly wrong: string[] = []
  pressedAgain = 0
  #over = false
  #gone = false
  readonly #serving: Serving
  readonly #chance: Chance
  readonly #at: Promise<void>[]

  constructor(serving: Serving, count: number, seed: number) {
    this.#serving = serving
    this.#chance = new Chance(seed)
    this.#at = Array.from({ length: count }, (_, n) => this.#write(n))
  }

  /** Each finishes what it has begun: until then nobody knows what should be there. */
  async end(): Promise<void> {
    this.#over = true
    await Promise.all(this.#at)
  }

  /** They get up and go, whatever they have begun. */
  leave(): void {
    this.#over = this.#gone = true
  }

  async #write(n: number): Promise<void> {
    for (let count = 1; !this.#over; count++) {
      const child = this.#chance.pick(this.#serving.desk.children)
      const one = newForm(child, `writer ${n}, record ${count}`)
      await this.#untilTold(one)
      if (this.#chance.yes(0.3)) await this.#untilTold({ ...one, version: 2, words: `${one.words}, corrected` })
    }
  }

  async #untilTold(one: Form): Promise<void> {
    for (let tries = 1; !this.#gone; tries++) {
      const said = await this.#send(one).catch(() => 'nothing')
      if (said === 'saved' || said === 'saved already') return void this.settled.push({ ...one, told: said })
      if (said !== 'nothing') return void this.wrong.push(`${one.words}: ${said}`)
      this.pressedAgain += 1
      // As somebody would who sees that nobody answers; fifty who never pause would be the load themselves.
      await pause(Math.min(200 * tries, 1_500))
    }
  }

  async #send(one: Form): Promise<string> {
    const { status, to, body } = await press(this.#serving.address(), this.#serving.desk, one)
    if (status === 303) return to.startsWith('/sign-in') ? 'asked to sign in' : 'saved'
    // A correction that was saved, and of which the answer was lost, finds itself on record.
    if (one.version === 2 && status < 500 && /changed this record/.test(body)) return 'saved already'
    return status >= 500 ? 'nothing' : `${status}: ${/<h1[^]*?<\/h1>/.exec(body)?.[0] ?? body.slice(0, 200)}`
  }
}
