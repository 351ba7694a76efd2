import { forumOf } from '#press/edition/edition.ts'
import { hiddenNow } from '#press/edition/hidden.ts'
import { besideNow, type ToldBeside } from '#press/edition/told.ts'
import { programVersion } from '#services/program.ts'
import { told as since } from '#workings/publish/told.ts'
import { one } from './line/answer.ts'
import { asPerson } from './line/command.ts'
import { day, needed } from './line/option.ts'
import { issueOn, publicationTaken } from './publish/named.ts'

export const told = asPerson(
  'told',
  'An issue as it was told, what is known now, and each difference with its reason',
  ['figures'],
  {
    more: 'Rows are named, coded or not shown, by what this reader was sent. A day between issues stands for the one before it',
    takes: { publication: publicationTaken },
    options: { on: needed(day('the day it was issued for')) },
    examples: ["told weekly-missing --on 2026-03-30 --as 'Dana Director'"],
    run: async (ask, { publication, on }) => {
      const found = await ask.read(async (seam) => {
        const issue = await issueOn(seam, publication, on)
        const forum = forumOf(issue, ask.reader.role)!
        const { figures } = await seam.asKeeper((tx) =>
          since(
            tx,
            ask.declarations,
            { authority: ask.view.authority, today: ask.view.today },
            programVersion(),
            issue.issue,
          ),
        )
        const beside = await besideNow(seam, issue, forum, figures, await hiddenNow(seam, forum))
        return { issue, forum, beside }
      })
      const { issue, forum, beside } = found
      return one({
        publication: publication.id,
        issue: issue.issue,
        on: issue.for,
        from: issue.from,
        until: issue.until,
        known_at: issue.knownAt,
        eyes: forum.eyes,
        figures: beside.map(asSaid),
      })
    },
  },
)

function asSaid({ measure, told, now, differences, differing }: ToldBeside) {
  return {
    measure: measure.measure,
    name: measure.name,
    unit: measure.said.as,
    told: numbers(told),
    now: numbers(now),
    differing,
    differences,
  }
}

const numbers = (shown: ToldBeside['told'] | ToldBeside['now']) =>
  typeof shown === 'string'
    ? {
        figure: null,
        suppressed: shown === 'suppressed',
        ...(shown === 'suppressed' ? {} : { no_longer_counted: true }),
      }
    : { figure: shown.figure, counted: shown.counted, well: shown.well, left_out: shown.leftOut, suppressed: false }
