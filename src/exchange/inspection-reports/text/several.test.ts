import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FileReaders } from './several.ts'

test('a file that is being read holds up nobody while another reader is free', async (t) => {
  const readers = new FileReaders(2)
  t.after(() => readers.close())
  const first = readers.next
  const reading = first.report('long.txt', Buffer.from('A report of many words.\n'.repeat(500)))
  assert.notEqual(readers.next, first)
  const both = await Promise.all([reading, readers.next.report('short.txt', Buffer.from('Nothing much.\n'))])
  assert.deepEqual(
    both.map(({ file }) => file),
    ['long.txt', 'short.txt'],
  )
  assert.equal(first.waiting, 0)
  await assert.rejects(first.report('empty.txt', Buffer.alloc(0)), /it is empty/)
  assert.equal(first.waiting, 0, 'one that could not be read waits no longer')
})
