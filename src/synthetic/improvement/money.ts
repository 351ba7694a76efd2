import { investment, memberDuty, policy, policyWatch } from '#pathways/improvement/money.ts'
import { listed, type Telling } from './telling.ts'

/** What the plan costs and who decided it, the policies that wait for approval, and what the law asks of members. */
export function inventMoney(telling: Telling, recommendation: string | null): void {
  sums(telling, recommendation)
  policies(telling)
}

function sums({ tell, on, today }: Telling, recommendation: string | null): void {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '04-01' ? 1 : 0)
  const first_year = `${year}/${String((year + 1) % 100).padStart(2, '0')}`
  const serves = listed(recommendation)
  const sum = (daysAgo: number, answers: Parameters<typeof tell<typeof investment>>[2]) =>
    tell(investment, daysAgo, { first_year, recommendations: serves, ...answers })
  const whole = sum(210, {
    purpose: 'Help and protection in all',
    amount: 650_000,
    is: 'ongoing',
    decision: 'recommended',
    decided_by: 'Council',
    taken_from: 'Report to Cabinet',
  })
  sum(210, {
    purpose: 'Two return interviewers',
    amount: 90_000,
    is: 'ongoing',
    decision: 'decided',
    decided_by: 'Cabinet',
    decided_on: on(214),
    part_of: listed(whole),
    benefit: ['interviews_in_time'],
  })
  sum(210, {
    purpose: 'Social workers at the front door',
    amount: 540_000,
    is: 'ongoing',
    decision: 'recommended',
    decided_by: 'Council',
    part_of: listed(whole),
  })
  sum(205, {
    purpose: 'A system for partners to share what they know',
    amount: 400_000,
    is: 'capital',
    years: 2,
    decision: 'proposed',
  })
}

function policies({ tell, on, who }: Telling): void {
  const named = [
    ['Corporate parenting strategy', 'Corporate parenting board', { approved_on: on(90), review_by: on(-275) }],
    ['Missing from home and care policy', 'Lead Member', { approval_due: on(20) }],
    ['Sufficiency and placement strategy', 'Cabinet', { approval_said: 'Later this year' }],
  ] as const
  for (const [name, approver, when] of named)
    tell(policy, 120, { name, edition: 'Version 1', owner: who('divisional_manager'), approver, ...when })
  tell(memberDuty, 140, {
    post: 'Lead Member',
    duty: 'Political accountability for children’s services',
    law: 'Children Act 2004, section 19',
    met_by: 'Reviews children who go missing with the director each week',
    evidence: 'The weekly reviews',
    inducted: 'yes',
    trained_on: on(400),
  })
  tell(memberDuty, 140, {
    post: 'Councillors',
    duty: 'Corporate parents to every child in care',
    law: 'Children and Social Work Act 2017, section 1',
    met_by: 'The corporate parenting board reports to full council',
  })
  tell(policyWatch, 100, {
    what: 'A new framework for inspections',
    from: on(-150),
    impact: 'The areas that are judged change: the measures of each are looked through.',
    owner: who('performance_analyst'),
  })
}
