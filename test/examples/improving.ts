import assert from 'node:assert/strict'
import type { Visitor } from './browser.ts'
import { fieldsOf } from './forms.ts'
import { saying } from './pages.ts'

type Answers = Record<string, string | string[]>

/** A day as its three boxes. */
export function dayTyped(name: string, on: string): Answers {
  const [year, month, date] = on.split('-').map(Number)
  return { [`${name}-day`]: String(date), [`${name}-month`]: String(month), [`${name}-year`]: String(year) }
}

/** Somebody who keeps the register, the plan and the forums by their forms. */
export function sending(visitor: Visitor) {
  const address = (kind: string, about: string | null) => `/promise/new/${kind}${about ? `?about=${about}` : ''}`
  const post = async (kind: string, about: string | null, answers: Answers) => {
    const url = address(kind, about)
    return visitor.post(url, { ...fieldsOf((await visitor.get(url)).body), do: 'save', ...answers })
  }
  return {
    post,
    /** The record that the form made. */
    async add(kind: string, about: string | null, answers: Answers, state = 'complete'): Promise<string> {
      const url = address(kind, about)
      const form = fieldsOf((await visitor.get(url)).body)
      const sent = await visitor.post(url, { ...form, do: 'save', ...answers })
      const where = String(sent.headers['location'])
      assert.equal(sent.statusCode, 303, `${kind}: ${saying(sent.body)}`)
      assert.match(where, state === 'complete' ? /done=saved/ : /done=lacking/, kind)
      return String(form['form-id'])
    },
    async put(record: string, answers: Answers): Promise<void> {
      const url = `/promise/records/${record}/change`
      const form = fieldsOf((await visitor.get(url)).body)
      const sent = await visitor.post(url, { ...form, do: 'save', 'change-reason': 'As it is now', ...answers })
      assert.equal(sent.statusCode, 303, saying(sent.body))
    },
    async withdraw(record: string): Promise<void> {
      const url = `/promise/records/${record}/withdraw`
      const form = fieldsOf((await visitor.get(url)).body)
      const sent = await visitor.post(url, { ...form, reason: 'It was of another' })
      assert.equal(sent.statusCode, 303, saying(sent.body))
    },
  }
}
