import { day } from '#language/day.ts'
import { inspection, judgement, recommendation } from '#pathways/improvement/register.ts'
import { authoritySubject, type World } from '../examples/given.ts'

type Asked = { group?: string; priority?: 'immediate'; area?: string; body?: 'lscb'; answered?: string }

/** An inspection on record, with what it judged and asked: public facts of council reports, in our words. */
export async function onRegister(
  world: World,
  of: { council: string; bodies: string; framework: string; ended: string },
  judged: readonly (readonly [area: string, grade: string, within?: string])[],
  asked: readonly (readonly [wording: string, more?: Asked])[],
): Promise<string> {
  const { council, bodies, framework, ended } = of
  const { record } = await world.save(inspection, [authoritySubject], {
    council,
    what: framework === 'single' ? 'single' : 'announced',
    bodies,
    framework,
    ended: day(ended),
  })
  for (const [at, [area, grade, within]] of judged.entries())
    await world.save(
      judgement,
      [authoritySubject],
      { body: 'authority', area, grade, place: at + 1, ...(within === undefined ? {} : { within }) },
      { about: record },
    )
  let [own, boards] = [0, 0]
  for (const [at, [wording, { body = 'authority', ...more } = {}]] of asked.entries()) {
    const number = String(body === 'authority' ? (own += 1) : (boards += 1))
    await world.save(
      recommendation,
      [authoritySubject],
      { number, place: at + 1, body, wording, whose_words: 'gist', ...more },
      { about: record },
    )
  }
  return record
}

const single = [
  'Help and protection',
  'Looked after and achieving permanence',
  'Adoption performance',
  'Experiences and progress of care leavers',
  'Leadership, management and governance',
]
const grades = (...given: string[]) => single.map((area, at) => [area, given[at]!] as const)
const keyAreas = [
  'The experiences and progress of children who need help and protection',
  'The experiences and progress of children looked after and achieving permanence',
  'Leadership, management and governance',
]

export const worcestershire2016 = (world: World) =>
  onRegister(
    world,
    { council: 'Worcestershire', bodies: 'Ofsted', framework: 'single', ended: '2016-11-17' },
    [
      ['Overall', 'Inadequate'],
      ...grades('Inadequate', 'Inadequate', 'Requires improvement', 'Inadequate', 'Inadequate'),
    ],
    [
      'Members and senior leaders meet their duties by improving all services',
      'Deliver the workforce strategy quickly, for stability and capacity',
      'Everyone understands and applies the level of need at each step',
      'Children are seen, and seen alone, and their views and wishes count',
      'Oversight and data on exploitation and missing children are accurate',
      'Review all arrangements under section 20',
      'Be assured of the recent closures of children in need',
      'Better assessments and plans for all, through reviews and oversight',
      'Strategy discussions include all agencies, with contingency plans',
      'Timely health assessments for looked-after children',
      'Duties to unaccompanied children are understood and exercised',
      'Private fostering assessments are completed and agreed, with visits on time',
      'Enough support and services for care leavers',
      'Performance management and quality assurance drive improvement',
    ].map((wording) => [wording] as const),
  )

export const haringey2014 = (world: World) =>
  onRegister(
    world,
    { council: 'Haringey', bodies: 'Ofsted', framework: 'single', ended: '2014-06-30' },
    [['Overall', 'Requires improvement']],
    [
      ...Array.from({ length: 17 }, (_, n) => {
        const area = keyAreas[n < 7 ? 0 : n < 16 ? 1 : 2]!
        return [`What was asked in recommendation ${n + 1}`, { area, answered: 'Work is under way.' }] as const
      }),
      [
        'Schools are fully involved at the Board',
        { body: 'lscb', group: 'Schools', answered: 'Schools are represented.' },
      ] as const,
      ...[
        'Guidance considers gangs',
        'Agree the strategy and tie it to practice',
        'An annual report on missing children',
      ].map(
        (wording) =>
          [
            wording,
            { body: 'lscb' as const, group: 'Child Sexual Exploitation and Missing Children and Young People' },
          ] as const,
      ),
    ],
  )

export const halton2014 = (world: World) => {
  const answered = 'This was done.'
  const of = (group: string, ...asked: string[]) => asked.map((wording) => [wording, { group, answered }] as const)
  return onRegister(
    world,
    { council: 'Halton', bodies: 'Ofsted', framework: 'single', ended: '2014-12-10' },
    [
      ['Overall', 'Requires improvement'],
      ...grades('Requires improvement', 'Good', 'Good', 'Good', 'Requires improvement'),
    ],
    [
      ['Improve the quality of planning', { priority: 'immediate', answered }],
      ['A return interview for every child who goes missing', { priority: 'immediate', answered }],
      ['Strengthen oversight and capacity at the front door', { priority: 'immediate', answered }],
      ...of(
        'Consistency of practice',
        'Assessments analyse risk',
        'Child permanence reports',
        'Placement requests show matching',
      ),
      ...of(
        'Management capacity and oversight',
        'Actions are specific',
        'Capacity of chairs',
        'Domestic abuse services',
        'Strategies match need',
        'Life story work',
        'Private fostering',
      ),
      ...of('Educational Outcomes', 'Tracking and exclusions'),
      ...of(
        "Children and young people's participation and access to information",
        'Participation and advocacy',
        'The children in care council',
        'Access to health information',
      ),
    ],
  )
}

export const halton2011 = (world: World) => {
  const of = (within: string, grade: string, ...areas: string[]) => areas.map((area) => [area, grade, within] as const)
  return onRegister(
    world,
    {
      council: 'Halton',
      bodies: 'Ofsted and the Care Quality Commission',
      framework: 'announced',
      ended: '2011-02-18',
    },
    [
      ...of(
        'Safeguarding services',
        'Good',
        'Overall effectiveness',
        'Children are safe and feel safe',
        'Quality of provision',
        'Contribution of health agencies',
        'Equality and diversity',
      ),
      ...of(
        'Safeguarding services',
        'Outstanding',
        'Capacity for improvement',
        'Ambition and prioritisation',
        'Leadership and management',
        'Performance management and quality assurance',
        'Partnership working',
      ),
      ...of(
        'Services for looked after children',
        'Good',
        'Overall effectiveness',
        'Being healthy',
        'Enjoying and achieving',
        'Making a positive contribution',
        'Economic wellbeing',
        'Quality of provision',
        'Equality and diversity',
      ),
      ...of(
        'Services for looked after children',
        'Outstanding',
        'Capacity for improvement',
        'Staying safe',
        'Ambition and prioritisation',
        'Leadership and management',
        'Performance management and quality assurance',
      ),
    ],
    [
      'Conference minutes go out promptly',
      'Supervision challenges and directs',
      'Assessments are consistently good',
      'Young people receive their health history',
      'More children know of their council',
      'Consent to immunisation at school is right',
      'An annual health report goes to the boards',
    ].map((wording) => [wording] as const),
  )
}
