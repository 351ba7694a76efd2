import { day } from '#language/day.ts'
import { address, identifier, relationship, restriction } from '#language/spine/index.ts'
import { missingFromEducation } from '#pathways/missing/records.ts'
import { borough } from './borough.ts'
import { frontDoor } from './browser.ts'

export const kept = 'The refuge on Larkspur Mews has moved her to its other house'

/** Amy's record as somebody may ask for it: her mother and a former stepfather, an address to be kept, other children's names, a paragraph from a restricted record. */
export async function givable() {
  const { world, people, children } = await borough()
  const { amy, ben, cai, dee } = children
  const related = async (who: string, is: 'mother' | 'step_parent' | 'friend', ended: string | null = null) =>
    (
      await world.save(relationship, [amy], {
        who,
        is,
        began: day('2011-05-05'),
        ended: ended === null ? null : day(ended),
        contact: '07700 900123',
      })
    ).record
  const carol = await related('Carol Whitlock', 'mother')
  const derek = await related('Derek Stone', 'step_parent', '2024-01-01')
  await world.save(address, [amy], { lines: '4 Heron Close', postcode: 'HA1 2BC', moved_in: day('2024-01-01') })
  await world.save(address, [amy], {
    lines: '9 Old Mill Lane',
    postcode: 'HA3 4DE',
    moved_in: day('2020-01-01'),
    moved_out: day('2023-12-31'),
  })
  const refuge = await world.save(address, [amy], {
    lines: '17 Larkspur Mews',
    postcode: 'HA9 8ZZ',
    moved_in: day('2025-01-01'),
    non_disclosable: 'yes',
    kept_from: 'Derek',
  })
  await world.save(identifier, [amy], { scheme: 'nhs', value: '943 476 5919' })
  await world.save(missingFromEducation, [amy], {
    began: day('2026-02-01'),
    school: 'St Wilfrid’s Primary School',
    action: 'Ring Mrs Oakley on 020 7946 0958',
  })
  const own = await world.missing(amy, '2026-05-14 20:00', '2026-05-15 08:00', {
    recordedAt: '2026-05-15T09:00:00Z',
    answers: { action: 'Amy was born on 5 May 2011. Speak to Carol Whitlock' },
  })
  return {
    world,
    people,
    children: { amy, ben, cai, dee },
    carol,
    derek,
    refuge: refuge.record,
    own: own.record,
    door: await frontDoor(world, '2026-06-02T09:00:00.000Z'),
  }
}

export type Givable = Awaited<ReturnType<typeof givable>>

/** A record of Amy's that says this. */
export const saying = async (
  { world, children }: Pick<Givable, 'world' | 'children'>,
  action: string,
): Promise<string> =>
  (
    await world.missing(children.amy, '2026-05-16 20:00', '2026-05-17 08:00', {
      recordedAt: '2026-05-17T09:00:00Z',
      answers: { action },
    })
  ).record

/** Somebody whose record is restricted, and says this. */
export async function restrictedSaying(
  { world, people }: Pick<Givable, 'world' | 'people'>,
  action: string,
): Promise<void> {
  const child = await world.child('Una')
  await world.missing(child, '2026-05-02 20:00', '2026-05-03 08:00', {
    recordedAt: '2026-05-03T09:00:00Z',
    answers: { action },
  })
  await world.save(restriction, [child], {
    from: day('2026-05-05'),
    why: 'Related to a member of staff',
    ask: people.divisional.worker,
  })
}
