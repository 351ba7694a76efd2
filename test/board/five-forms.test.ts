import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { frontDoor } from '../examples/browser.ts'
import { given } from '../examples/given.ts'
import { plain, readPdf } from '../examples/read-pdf.ts'
import { begun, fillRest, headingsInPdf, headingsInWord, templateOf, type } from './writing.ts'
import { asked } from './section-four.ts'
import { readIn } from './told-by-councils.ts'

const world = await given()
after(() => world.close())
const analyst = await world.worker('Ana Analyst', 'performance_analyst')
const door = await frontDoor(world, '2026-06-02T09:00:00.000Z')
const writer = await door.signedIn(analyst, 'performance_analyst')

const priorities = (n: number) => [
  `${n}.0 IMPLICATIONS FOR THE COUNCIL'S PRIORITIES`,
  `${n}.1 Children & Young People in Halton`,
  `${n}.2 Employment, Learning & Skills in Halton`,
  `${n}.3 A Healthy Halton`,
  `${n}.4 A Safer Halton`,
  `${n}.5 Halton's Urban Renewal`,
]
const papers = 'LIST OF BACKGROUND PAPERS UNDER SECTION 100D OF THE LOCAL GOVERNMENT ACT 1972'

type Paper = {
  template: string
  /** Which report told the registers. */
  told: string
  typed: Readonly<Record<string, string>>
  /** As the council's own report had them, in its order: read by eye from each, and written down here. */
  headings: string[]
  /** Numbers of paragraphs that it had. */
  numbers: string[]
}

// The registers are what the five reports told, read in on the screen.
const director = await door.signedIn(await world.worker('Dee Director', 'director'), 'director')
const registers: Record<string, string[]> = {}
for (const name of Object.keys(asked)) registers[name] = await readIn(director, world, name)

