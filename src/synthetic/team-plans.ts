import type { RoleId } from '#language/roles.ts'

export type TeamPlan = {
  name: string
  what: 'front door' | 'safeguarding' | 'looked after' | 'leaving care' | 'missing' | 'support' | 'reviewing'
  role: RoleId
  size: number
  /** Whether it stood before the restructure, after it, or throughout. */
  when: 'before' | 'after' | 'throughout'
  /** The team that it came from, by name. */
  from?: string
}

const quarters = ['Harbour', 'Meadow', 'Quarry', 'Orchard', 'Lantern', 'Heron', 'Priory', 'Windmill']

/**
 * Safeguarding areas became neighbourhood teams, one from each and a few more besides; the looked-after team was parted
 * in two. A team holds about three hundred children of the store, open and closed.
 */
export function allTeams(children: number): TeamPlan[] {
  const areas = Math.max(4, Math.round(children / 450))
  const neighbourhoods = areas + Math.max(1, Math.round(areas / 4))
  const inCare = Math.max(1, Math.round(children / 2000))
  const area = (n: number) =>
    areas <= 4 ? `Safeguarding ${['North', 'South', 'East', 'West'][n]}` : `Safeguarding area ${n + 1}`
  const quarter = (n: number) =>
    `${quarters[n % quarters.length]} safeguarding${n < quarters.length ? '' : ` ${Math.floor(n / quarters.length) + 1}`}`
  const numbered = (name: string, n: number, of: number) => (of === 1 ? name : `${name} ${n + 1}`)
  return [
    {
      name: 'CART: contact and referral team',
      what: 'front door',
      role: 'contact_officer',
      size: Math.max(4, Math.round(children / 3000)),
      when: 'throughout',
    },
    ...times(areas, (n): TeamPlan => ({
      name: area(n),
      what: 'safeguarding',
      role: 'social_worker',
      size: 7,
      when: 'before',
    })),
    ...times(neighbourhoods, (n): TeamPlan => ({
      name: quarter(n),
      what: 'safeguarding',
      role: 'social_worker',
      size: 6,
      when: 'after',
      from: area(n % areas),
    })),
    ...times(inCare, (n): TeamPlan => ({
      name: numbered('Looked-after children', n, inCare),
      what: 'looked after',
      role: 'social_worker',
      size: 12,
      when: 'before',
    })),
    ...times(inCare * 2, (n): TeamPlan => ({
      name: `Children in care ${String.fromCharCode(65 + (n % 26))}${n < 26 ? '' : Math.floor(n / 26) + 1}`,
      what: 'looked after',
      role: 'social_worker',
      size: 8,
      when: 'after',
      from: numbered('Looked-after children', Math.floor(n / 2), inCare),
    })),
    ...times(inCare, (n): TeamPlan => ({
      name: numbered('Leaving care', n, inCare),
      what: 'leaving care',
      role: 'social_worker',
      size: 6,
      when: 'throughout',
    })),
    {
      name: 'Missing and exploitation',
      what: 'missing',
      role: 'return_interviewer',
      size: Math.max(3, Math.round(children / 2500)),
      when: 'throughout',
    },
    { name: 'Business support hub', what: 'support', role: 'business_support', size: 3, when: 'throughout' },
  ]
}

const times = (count: number, plan: (n: number) => TeamPlan): TeamPlan[] =>
  Array.from({ length: count }, (_, n) => plan(n))
