import { day } from '#language/day.ts'
import {
  earlier,
  forDevelopment,
  needsToImprove,
  priorityAction,
  recommendations,
  strengths,
  nothingAsked,
} from './findings.ts'
import type { Framework } from './framework.ts'

/** The single inspection framework, with the review of the Local Safeguarding Children Board beside it. */
export const sif: Framework = {
  id: 'sif',
  name: 'Single inspection framework',
  from: day('2013-11-01'),
  until: day('2018-01-01'),
  inspectorates: ['Ofsted'],
  judged: 'local authority, and its Local Safeguarding Children Board apart',
  scale: ['outstanding', 'good', 'requires improvement', 'inadequate'],
  overall:
    /overall judgement(?: (?:is that|for|of) (?:the )?(?:local authority|council|(?:children.?s services|services for children)(?: in (?:st\. ?)?[^.]{2,60}?)?))?|(?:children.?s services|services for children(?: and young people)?) in (?:st\. ?)?[^.]{2,60}?|overall effectiveness/,
  areas: [
    {
      id: 'help_and_protection',
      name: 'Children who need help and protection',
      printed: /children (?:who need|in need of) help and protection/,
    },
    {
      id: 'looked_after',
      name: 'Children looked after and achieving permanence',
      printed: /(?:children looked after|looked after children) and achieving permanence/,
      parts: [
        { id: 'adoption', name: 'Adoption performance', printed: /(?:graded judgement for )?adoption performance/ },
        { id: 'care_leavers', name: 'Experiences and progress of care leavers' },
      ],
    },
    { id: 'leadership', name: 'Leadership, management and governance' },
  ],
  findings: [earlier, priorityAction, needsToImprove, recommendations, forDevelopment, strengths, nothingAsked],
  duties: [
    {
      id: 'action_plan',
      after: 'the report is published',
      asks: 'a written statement of action to the Secretary of State and Ofsted',
      within: '70 working days',
      basis: 'from knowledge',
    },
  ],
  cadence: 'every authority once, over four weeks; again where inadequate',
  titled:
    /inspection of services for children (?:and young people )?in need of help\b.{0,20}\bprotection\b.{0,50}\bcare leavers|single inspection (?:framework|of)/i,
  basis: 'checked',
}

/** What the Board was judged on, under section 15A of the Children Act 2004. */
export const lscbReview: Framework = {
  ...sif,
  id: 'lscb-review',
  name: 'Review of the effectiveness of the Local Safeguarding Children Board',
  judged: 'Local Safeguarding Children Board',
  overall: /effectiveness of the (?:local safeguarding children board|lscb)/,
  areas: [],
  duties: [],
  cadence: 'beside each inspection under the single framework',
  titled: /^review of the effectiveness of the local safeguarding children board/i,
}
