import { activity, ambition, benchmark, condition, finding } from '#pathways/improvement/found.ts'
import { inspection } from '#pathways/improvement/register.ts'
import { listed, type Telling } from './telling.ts'

export function found({ tell }: Telling, about: string | null): void {
  const strengths = [
    ['strength', 'Children in care', 'Children in care see the same social worker for years, and say that it matters.'],
    ['strength', 'Leaders', 'Leaders know their service and ask hard questions of it.'],
    ['concern', 'Help and protection', 'Too few agencies come to strategy discussions.'],
  ] as const
  for (const [n, [is, group, wording]] of strengths.entries())
    tell(
      finding,
      476,
      { is, group, wording, place: n + 1, page: 3, protect: is === 'concern' ? ['agencies_invited'] : null },
      about,
    )
  tell(
    activity,
    476,
    { what: 'Children’s records looked at', how_many: 140, qualified: 'over', role: 'Inspector', place: 1 },
    about,
  )
  tell(
    activity,
    476,
    { what: 'Meetings with partners', how_many: 12, qualified: 'exactly', role: 'Inspector', place: 2 },
    about,
  )
}

export function noticed({ tell, on, who }: Telling, follows: string | null): void {
  const visit = tell(inspection, 300, {
    what: 'focused',
    bodies: 'Ofsted',
    framework: 'Inspecting local authority children’s services',
    month: on(320).slice(0, 7),
    dates_said: 'Two days in that month',
    published: on(301),
    follows: listed(follows),
    covers: 'The front door',
  })
  const notice = tell(inspection, 280, {
    what: 'notice',
    bodies: 'Department for Education',
    began: on(285),
    follows: listed(visit),
    covers: 'Two conditions',
  })
  const conditions = [
    [
      'a',
      'Agree a plan with partners and report on it.',
      'The plan is agreed, and is looked at every month.',
      'The plan, version 1',
      'yes',
    ],
    [
      'b',
      'Set up a board with an independent chair.',
      'The board has met since, chaired by the chief executive for now.',
      null,
      'partly',
    ],
  ] as const
  for (const [number, wording, position, evidence, met] of conditions)
    tell(
      condition,
      270,
      { number, wording, position, evidence, met, owner: who('director'), looked_at: on(60) },
      notice,
    )
  tell(inspection, 150, {
    what: 'peer',
    bodies: 'Another authority, with the Local Government Association',
    month: on(160).slice(0, 7),
    covers: 'How missing children are listened to',
  })
  tell(benchmark, 400, {
    as_at: on(420),
    published: 153,
    grades: 'inadequate or requires improvement',
    share: 38,
    framework: 'Inspecting local authority children’s services',
    taken_from: 'An invented publication',
  })
  tell(ambition, 300, {
    area: 'Overall effectiveness',
    grade: 'good',
    by: on(-400),
    lacks: 'Partners at every strategy discussion, and evidence of what changes for children.',
  })
}