const papersOfFive: readonly Paper[] = [
  {
    template: 'halton-executive-board-2011',
    told: 'halton-2011',
    typed: {
      'supporting-information':
        'An inspection takes place every three years.\n\nIt looked at the council and its partners.\n\nIt did this:\n\n- read case files\n- met children and parents\n\nThe grades are below:\n\n[judgements]',
      'main-findings':
        'In summary the main findings were:\n\n- prompt action to protect children\n\n## AREAS FOR DEVELOPMENT:\n\n[recommendations]',
      conclusion: 'All areas for development are being addressed.',
    },
    headings: [
      '1.0 PURPOSE OF THE REPORT',
      '2.0 RECOMMENDATION: That Executive Board notes that Ofsted and the Care Quality Commission found:',
      '3.0 SUPPORTING INFORMATION',
      '4.0 SUMMARY OF MAIN FINDINGS:',
      '4.2 AREAS FOR DEVELOPMENT:',
      '5.0 CONCLUSION:',
      '6.0 POLICY IMPLICATIONS',
      '7.0 OTHER IMPLICATIONS',
      ...priorities(8),
      '9.0 RISK ANALYSIS',
      '10.0 EQUALITY AND DIVERSITY ISSUES',
      '11.0 IMPLEMENTATION DATE',
      `12.0 ${papers}`,
    ],
    numbers: ['1.1', '1)', '3.1', '3.2', '3.3', '3.4', '4.1', '6.1', '7.1', '9.1', '10.1', '11.1'],
  },
  {
    template: 'halton-ppb-2016',
    told: 'halton-2016',
    typed: {
      'supporting-information':
        'The inspection.\n\nThe framework.\n\nThe judgement.\n\nThe recommendations.\n\nWho oversaw the plan.',
      'next-steps': 'The service will go on.\n\nIt will recruit and train.',
      policy: 'The framework ends.\n\nLaws will change.',
      'background-papers':
        'Single inspection of children in need of help and protection | Halton single inspection report | Operational Director',
    },
    headings: [
      '1.0 PURPOSE OF THE REPORT',
      '2.0 RECOMMENDATION: That:',
      '3.0 SUPPORTING INFORMATION',
      '4.0 PRIORITY AND IMMEDIATE ACTION RECOMMENDATIONS',
      '5.0 AREAS FOR IMPROVEMENT RECOMMENDATIONS',
      '5.1 Consistency of practice',
      '5.2 Management capacity and oversight',
      '5.3 Educational Outcomes',
      "5.4 Children and young people's participation and access to information",
      '6.0 NEXT STEPS',
      '7.0 POLICY IMPLICATIONS',
      '8.0 FINANCIAL IMPLICATIONS',
      ...priorities(9),
      '10.0 RISK ANALYSIS',
      '11.0 EQUALITY AND DIVERSITY ISSUES',
      `12.0 ${papers}`,
    ],
    numbers: [
      '3.5',
      '4.1',
      '4.2',
      '4.3',
      '5.1.1',
      '5.1.3',
      '5.2.6',
      '5.3.1',
      '5.4.3',
      '6.2',
      '7.2',
      '8.1',
      '10.1',
      '11.1',
    ],
  },
  {
    template: 'halton-ppb-2023',
    told: 'halton-2023',
    typed: {
      recommendation: 'Note the position on the notice of improvement;\n\nMove forward the priorities of the plan.',
      'supporting-information':
        'The notice.\n\nThe plan.\n\nThe review:\n\n- stronger progress\n\nFour priorities:\n\n- workforce\n\nThe plan is being refreshed, and will be brought to the next board.\n\nThere is much to do.',
    },
    headings: [
      '1.0 PURPOSE OF THE REPORT',
      '2.0 RECOMMENDATION: That Members of the Board:',
      '3.0 SUPPORTING INFORMATION',
      '4.0 POLICY IMPLICATIONS',
      '5.0 FINANCIAL IMPLICATIONS',
      ...priorities(6),
      '7.0 RISK ANALYSIS',
      '8.0 EQUALITY AND DIVERSITY ISSUES',
      '9.0 CLIMATE CHANGE IMPLICATIONS',
      `10.0 ${papers}`,
    ],
    numbers: ['1.1', 'i)', 'ii)', '3.1', '3.6', '4.1', '5.1', '7.1', '8.1', '9.1', '10.1'],
  },
  {
    template: 'haringey-scrutiny-2016',
    told: 'haringey-2016',
    typed: {
      background:
        "The service was judged to require improvement.\n\nThe report has been themed by key judgement area.\n\n## Ofsted Recommendation Review of Progress for Children's Services\n\n[responses]",
      'access-to-information': 'Ofsted Single Inspection Framework 2014 (SIF)',
    },
    headings: [
      '1. Describe the issue under consideration',
      '2. Cabinet Member Introduction',
      '3. Recommendations',
      '4. Reasons for decision',
      '5. Alternative options considered',
      '6. Background information',
      "Ofsted Recommendation Review of Progress for Children's Services",
      'Key Judgement Area: The experiences and progress of children who need help and protection',
      ...[1, 2, 3, 4, 5, 6, 7].map((n) => `Recommendation ${n}`),
      'Key Judgement Area: The experiences and progress of children looked after and achieving permanence',
      ...[8, 9, 10, 11, 12, 13, 14, 15, 16].map((n) => `Recommendation ${n}`),
      'Key Judgement Area: Leadership, management and governance',
      'Recommendation 17',
      'LSCB – Areas for improvement',
      'Schools',
      'Child Sexual Exploitation and Missing Children and Young People',
      '7. Contribution to strategic outcomes',
      '8. Statutory Officers comments (Chief Finance Officer (including procurement), Assistant Director of Corporate Governance, Equalities)',
      '9. Use of Appendices',
      '10. Local Government (Access to Information) Act 1985',
    ],
    numbers: ['a)'],
  },
  {
    template: 'worcestershire-hwb-2017',
    told: 'worcestershire-2017',
    typed: {
      recommendation: 'The Board is asked to note this update.',
      background: 'What inspections are.\n\nHow they are announced.\n\nWhen this one took place.',
      judgements:
        'The overall judgement.\n\n[judgements]\n\nThe report contained fourteen recommendations. These are:\n\n[recommendations]\n\nThe report is on the website.',
      'improvement-plan': Array.from({ length: 5 }, (_, n) => `Of the plan, ${'abcde'[n]}.`).join('\n\n'),
      'financial-strategy': Array.from({ length: 4 }, (_, n) => `Of money, ${'abcd'[n]}.`).join('\n\n'),
      'policy-framework': Array.from({ length: 4 }, (_, n) => `Of policy, ${'abcd'[n]}.`).join('\n\n'),
      partners: 'Partners have key roles.\n\nThe judgement has been shared.',
      'supporting-information': '- Service Improvement Plan',
    },
    headings: [
      'Recommendation',
      'Background',
      'Ofsted Judgements and Recommendations',
      "Worcestershire's Improvement Plan",
      "Worcestershire's Financial Strategy",
      'Policy Framework',
      'Wider partners',
      'Supporting Information',
      'Contact Points',
      'County Council Contact Points',
      'Specific Contact Points for this report',
    ],
    numbers: ['1.', '4.', '7.', '12.', '14.', '16.', '20.', '22.'],
  },
]

for (const { template, told, typed, headings, numbers } of papersOfFive)
  test(`a report in the form of ${template} has that report’s own headings, in their order and with their numbers`, async () => {
    const report = await begun(writer, {
      template,
      title: 'Children’s services',
      meeting: '2026-07-06',
      from: '2026-04-01',
      until: '2026-04-30',
      inspections: registers[told]!,
    })
    for (const [part, words] of Object.entries(typed)) await type(writer, report, part, words)
    await fillRest(writer, report, templateOf(template), Object.keys(typed))
    const pdf = (await writer.get(`/board-reports/${report}/paper?format=pdf`)).rawPayload
    const word = (await writer.get(`/board-reports/${report}/paper?format=word`)).rawPayload
    assert.deepEqual(await headingsInPdf(pdf), headings)
    assert.deepEqual(headingsInWord(word), headings)
    const words = plain((await readPdf(pdf)).pages.map(({ text }) => text).join(' '))
    for (const number of numbers) assert.ok(words.includes(` ${number} `), `${number} in ${words}`)
    for (const { label } of templateOf(template).fields.filter(
      ({ group, optional }) => group === undefined && !optional,
    ))
      assert.ok(words.includes(label), label)
  })
