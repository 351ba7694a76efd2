import assert from 'node:assert/strict'
import { test } from 'node:test'
import { piecesOf, referredTo } from './words.ts'

test('plain paragraphs, bullets, headings and figures are told apart as they are typed', () => {
  assert.deepEqual(
    piecesOf(
      'The first.\r\nStill the first.\r\n\r\nIt was [figure 2], up.\n\n- one\n- two [figure 1]\n\n## Schools\n[figure 2]',
    ),
    [
      {
        is: 'paragraph',
        runs: [
          { is: 'words', words: 'The first.' },
          { is: 'words', words: '\n' },
          { is: 'words', words: 'Still the first.' },
        ],
      },
      {
        is: 'paragraph',
        runs: [
          { is: 'words', words: 'It was ' },
          { is: 'figure', number: 2 },
          { is: 'words', words: ', up.' },
        ],
      },
      {
        is: 'bullets',
        items: [
          [{ is: 'words', words: 'one' }],
          [
            { is: 'words', words: 'two ' },
            { is: 'figure', number: 1 },
          ],
        ],
      },
      { is: 'heading', words: 'Schools' },
      { is: 'figure', number: 2 },
    ],
  )
})

test('the figures that a section refers to are known by their numbers, each once', () => {
  assert.deepEqual(referredTo('[figure 3] and [Figure 12], then [figure 3]; not figure 4'), [3, 12])
})
