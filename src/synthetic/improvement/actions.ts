import { improvementAction, milestone, progressReview } from '#pathways/improvement/plan.ts'
import { listed, type Telling } from './telling.ts'

/** What was done about the first three recommendations. */
export function inventActions(telling: Telling, recommendations: readonly (string | null)[]): void {
  const [first = null, missing = null, knowing = null] = recommendations
  together(telling, first)
  interviewed(telling, missing)
  slipping(telling, knowing)
}

function together({ tell, on, who }: Telling, first: string | null): void {
  tell(
    improvementAction,
    460,
    {
      what: 'Ask health and the police to every strategy discussion, by a call where they cannot come',
      owner: who('principal_team_manager'),
      due: on(390),
      known_by: 'The share of required agencies that are invited and take part',
      measures: ['agencies_invited', 'agencies_took_part'],
    },
    first,
    [394, { delivery: 'done', done_on: on(395) }, 'Adding what is now known'],
  )
  tell(
    improvementAction,
    300,
    {
      what: 'Check ten strategy discussions a month for who was there and what was agreed',
      owner: who('team_manager'),
      due: on(30),
      known_by: 'The monthly audit',
      measures: ['agencies_took_part'],
      delivery: 'under_way',
    },
    first,
  )
  tell(
    progressReview,
    90,
    {
      reviewed_on: on(90),
      reviewer: who('divisional_manager'),
      changed: 'Health is now at most discussions; the police join by call.',
      next: 'The monthly audit, which is late.',
    },
    first,
  )
}

function interviewed({ tell, on, who }: Telling, missing: string | null): void {
  const rota = tell(
    improvementAction,
    460,
    {
      what: 'Ring every family the morning after a child returns, and hold the interview within 72 hours',
      owner: who('principal_team_manager', 1),
      due: on(400),
      known_by: 'Interviews held within 72 hours, and what children say of them',
      measures: ['interviews_in_time', 'interviews_held'],
    },
    missing,
    [404, { delivery: 'done', done_on: on(405) }, 'Adding what is now known'],
  )
  tell(milestone, 460, { what: 'Two more interviewers in post', due: on(430) }, rota, [
    420,
    { reached_on: on(421) },
    'Adding what is now known',
  ])
  tell(
    milestone,
    460,
    { what: 'A rota for weekends', due: on(440) },
    rota,
    [438, { due: on(410) }, 'The posts came later than was thought'],
    [406, { reached_on: on(407) }, 'Adding what is now known'],
  )
  tell(
    improvementAction,
    200,
    {
      what: 'Bring what interviews teach to the board each quarter',
      owner: who('divisional_manager'),
      due: on(-40),
      known_by: 'Lessons with an owner, and what came of them',
      measures: ['missing_children'],
      waits_for: listed(rota),
      promised_in: 'Children missing: report to the board',
      promised_on: on(200),
      promise: 'What children tell us when they return will be brought to each meeting of the board.',
      delivery: 'under_way',
    },
    missing,
  )
  tell(
    progressReview,
    250,
    {
      reviewed_on: on(250),
      reviewer: who('divisional_manager'),
      changed: 'Most interviews are now in time, and carers know whom to ring.',
      next: 'See whether it lasts over the summer.',
    },
    missing,
  )
}

/** A promise whose day was moved twice: both earlier days stay on record, and on the road map. */
function slipping({ tell, on, who }: Telling, knowing: string | null): void {
  const action = tell(
    improvementAction,
    330,
    {
      what: 'Show each board what changed for children, beside what was done',
      owner: who('performance_analyst'),
      due: on(200),
      known_by: 'Members say that they can tell the two apart',
      promised_in: 'Improvement after inspection: report to scrutiny',
      promised_on: on(330),
      promise: 'A report that tells activity from impact will be brought to the next meeting.',
      delivery: 'under_way',
    },
    knowing,
    [210, { due: on(110) }, 'The figures could not yet be opened to their lists'],
    [112, { due: on(20) }, 'The first attempt was not clear enough'],
  )
  tell(
    milestone,
    330,
    { what: 'One page a recommendation', due: on(220) },
    action,
    [222, { due: on(120) }, 'It waited for the figures'],
    [121, { due: on(-15) }, 'Members asked for it to be tried with them first'],
  )
}
