import type { Attendance, SmartAction } from '#language/answers.ts'
import type { PromptRule } from '#language/prompt.ts'
import { strategyDiscussion } from '#pathways/protection/records.ts'
import type { Book, Version } from './book.ts'
import type { Chance } from './chance.ts'
import { dayAt, hour, later, momentAt, weekdaysOn, type Ms } from './moments.ts'
import { contingencies, discussed, smart } from './said.ts'

/** Who came, what will be done by whom and when, and what happens if it cannot be: the record that answers a prompt. */
export function holdDiscussion(
  book: Book,
  chance: Chance,
  { prompt, asked }: { prompt: string; asked: string },
  children: readonly string[],
  rule: PromptRule,
  held: Ms,
): string | null {
  const trigger =
    rule.id === 'harm_disclosed' ? 'harm_disclosed' : rule.id === 'missing_with_flag' ? 'exploitation' : 'missing'
  const answers = {
    held: momentAt(held),
    mode: chance.weighted({ conference_call: 48, video: 34, meeting: 18 }),
    trigger,
    agencies: attendance(chance, held),
    information: chance.pick(discussed),
    decided: chance.weighted({
      plan_change: 44,
      assess: 18,
      enquire_joint: 10,
      enquire_single: 8,
      more_information: 10,
      no_further_action: 10,
    }),
    actions: actions(chance, held),
    contingency: chance.yes(0.9) ? chance.pick(contingencies) : null,
    safety: 'Carers and parents know whom to ring, day and night',
    welfare: chance.some(['missing_history', 'exploitation', 'siblings', 'placement', 'health'], 0.55),
  }
  const written = held + chance.between(0.3, 0.9) * hour
  const versions: Version[] = [{ at: written, answers }]
  if (answers.contingency !== null && chance.yes(0.82))
    versions.push({ at: written + chance.between(3, 90) * hour, answers, become: 'signed off' })
  return book.enter({ kind: strategyDiscussion, subjects: children, about: prompt, by: asked, versions })
}

function attendance(chance: Chance, held: Ms): Attendance[] {
  return ['Northmere Police', 'Northmere Community Health', 'Northmere High School', 'The Lighthouse Project']
    .filter((_, at) => at < 2 || chance.yes(0.55))
    .map((agency): Attendance => {
      if (!chance.yes(0.12))
        return {
          agency,
          invited: true,
          tookPart: chance.weighted({ 'by call': 62, 'in person': 20, 'sent information': 18 }),
        }
      return {
        agency,
        invited: true,
        tookPart: 'no',
        notReached: { why: 'Nobody free at short notice', mendedBy: weekdaysOn(dayAt(held), 2) },
      }
    })
}

function actions(chance: Chance, held: Ms): SmartAction[] {
  const first = chance.whole(0, smart.length - 1)
  return Array.from({ length: chance.whole(1, 3) }, (_, n): SmartAction => {
    const [what, measure] = smart[(first + n) % smart.length]!
    return {
      what,
      measure,
      owner: chance.pick([
        'Social worker',
        'Team manager',
        'Police missing coordinator',
        'Placement manager',
        'School safeguarding lead',
      ]),
      by: later(dayAt(held), chance.pick([3, 7, 14, 28])),
    }
  })
}
