import {
  agendaItem,
  challenge,
  forumAction,
  forumBody,
  forumDecision,
  meeting,
  seat,
  workItem,
} from '#pathways/forums/records.ts'
import { listed, type Telling } from './telling.ts'

export type Boards = { board: string | null; scrutiny: string | null; sat: string | null; next: string | null }

const came = (agency: string, tookPart: 'in person' | 'by call' | 'sent information' | 'no') => ({
  agency,
  invited: true,
  tookPart,
})

/** An improvement board that meets each month, and scrutiny that asks. */
export function inventBoards(telling: Telling, recommendation: string | null): Boards {
  const { tell, on, who } = telling
  const board = tell(forumBody, 470, {
    name: 'Improvement board',
    purpose: 'Holds the improvement plan to account: what was promised, what was done, what difference it made.',
    cadence: 'monthly',
    eyes: 'aggregate',
    reasons: 'yes',
    closes: 'yes',
    kind_of: '17',
    from: on(465),
  })
  const scrutiny = tell(forumBody, 470, {
    name: 'Children and young people’s scrutiny panel',
    purpose: 'Councillors look over children’s services, and ask.',
    cadence: 'cycle',
    eyes: 'aggregate',
    reasons: 'no',
    closes: 'no',
    kind_of: '27',
    from: on(900),
  })
  const seats = [
    ['Chief executive', 'The council', 'yes', who('chief_executive')],
    ['Director of children’s services', 'The council', 'no', who('director')],
    ['Lead Member', 'The council', 'no', who('lead_member')],
    ['Borough commander', 'Police', 'no', null],
    ['Designated nurse', 'Health', 'no', null],
    ['Headteacher for all', 'Schools', 'no', null],
  ] as const
  for (const [role, agency, chair, holder] of seats)
    tell(seat, 468, { role, agency, chair, holder, from: on(465) }, board)
  tell(seat, 468, { role: 'Councillors', agency: 'The council', chair: 'yes', from: on(900) }, scrutiny)
  const sat = tell(
    meeting,
    123,
    {
      on: on(121),
      held: 'yes',
      agencies: [
        came('The council', 'in person'),
        came('Police', 'by call'),
        came('Health', 'in person'),
        came('Schools', 'no'),
      ],
      notes: 'Schools will be asked whom they would send.',
    },
    board,
    [118, 'signed off'],
  )
  tell(
    agendaItem,
    123,
    {
      place: 1,
      matter: 'Children who go missing',
      from: 'Divisional manager',
      asks: 'decide',
      recommendations: listed(recommendation),
    },
    sat,
  )
  tell(
    forumDecision,
    120,
    {
      matter: 'The plan',
      decided: 'The plan is to be refreshed in the autumn.',
      reasons: 'Two of its programmes are ahead of their days, and one behind.',
    },
    sat,
  )
  tell(forumAction, 120, { what: 'Ask headteachers whom they would send', owner: who('director'), by: on(60) }, sat)
  tell(
    forumAction,
    120,
    { what: 'Bring what children said of their interviews', owner: who('divisional_manager'), by: on(90) },
    sat,
    [
      95,
      { outcome: 'done', ended: on(96), came_of: 'The children in care council came, and told it themselves.' },
      'Adding what is now known',
    ],
  )
  const next = tell(meeting, 20, { on: on(-12), held: 'planned' }, board)
  asked(telling, scrutiny, recommendation)
  return { board, scrutiny, sat, next }
}

function asked({ tell, on }: Telling, scrutiny: string | null, recommendation: string | null): void {
  const sitting = tell(
    meeting,
    82,
    { on: on(80), held: 'yes', agencies: [came('The council', 'in person')] },
    scrutiny,
    [77, 'signed off'],
  )
  tell(
    challenge,
    80,
    {
      asked_by: 'A councillor',
      question: 'Are interviews held by somebody whom children trust, or by whoever is free?',
      answer: 'By two interviewers who do nothing else; children may choose which.',
      answered_on: on(80),
      changed: 'A question on who held it is asked in every interview from now on.',
      recommendations: listed(recommendation),
    },
    sitting,
  )
  tell(
    workItem,
    80,
    {
      matter: 'Improvement after inspection: progress',
      for_on: on(-30),
      from: 'Director of children’s services',
      earlier: 'Looked at in the spring',
    },
    scrutiny,
  )
  tell(
    workItem,
    80,
    { matter: 'The annual report of the safeguarding partnership', for_on: on(10), from: 'The partnership' },
    scrutiny,
  )
}
