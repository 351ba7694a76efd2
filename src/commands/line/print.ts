import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { Answer } from './answer.ts'
import { cardOf, tableOf } from './table.ts'

/** Prints an answer, no faster than it is read. A reader who has seen enough, as `head` has, ends it quietly. */
export async function print(answer: Answer, json: boolean, to: Writable): Promise<void> {
  let closed = false
  to.on('error', () => (closed = true))
  let chunk = ''
  const send = async () => {
    const room = to.write(chunk)
    chunk = ''
    if (!room && !closed) await Promise.race([once(to, 'drain'), once(to, 'close')]).catch(() => {})
  }
  for (const line of json ? jsonOf(answer) : wordsOf(answer)) {
    if (closed) return
    chunk += line
    if (chunk.length > 32_768) await send()
  }
  if (chunk !== '') await send()
  if (!closed) await new Promise<void>((resolve) => to.write('', () => resolve()))
}

function* jsonOf(answer: Answer): Generator<string> {
  if (answer.is === 'one') yield `${JSON.stringify(answer.data)}\n`
  else for (const row of answer.rows) yield `${JSON.stringify(row)}\n`
}

function wordsOf(answer: Answer): Iterable<string> {
  if (answer.is === 'one') return cardOf(answer.data)
  return answer.is === 'rows' ? tableOf(answer) : [answer.text]
}
