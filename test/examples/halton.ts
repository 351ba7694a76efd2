import { day } from '#language/day.ts'
import { inspection, judgement, recommendation } from '#pathways/improvement/register.ts'
import type { Theme } from '#pathways/improvement/themes.ts'
import { authoritySubject, type World } from './given.ts'

const grades = [
  ['Overall effectiveness', null, 'requires improvement'],
  ['Children who need help and protection', null, 'requires improvement'],
  ['Children looked after and achieving permanence', null, 'good'],
  ['Adoption performance', 'Children looked after and achieving permanence', 'good'],
  ['Experiences and progress of care leavers', 'Children looked after and achieving permanence', 'good'],
  ['Leadership, management and governance', null, 'requires improvement'],
] as const

/** Requirements section 4.3: what the council's own report shows was asked, in our words and not the inspectors'. */
const asked: readonly [wording: string, immediate: boolean, ...themes: Theme[]][] = [
  ['Improve the quality of planning for children', true, 'planning'],
  ['A return interview for every missing child, with what it tells shared in time', true, 'missing'],
  ['Stronger management oversight and capacity in the contact and referral team', true, 'oversight', 'front_door'],
  ['Assessments analyse risk and protection; chronologies; core groups consistent', false, 'planning'],
  ['Quality of child permanence reports', false, 'fostering'],
  ['Placement requests show matching and support', false, 'fostering'],
  ['Strategy records with specific actions and contingency', false, 'strategy_discussions'],
  ['Capacity of conference chairs and reviewing officers', false, 'reviewing_officers'],
  ['Capacity of commissioned direct work on domestic abuse', false, 'domestic_abuse'],
  ['Fostering and adoption strategies match need', false, 'fostering'],
  ['Life story work: delay and quality', false, 'life_story', 'reviewing_officers'],
  ['Private fostering awareness and strategy', false, 'private_fostering'],
  ['Tracking, exclusions, personal education plans and premium', false, 'education'],
  ['Participation in plans, advocacy, feedback', false, 'voice'],
  ['Children in care council', false, 'voice'],
  ['Care leavers’ access to health information', false, 'health_history', 'care_leavers'],
]

/** The public facts of Halton's inspection of 2014 and one of 2011, as the requirements' section 4 gives them. */
export async function halton(world: World): Promise<{ inspection: string; missing: string }> {
  const own = [authoritySubject]
  const lately = await world.save(inspection, own, {
    council: 'Halton',
    what: 'single',
    bodies: 'Ofsted',
    framework: 'sif',
    began: day('2014-11-18'),
    ended: day('2014-12-10'),
    published: day('2015-02-03'),
    declared: 19,
  })
  for (const [n, [area, within, grade]] of grades.entries())
    await world.save(judgement, own, { body: 'authority', area, within, grade, place: n + 1 }, { about: lately.record })
  let missing = ''
  for (const [n, [wording, immediate, ...themes]] of asked.entries()) {
    const said = {
      number: `H-${n + 1}`,
      place: n + 1,
      body: 'authority',
      whose_words: 'gist',
      wording,
      themes,
    } as const
    const priority = immediate ? ('immediate' as const) : ('improvement' as const)
    const { record } = await world.save(recommendation, own, { ...said, priority }, { about: lately.record })
    if (n === 1) missing = record
  }
  const before = await world.save(inspection, own, {
    council: 'Halton',
    what: 'announced',
    bodies: 'Ofsted and the Care Quality Commission',
    began: day('2011-02-07'),
    ended: day('2011-02-18'),
    published: day('2011-03-25'),
    declared: 7,
    fewer: 'Only one is needed here',
  })
  await world.save(
    recommendation,
    own,
    {
      number: 'A-4',
      body: 'authority',
      priority: 'development',
      whose_words: 'gist',
      wording: 'Health history to young people who have been in care',
      themes: ['health_history'],
    },
    { about: before.record },
  )
  return { inspection: lately.record, missing }
}
