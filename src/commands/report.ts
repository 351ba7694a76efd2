import { writeFile } from 'node:fs/promises'
import { editionOf, forumOf } from '#press/edition/edition.ts'
import { fileIn } from '#press/forms/form.ts'
import { plain, one } from './line/answer.ts'
import { asPerson } from './line/command.ts'
import { day, needed, oneOf, text } from './line/option.ts'
import { Mistake } from './line/statuses.ts'
import { documentWords } from './publish/document-words.ts'
import { issueOn, publicationTaken } from './publish/named.ts'

const forms = ['text', 'json', 'pdf', 'word', 'spreadsheet', 'csv'] as const

export const report = asPerson(
  'report',
  'An issue as it was told, as text or as a file, cut to whoever asks',
  ['figures'],
  {
    more: 'A day between issues stands for the one before it. It is logged, and counts as opened. CSV is a zip of one file for each table; text and json are printed where no file is named',
    takes: { publication: publicationTaken },
    options: {
      on: needed(day('the day it was issued for')),
      form: oneOf('in which form; text where nothing is said', forms),
      to: text('FILE', 'the file to write; its owner alone may read it'),
    },
    examples: [
      'report weekly-missing --on 2026-03-30 --as lead_member',
      'report weekly-missing --on 2026-03-30 --form pdf --to weekly.pdf --as director',
      "report weekly-missing --on 2026-03-30 --json --as 'Mina Manager'",
    ],
    run: async (ask, { publication, on, form = 'text', to }) => {
      if (to === undefined && form !== 'text' && form !== 'json')
        throw new Mistake([`--to is needed for ${form}: the file to write`])
      const { issue, document } = await ask.read(async (seam) => {
        const issue = await issueOn(seam, publication, on)
        const action = to === undefined ? 'read' : 'export'
        const forum = forumOf(issue, ask.reader.role)
        return { issue, document: await editionOf(seam, issue, ask.authority.name, forum, { action, as: form }) }
      })
      const words = form === 'text' ? documentWords(document) : ''
      const file = form === 'text' ? null : await fileIn(form, document)
      if (to === undefined) {
        const json = file ?? (await fileIn('json', document))
        const printed = Buffer.from(json.bytes).toString()
        return plain(file ? printed : words, [JSON.parse(printed) as Record<string, unknown>])
      }
      const bytes = file ? file.bytes : Buffer.from(words)
      // It may name children, and the folder may be anybody's.
      await writeFile(to, bytes, { mode: 0o600 }).catch((error: Error) => {
        throw new Mistake([`--to ${to} cannot be written: ${error.message}`])
      })
      return one({
        publication: publication.id,
        issue: issue.issue,
        on: issue.for,
        form,
        file: to,
        bytes: bytes.length,
      })
    },
  },
)
