import { cadences } from './bodies.ts'

export type Body = {
  number: number
  name: string
  cadence: keyof typeof cadences
  eyes: 'named' | 'pseudonym' | 'aggregate' | 'public'
  reasons: 'yes' | 'no'
  closes: 'yes' | 'no'
  /** Each post and its agency; the first of them takes the chair where the seeds say who does. */
  seats: readonly { role: string; agency: string; chair: boolean }[]
}

/**
 * The 52 bodies of the requirements' Annex B: number, name, how often, what of children it may see (n: names, p: codes,
 * a: totals, u: what the public may), r where it gives reasons, c where it closes recommendations, and its posts as the five
 * reports have them (* in the chair). What a report does not say of cadence or members is not stated, and not guessed.
 */
const rows = `
1 Policy and performance board|cycle|a|rc|*Councillor in the chair, The council; Councillors, The council
2 Executive board|cycle|a|r|Executive members, The council
3 Post-inspection oversight group|not_stated|a|rc|*Chief executive, The council; Lead Member, The council; Strategic director, The council; Chair, Safeguarding children board; Children’s services, The council; Finance, The council; Human resources, The council; Information technology, The council; Police, Police; Clinical commissioning group, Health
4 Multi-agency referral meeting|weekly|n|r|Partners, Partner agencies
5 Strategy discussion|need|n|r|Social care, The council; Police, Police; Health, Health; Other relevant agencies, Partner agencies
6 Child protection conference|need|n|r|*Independent chair, The council; The child, Family; Advocate, Advocacy
7 Core group|not_stated|n|r|Partners, Partner agencies
8 Child in need meeting|not_stated|n|r|Social worker, The council; The family, Family
9 Looked-after review|need|n|r|*Independent reviewing officer, The council
10 Children in care council|not_stated|u||Young people, Young people
11 Question-and-answer session of the children in care council|need|u||Young people, Young people; Officers, The council; Members, The council
12 Exploitation operational group|not_stated|n|r|Partners, Partner agencies
13 Private fostering group|not_stated|a||Partners, Partner agencies; Two young people, Young people
14 Safeguarding children board|not_stated|a|rc|*Independent chair, Safeguarding children board
15 Practice and multi-agency workshops|need|u||Staff at all levels, The council; Partners, Partner agencies
16 Conference with schools on children in care|once|a||Schools, Schools; Virtual head, The council
17 Children’s improvement board|not_stated|a|rc|Members required by the notice, The council
18 Safeguarding partnership|not_stated|a|rc|Partners, Partner agencies
19 Children’s trust|not_stated|a|r|Partners, Partner agencies; Young people, Young people
20 Health and well-being board|cycle|a|r|Members, The council; Partners, Partner agencies
21 Improvement board|not_stated|a|rc|
22 Cabinet|cycle|a|r|Cabinet members, The council
23 Council|cycle|u|r|All councillors, The council
24 Corporate parenting board|cycle|a|rc|Councillors, The council
25 Local safeguarding children board|yearly|a|rc|*Independent chair, Safeguarding children board
26 Key strategic forums|need|a||Partners, Partner agencies
27 Children and young people’s scrutiny panel|cycle|a|r|Councillors, The council
28 Quality performance network|monthly|p|rc|*Director of children’s services, The council; Heads of service, The council; Quality assurance, The council; Performance, The council
29 Priority 1 (Transformation) board|quarterly|a|rc|
30 Early help partnership board|not_stated|a|r|Partners, Partner agencies
31 Corporate parenting panel|cycle|a|r|Councillors, The council
32 Safeguarding children board with schools|quarterly|a|rc|*Independent chair, Safeguarding children board; Primary schools, Schools; Secondary schools, Schools
33 Practice and performance (outcomes) sub-group|quarterly|p|r|
34 Exploitation and vulnerable children sub-group|quarterly|p|r|Violence against women and girls lead, The council; Gangs lead, The council
35 Multi-agency sexual exploitation panel|monthly|n|r|Borough police, Police; Social care, The council
36 Training, learning and development sub-group|not_stated|u||
37 Joint targeted area inspection group|not_stated|a|r|
38 Disabled children’s sub-group|not_stated|a|r|
39 Designated safeguarding leads’ forum|not_stated|u||Designated safeguarding leads, Schools
40 Missing panel|not_stated|n|r|
41 Missing children and exploitation operational panel|not_stated|n|r|Youth justice manager, The council
42 Youth justice risk management panel|not_stated|n|r|Youth justice manager, The council
43 Director and Lead Member missing review|weekly|p|r|Director of children’s services, The council; Lead Member, The council
44 Fostering and communications meeting|weekly|a||Fostering managers, The council; Communications, The council
45 Missing task and finish group|not_stated|a|r|*Borough commander, Police
46 Violence against women and girls board|not_stated|a|r|
47 Gang action group|not_stated|p|r|
48 Regional exploitation task and finish group|not_stated|a||
49 Young people’s group for care (Aspire)|not_stated|u||Young people, Young people
50 Headteacher meetings and safeguarding session|need|u||Chair, Safeguarding children board; Assistant director for safeguarding, The council; Headteachers, Schools
51 Effective practice workshops of youth justice|not_stated|u||Youth justice staff, The council
52 Network learning communities|not_stated|a||Schools, Schools; Early help, The council; Health visiting, Health
`

const eyes = { n: 'named', p: 'pseudonym', a: 'aggregate', u: 'public' } as const

export const catalogue: readonly Body[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [named = '', cadence = '', sees = '', does = '', seats = ''] = row.split('|')
    const [, number = '', name = ''] = /^(\d+) (.+)$/.exec(named) ?? []
    return {
      number: Number(number),
      name,
      cadence: cadence as Body['cadence'],
      eyes: eyes[sees as keyof typeof eyes],
      reasons: does.includes('r') ? 'yes' : 'no',
      closes: does.includes('c') ? 'yes' : 'no',
      seats: seats.split('; ').filter(Boolean).map(seatOf),
    }
  })

function seatOf(words: string): Body['seats'][number] {
  const [role = '', agency = ''] = words.replace(/^\*/, '').split(', ')
  return { role, agency, chair: words.startsWith('*') }
}
