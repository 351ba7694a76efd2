import { day } from '#language/day.ts'
import { earlier, needsToImprove, recommendations, strengths, nothingAsked } from './findings.ts'
import type { Area, Framework } from './framework.ts'

const scale = ['outstanding', 'good', 'requires improvement to be good', 'inadequate']

/** Children’s homes, fostering and adoption agencies: settings, of which an authority may run some. */
export const settings: Framework = {
  id: 'sccif',
  name: 'Social care common inspection framework',
  from: day('2017-04-01'),
  until: null,
  inspectorates: ['Ofsted'],
  judged: 'a regulated setting or agency',
  scale,
  overall: /overall experiences and progress of children and young people(?:,? taking into account)?/,
  areas: [
    {
      id: 'helped_and_protected',
      name: 'How well children and young people are helped and protected',
      printed: /how well children(?: and young people)? are helped and protected/,
    },
    {
      id: 'leaders',
      name: 'The effectiveness of leaders and managers',
      printed: /effectiveness of leaders and managers/,
    },
  ],
  findings: [earlier, recommendations, needsToImprove, strengths, nothingAsked],
  duties: [],
  cadence: 'homes at least yearly; fostering and adoption agencies about every three years',
  titled:
    /social care common inspection framework|inspection report for (?:children.s home|fostering|adoption|independent fostering)/i,
  basis: 'from knowledge',
}

/** Local authority fostering and adoption services, before they were judged within the single framework. */
export const fosteringAdoption: Framework = {
  id: 'fostering-adoption',
  name: 'Inspection of local authority fostering or adoption services',
  from: day('2007-04-01'),
  until: day('2013-11-01'),
  inspectorates: ['Ofsted'],
  judged: 'local authority fostering or adoption agency',
  scale: ['outstanding', 'good', 'adequate', 'inadequate'],
  overall: /overall effectiveness|overall quality rating/,
  areas: [
    { id: 'outcomes', name: 'Outcomes for children and young people' },
    { id: 'service', name: 'Quality of service' },
    { id: 'safeguarding', name: 'Safeguarding children and young people' },
    { id: 'leadership', name: 'Leadership and management' },
  ],
  findings: [earlier, recommendations, needsToImprove, strengths, nothingAsked],
  duties: [],
  cadence: 'every three years',
  titled: /inspection (?:report|of) .{0,60}(?:local authority )?(?:fostering|adoption) (?:service|agency)/i,
  basis: 'from knowledge',
}

const graded = (id: string, name: string): Area => ({ id, name })

export const youthJustice: Framework = {
  id: 'hmip-yj',
  name: 'Inspection of youth justice services',
  from: day('2018-01-01'),
  until: null,
  inspectorates: ['HMI Probation'],
  judged: 'youth justice service, with a score in per cent',
  scale: ['outstanding', 'good', 'requires improvement', 'inadequate'],
  overall: /overall rating/,
  areas: [
    graded('governance', 'Governance and leadership'),
    graded('staff', 'Staff'),
    graded('partnerships', 'Partnerships and services'),
    graded('information', 'Information and facilities'),
    {
      id: 'court',
      name: 'Court disposals',
      parts: ['Assessment', 'Planning', 'Implementation and delivery', 'Reviewing'].map((name) =>
        graded(`court_${name.toLowerCase().split(' ')[0]}`, name),
      ),
    },
    {
      id: 'out_of_court',
      name: 'Out-of-court disposals',
      parts: ['Assessment', 'Planning', 'Implementation and delivery', 'Joint working'].map((name) =>
        graded(`out_of_court_${name.toLowerCase().split(' ')[0]}`, name),
      ),
    },
    graded('resettlement', 'Resettlement'),
  ],
  findings: [earlier, recommendations, needsToImprove, strengths, nothingAsked],
  duties: [],
  cadence: 'by programme',
  titled: /inspection of youth (?:justice|offending) services/i,
  basis: 'from knowledge',
}

/** The yearly assessment and the joint area review that came before announced inspections. */
export const annualAssessment: Framework = {
  id: 'apa/jar',
  name: 'Annual performance assessment, and joint area review',
  from: null,
  until: day('2009-04-01'),
  inspectorates: ['Ofsted and others'],
  judged: 'local authority each year; area',
  scale: ['4', '3', '2', '1'],
  overall: /overall effectiveness of children.s services/,
  areas: [],
  findings: [earlier, recommendations, needsToImprove, strengths, nothingAsked],
  duties: [],
  cadence: 'yearly',
  titled: /annual performance assessment|joint area review/i,
  basis: 'from knowledge',
}
