import { forumOf } from '#press/edition/edition.ts'
import { hiddenNow } from '#press/edition/hidden.ts'
import { besideNow, type ToldBeside } from '#press/edition/told.ts'
import { programVersion } from '#services/program.ts'
import { told as since } from '#workings/publish/told.ts'
import { plain } from './line/answer.ts'
import { seesTotalsOnly } from './figures/totals.ts'
import { asPerson } from './line/command.ts'
import { day, needed } from './line/option.ts'
import { besideWords } from './publish/beside-words.ts'
import { issueOn, publicationTaken } from './publish/named.ts'

export const told = asPerson(
  'told',
  'An issue as it was told, what is known now, and each difference with its reason',
  ['figures'],
  {
    more: 'Rows are named, coded or not shown, by what this reader was sent. A day between issues stands for the one before it. With --json it is one object',
    takes: { publication: publicationTaken },
    options: { on: needed(day('the day it was issued for')) },
    examples: [
      'told weekly-missing --on 2026-03-30 --as director',
      "told weekly-missing --on 2026-03-30 --as 'Mina Manager' --json",
    ],
    run: async (ask, { publication, on }) => {
      const { authority } = ask.view
      // Totals of two days apart would tell of the day between them.
      const today = seesTotalsOnly(ask) ? ask.realToday : ask.view.today
      const { issue, forum, beside } = await ask.read(async (seam) => {
        const issue = await issueOn(seam, publication, on)
        const forum = forumOf(issue, ask.reader.role)!
        const { figures } = await seam.asKeeper((tx) =>
          since(tx, ask.declarations, { authority, today }, programVersion(), issue.issue),
        )
        return { issue, forum, beside: await besideNow(seam, issue, forum, figures, await hiddenNow(seam, forum)) }
      })
      const said = {
        publication: publication.id,
        issue: issue.issue,
        on: issue.for,
        from: issue.from,
        until: issue.until,
        known_at: issue.knownAt,
        eyes: forum.eyes,
        figures: beside.map(asSaid),
      }
      return plain(besideWords(issue, beside), [said])
    },
  },
)

const asSaid = ({ measure, told, now, differences, differing }: ToldBeside) => ({
  measure: measure.measure,
  name: measure.name,
  unit: measure.said.as,
  told: numbers(told),
  now: numbers(now),
  differing,
  differences: differences.map(({ child, ...each }) => ({ ...each, child, masked: child === null })),
})

/** Suppressed, no longer counted, or none to work out are three things, and `figure` alone would not tell them apart. */
const numbers = (shown: ToldBeside['told'] | ToldBeside['now']) =>
  typeof shown === 'string'
    ? { figure: null, suppressed: shown === 'suppressed', still_counted: shown === 'suppressed' }
    : {
        figure: shown.figure,
        counted: shown.counted,
        well: shown.well,
        left_out: shown.leftOut,
        suppressed: false,
        still_counted: true,
      }
