import { found, noticed } from './afterwards.ts'
import { programme } from '#pathways/improvement/plan.ts'
import { inspection, judgement, recommendation } from '#pathways/improvement/register.ts'
import { askedLately, askedLongAgo, judged, judgedLongAgo, programmes, type Asked } from './asked.ts'
import { listed, type Telling } from './telling.ts'

export type Registered = { recommendations: (string | null)[]; programmes: (string | null)[] }

/** What outsiders said of the invented authority over the years: well once, less well lately, and one notice between. */
export function inventRegister(telling: Telling): Registered {
  const { tell, on, who } = telling
  const before = tell(inspection, 640, {
    what: 'announced',
    bodies: 'Ofsted and the Care Quality Commission',
    framework: 'Safeguarding and looked-after children, announced',
    began: on(5474),
    ended: on(5463),
    published: on(5430),
    declared: askedLongAgo.length,
  })
  graded(telling, before, 640, judgedLongAgo)
  for (const [n, one] of askedLongAgo.entries())
    ask(telling, before, 640, one, n + 1, [], 'Answered in the plan of that year.')
  const lately = tell(inspection, 480, {
    what: 'standard',
    bodies: 'Ofsted',
    framework: 'Inspecting local authority children’s services',
    began: on(540),
    ended: on(528),
    published: on(481),
    led: 'A senior inspector',
    declared: 6,
    covers: 'Help and protection, children in care, care leavers, and leaders',
  })
  graded(telling, lately, 480, judged)
  const made = programmes.map(([name, purpose], n) =>
    tell(programme, 478, { name, purpose, place: n + 1, owner: who('principal_team_manager', n), from: on(470) }),
  )
  const recommendations = askedLately.map((one, n) =>
    ask(telling, lately, 476, one, n + 1, one.programme === undefined ? [] : listed(made[one.programme] ?? null)),
  )
  found(telling, lately)
  noticed(telling, lately)
  return { recommendations, programmes: made }
}

function graded({ tell }: Telling, about: string | null, ago: number, all: typeof judged | typeof judgedLongAgo): void {
  for (const [n, [area, within, grade]] of all.entries())
    tell(judgement, ago, { body: 'authority', area, within, grade, place: n + 1, page: 2 }, about)
}

function ask(
  { tell, who }: Telling,
  about: string | null,
  ago: number,
  one: Asked,
  place: number,
  made: readonly string[],
  answered: string | null = null,
): string | null {
  const { number, priority, group = null, area, wording, themes, page, body = 'authority' } = one
  return tell(
    recommendation,
    ago,
    {
      number,
      place,
      body,
      group,
      priority,
      wording,
      whose_words: 'inspector',
      area,
      themes: [...themes],
      owner: who('divisional_manager', place % 2),
      programmes: [...made],
      review_every: 6,
      page,
      sentence: wording,
      answered,
    },
    about,
  )
}
