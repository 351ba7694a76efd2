import type { Chance } from './chance.ts'

/** Nowhere in the world: streets put together by chance, and postcodes in ZZ, which the post office has never given out. */
const firsts =
  'Orchard Mill Station Park Chapel Meadow Quarry Harbour Windmill Beech Alder Lantern Foundry Tannery Priory Cooper Weaver Larch Heron Otter Saddler Granary'.split(
    ' ',
  )
const lasts = ['Street', 'Road', 'Lane', 'Close', 'Avenue', 'Court', 'Rise', 'Terrace', 'Way', 'Gardens']

export const town = 'Northmere'
export const authorityName = `Invented Borough of ${town}`
export const otherAuthorities = [
  'Invented County of Fellshire',
  'Invented City of Wexmouth',
  'Invented Borough of Eastholme',
  'Invented County of Lowland',
] as const

export const schools = [
  'Heron Primary School',
  'Larch Road Primary School',
  'St Osyth’s Primary School',
  'Quarry Bank Primary School',
  'Harbour Academy',
  'Northmere High School',
  'Meadow Park School',
  'The Tannery School',
] as const

export const street = (chance: Chance): string =>
  `${chance.whole(1, 180)} ${chance.pick(firsts)} ${chance.pick(lasts)}, ${town}`

export function postcode(chance: Chance): string {
  const letters = 'ABDEFGHJLNPQRSTUWXYZ'.split('')
  return `ZZ${chance.whole(1, 28)} ${chance.whole(1, 9)}${chance.pick(letters)}${chance.pick(letters)}`
}
