import told from './others.json' with { type: 'json' }

/**
 * The last graded inspection of each authority in England, as Ofsted published it. Grades are in the words of the list that gathered
 * them; null is what it does not state. `near` are the ten statistical neighbours, by their codes.
 */
export type OtherAuthority = {
  code: string
  name: string
  region: string | null
  kind: string | null
  began: string | null
  ended: string | null
  published: string | null
  overall: string | null
  leaders: string | null
  protection: string | null
  inCare: string | null
  leavers: string | null
  near: readonly string[]
}

export const others: readonly OtherAuthority[] = told

export const othersAsAt = '2026-06-18'
export const othersSource =
  'Ofsted, inspections of local authority children’s services, gathered in June 2026 by Data to Insight’s open tool'
export const othersLicence = 'Judgements: Ofsted, Open Government Licence v3.0. The list: MIT licence, Data to Insight'

export const regions: Readonly<Record<string, string>> = {
  E: 'East of England',
  EM: 'East Midlands',
  GL: 'London',
  NE: 'North East',
  NW: 'North West',
  SE: 'South East',
  SW: 'South West',
  WM: 'West Midlands',
  YH: 'Yorkshire and the Humber',
}

/** What is judged of each, in the order of the framework. */
export const judged = {
  overall: 'Overall',
  leaders: 'Leaders',
  protection: 'Help and protection',
  inCare: 'Children in care',
  leavers: 'Care leavers',
} as const
export type Judged = keyof typeof judged

/** The scale of this one framework, the best first. A grade that is not stated comes after all. */
export const othersScale = ['outstanding', 'good', 'requires improvement', 'inadequate'] as const
export const placeOnScale = (grade: string | null): number => {
  const at = othersScale.findIndex((one) => one === grade)
  return at === -1 ? othersScale.length : at
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/\b(?:the|council|borough|county|city|metropolitan|district|royal|london|unitary|authority|of)\b/g, ' ')
    .replace(/[^a-z]+/g, ' ')
    .trim()

/** The one that has this name, whatever kind of council it says it is; undefined for an authority that is not among them. */
export const otherNamed = (name: string): OtherAuthority | undefined =>
  others.find((one) => plain(one.name) !== '' && plain(one.name) === plain(name))

/** This one and its statistical neighbours, where it is one of them; all of a region; or all. */
export function othersAmong({ near, region }: { near?: string; region?: string }): readonly OtherAuthority[] {
  const centre = others.find(({ code }) => code === near)
  return others.filter(
    (one) =>
      (!centre || one.code === centre.code || centre.near.includes(one.code)) && (!region || one.region === region),
  )
}

/** How many have each grade, in the order of the scale, and how many of them have none stated. */
export function gradesOf(among: readonly OtherAuthority[], what: Judged): { grade: string; count: number }[] {
  const each = othersScale.map((grade) => ({ grade, count: among.filter((one) => one[what] === grade).length }))
  const none = among.filter((one) => one[what] === null).length
  return none > 0 ? [...each, { grade: 'not stated', count: none }] : each
}
