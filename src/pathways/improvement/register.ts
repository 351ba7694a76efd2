import { choice, day, longText, manyChoice, number, records, text, worker } from '#language/field.ts'
import { record } from '#language/record.ts'
import { notBefore } from '../rules.ts'
import { own } from './keepers.ts'
import { themes } from './themes.ts'

/** "October 2021", where a source gives no day. */
export const isMonth = (typed: string): boolean => /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(typed)

/** Everybody who looked at the service from outside, with or without grades (INS-01, INS-17, INS-18, INS-20). */
export const inspection = record(
  'inspection',
  'Inspection, review or notice',
  {
    council: text('Which authority?').hint('Leave empty where it is this one'),
    what: choice('What was it?', {
      announced: 'Announced inspection',
      single: 'Single inspection',
      standard: 'Standard inspection',
      short: 'Short inspection',
      focused: 'Focused visit',
      monitoring: 'Monitoring visit',
      joint: 'Joint targeted area inspection',
      board: 'Review of the safeguarding children board',
      peer: 'Peer review',
      notice: 'Statutory notice',
      review: 'Review by the Department for Education',
      adviser: 'Adviser’s or partner authority’s review',
      thematic: 'Thematic inspection',
      other: 'Another kind',
    }).neededTo('complete'),
    bodies: text('Who inspected, reviewed or gave notice?').neededTo('complete'),
    framework: text('Under which framework?').hint('Its name, such as Ofsted single inspection framework'),
    began: day('When did it begin?'),
    ended: day('When did it end?').must('It cannot end before it began', notBefore('began')),
    month: text('Which month was it, where the source gives no day?')
      .hint('The year and the month, such as 2021-10')
      .must('Give the year and the month, such as 2021-10', isMonth),
    dates_said: text('What does the source say of its dates?').hint('In its own words, such as May to June 2014'),
    published: day('When was it published?').hint('Until that day only those who keep the plan see it'),
    published_said: text('What does the source say of its publication, where it gives no day?'),
    covers: longText('What did it look at?'),
    led: text('Who led it?').hint('The post, and not the person'),
    declared: number('How many recommendations do the inspectors say there are?', 'recommendations'),
    fewer: longText('Why are fewer on record than that?').hint('Leave empty where all are, or where nobody knows yet'),
    disagree: longText('Where do its documents disagree?').hint(
      'What each says. Empty it once it is settled, and say what settled it',
    ),
    follows: records('Which earlier one does it follow from?', ['inspection']),
    lifted: day('When was the notice lifted?').onlyWhen('what', 'notice'),
    taken_from: text('Where is it?').hint('Its link, or the document and paragraph'),
  },
  {
    ...own,
    speaksOf: ['ended', 'began', 'published'],
    oneLine: (a) => a.bodies ?? 'Inspection',
    source: 'Requirements INS-01, INS-17, INS-18 and INS-20',
  },
)

const bodyJudged = { authority: 'The authority', lscb: 'The safeguarding children board' } as const

/** A grade, in the words of its own framework: no two frameworks share a scale (INS-03, INS-04). */
export const judgement = record(
  'judgement',
  'Judgement',
  {
    body: choice('Of whom?', bodyJudged).neededTo('complete'),
    area: text('Of what?').hint('The judgement area in the framework’s own words').neededTo('complete'),
    within: text('Part of which other area?'),
    place: number('Which in the order of the report?', 'in order'),
    grade: text('What was the grade?').hint('In the framework’s own words. “Not given”, where none was'),
    page: number('On which page?', 'page'),
    sentence: longText('What is the sentence?'),
  },
  { ...own, about: ['inspection'], oneLine: (a) => `${a.area ?? 'Area not said'}: ${a.grade ?? 'not stated'}` },
)

/** What was asked of the authority or of the board, in the order and words of its report (INS-07). */
export const recommendation = record(
  'recommendation',
  'Recommendation',
  {
    number: text('What number has it?').neededTo('complete'),
    place: number('Which in the order of the report?', 'in order'),
    body: choice('Of whom?', bodyJudged).neededTo('complete'),
    group: text('Under which heading?'),
    priority: choice('How pressing?', {
      immediate: 'Priority and immediate',
      improvement: 'Area for improvement',
      development: 'Area for development',
      none: 'Not said',
    }),
    within: text('Within what time, as the inspectors say?').hint('In their words, such as within three months'),
    wording: longText('What was asked?').neededTo('complete'),
    whose_words: choice('Whose words are these?', {
      inspector: 'The inspectors’',
      gist: 'Ours: the source gives the answer and not the wording',
    }),
    area: text('Under which judgement area?'),
    themes: manyChoice('What is it about?', themes),
    owner: worker('Who owns it?'),
    owner_said: text('Whom does the source name?').hint('Posts and groups, and no person'),
    partners: text('With which partners?'),
    programmes: records('Which programmes answer it?', ['programme']),
    standard: text('What would good look like?').hint('What children would notice'),
    review_every: number('How often is its progress looked at?', 'months'),
    page: number('On which page?', 'page'),
    sentence: longText('What is the sentence it came from?'),
    confidence: number('How sure is the reading?', 'per cent'),
    answered: longText('What did the source say was done?'),
  },
  {
    ...own,
    about: ['inspection'],
    oneLine: (a) => [a.number, a.wording].filter(Boolean).join(': ') || 'Recommendation',
    source: 'Requirements INS-07 and INS-08',
  },
)

export const registerRecords = [inspection, judgement, recommendation] as const
