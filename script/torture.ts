import { parseArgs } from 'node:util'
import { torture } from '../test/store/torture.ts'

const { values } = parseArgs({
  options: { rounds: { type: 'string' }, writers: { type: 'string' }, seed: { type: 'string' } },
})
const whole = (given: string | undefined, otherwise: number): number => {
  const number = Number(given ?? otherwise)
  if (!Number.isSafeInteger(number) || number < 1) throw new RangeError(`'${given}' is not a whole number`)
  return number
}
const [rounds, writers] = [whole(values.rounds, 2_000), whole(values.writers, 50)]
const seed = whole(values.seed, 1 + Math.floor(Math.random() * 2 ** 31))
console.log(`${rounds} rounds under ${writers} writers, seed ${seed}`)
await torture({ rounds, writers, seed, tell: console.log })
