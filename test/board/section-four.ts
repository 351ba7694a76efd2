/** What five councils' reports say was held, judged and asked: read by eye from each, and written down here. */

type Event = {
  council: string
  what: string
  bodies: string
  /** As exactly as the report says: days, or a month, or its own words. */
  when: string
  published: string | null
  declared: number | null
}

const notStated = 'Not stated'

/** The eleven rows of the register, by report. */
export const events: Readonly<Record<string, readonly Event[]>> = {
  'halton-2011': [
    {
      council: 'Halton',
      what: 'announced',
      bodies: 'Ofsted and Care Quality Commission',
      when: '2011-02-07 to 2011-02-18',
      published: '2011-03-25',
      declared: null,
    },
  ],
  'haringey-2016': [
    {
      council: 'Haringey',
      what: 'board',
      bodies: 'Ofsted',
      when: 'May-June 2014',
      published: 'July 2014',
      declared: 4,
    },
    {
      council: 'Haringey',
      what: 'single',
      bodies: 'Ofsted',
      when: 'May-June 2014',
      published: 'July 2014',
      declared: null,
    },
  ],
  'halton-2016': [
    {
      council: 'Halton',
      what: 'board',
      bodies: 'Ofsted',
      when: '2014-11-18 to 2014-12-10',
      published: notStated,
      declared: null,
    },
    {
      council: 'Halton',
      what: 'single',
      bodies: 'Ofsted',
      when: '2014-11-18 to 2014-12-10',
      published: '2015-02-03',
      declared: 19,
    },
  ],
  'worcestershire-2017': [
    {
      council: 'Worcestershire',
      what: 'peer',
      bodies: 'Local Government Association',
      when: '2015-04',
      published: notStated,
      declared: null,
    },
    {
      council: 'Worcestershire',
      what: 'single',
      bodies: 'Ofsted',
      when: '2016-10-24 to 2016-11-17',
      published: '2017-01-24',
      declared: 14,
    },
  ],
  'halton-2023': [
    { council: 'Halton', what: 'focused', bodies: 'Ofsted', when: '2021-10', published: notStated, declared: null },
    {
      council: 'Halton',
      what: 'focused',
      bodies: 'Ofsted',
      when: '2022-11',
      published: 'Reported in January 2023',
      declared: null,
    },
    {
      council: 'Halton',
      what: 'notice',
      bodies: 'Department for Education',
      when: '2022-01',
      published: notStated,
      declared: null,
    },
    {
      council: 'Halton',
      what: 'review',
      bodies: 'Department for Education',
      when: '',
      published: '2023-03-14',
      declared: null,
    },
  ],
}

type Grade = readonly [within: string | null, area: string, grade: string | null]
const safeguarding = 'Safeguarding services'
const lookedAfter = 'Services for looked after children'
const single = [
  'Children who need help and protection',
  'Children looked after and achieving permanence',
  'Adoption performance',
  'Experiences and progress of care leavers',
  'Leadership, management and governance',
]
const graded = (overall: string, ...grades: (string | null)[]): Grade[] => [
  [null, 'Overall effectiveness', overall],
  ...single.map((area, at): Grade => [null, area, grades[at]!]),
]
const board = (grade: string | null): Grade => [null, 'Effectiveness of the Local Safeguarding Children Board', grade]
const [inadequate, improve, good, outstanding] = ['inadequate', 'requires improvement', 'good', 'outstanding']

/** Each grade of each report; null where it is a gap. Of the reports of 2023 there is none. */
export const grades: Readonly<Record<string, readonly Grade[]>> = {
  'halton-2011': [
    [safeguarding, 'Overall effectiveness', good],
    [safeguarding, 'Capacity for improvement', outstanding],
    [safeguarding, 'Children and young people are safe and feel safe', good],
    [safeguarding, 'Quality of provision', good],
    [safeguarding, 'The contribution of health agencies to keeping children and young people safe', good],
    [safeguarding, 'Ambition and prioritisation', outstanding],
    [safeguarding, 'Leadership and management', outstanding],
    [safeguarding, 'Performance management and quality assurance', outstanding],
    [safeguarding, 'Partnership working', outstanding],
    [safeguarding, 'Equality and diversity', good],
    [lookedAfter, 'Overall effectiveness', good],
    [lookedAfter, 'Capacity for improvement', outstanding],
    [lookedAfter, 'Being healthy', good],
    [lookedAfter, 'Staying safe', outstanding],
    [lookedAfter, 'Enjoying and achieving', good],
    [lookedAfter, 'Making a positive contribution, including user engagement', good],
    [lookedAfter, 'Economic well-being', good],
    [lookedAfter, 'Quality of provision', good],
    [lookedAfter, 'Ambition and prioritisation', outstanding],
    [lookedAfter, 'Leadership and management', outstanding],
    [lookedAfter, 'Performance management and quality assurance', outstanding],
    [lookedAfter, 'Equality and diversity', good],
  ],
  'haringey-2016': [...graded(improve, null, null, null, null, null), board(improve)],
  'halton-2016': [...graded(improve, improve, good, good, good, improve), board(null)],
  'worcestershire-2017': [...graded(inadequate, inadequate, inadequate, improve, inadequate, inadequate), board(null)],
  'halton-2023': [],
}

type Asked = readonly [body: 'authority' | 'lscb', number: number, priority: string, begins: string]
const of = (priority: string, ...begins: string[]): Asked[] =>
  begins.map((words, at) => ['authority', at + 1, priority, words])
const after = (n: number, asked: Asked[]): Asked[] =>
  asked.map(([body, number, ...rest]) => [body, number + n, ...rest])

/** What was asked, in the order of each report; of a report that only answers, the sentence that says what was asked, or the answer’s first. */
export const asked: Readonly<Record<string, readonly Asked[]>> = {
  'halton-2011': of(
    'development',
    'The prompt distribution of Child Protection Conference Minutes',
    'The supervision of Social Care Practice',
    'Ensuring consistently good assessment',
    'Ensuring that young people who have been in Care receive the record of their health history',
    'Taking steps to ensure that a greater proportion',
    'Ensuring that correct consent',
    'Ensuring that an annual health report',
  ),
  'haringey-2016': [
    ...of(
      'none',
      'Accelerate plans to provide a comprehensive',
      'Ensure that strategy discussions',
      'Ensure that all children in need receive a timely assessment',
      'Improve the quality of assessments',
      'Ensure that adequate steps are taken',
      'Consolidate recent improvements',
      'Ensure that all agencies know',
      'Ensure that sufficient in-house',
      'Ensure that all looked after young people',
      'Ensure that life story work',
      'Ensure that risks posed',
      'Ensure that the role of the Independent',
      'Review the way services',
      'Consolidate performance in areas',
      'Ensure that all looked after children and care leavers know',
      'Ensure that care leavers are informed about their health histories',
      'Ensure performance management',
    ),
    ['lscb', 1, 'none', 'Ensure that schools are more fully involved'],
    ['lscb', 2, 'none', 'Review Haringey'],
    ['lscb', 3, 'none', 'Accelerate plans to formally agree'],
    ['lscb', 4, 'none', 'Ensure that the Board receives an annual report'],
  ],
  'halton-2016': [
    ...of(
      'immediate',
      'The first action was to improve the quality of planning',
      'The second action was to ensure all children and young people who go missing receive a return interview',
      'The third action was to strengthen management oversight and capacity in CART.',
    ),
    ...after(
      3,
      of(
        'improvement',
        'Single assessments now routinely analyse risk',
        'The quality of child permanence reports',
        'Requests for a fostering placement',
        'The strategy record now routinely records SMART',
        'Capacity of independent chairs',
        'A recommendation was made to strengthen the capacity of commissioned services',
        'Both fostering and adoption strategies',
        'For children in care who need life story work',
        'In respect of private fostering',
        'The virtual head',
        'The recommendation was to strengthen the participation',
        'In contrast, the children in care council',
        'All care leavers now have had direct access',
      ),
    ),
  ],
  'worcestershire-2017': of(
    'none',
    'Ensure that elected members',
    'Implement the workforce strategy',
    'Ensure that children',
    'Strengthen children',
    'Ensure that the management oversight',
    'Complete a thorough review',
    'The local authority should assure itself',
    'Improve the quality of assessments',
    'Ensure that strategy discussions',
    'Improve the timeliness of health',
    'Ensure that social workers',
    'Review the response to privately',
    'Improve the service to care leavers',
    'Ensure that effective performance management',
  ),
  'halton-2023': of(
    'none',
    'Workforce capacity and stability',
    'Partnership working',
    'Practice model',
    'Communication and engagement',
  ),
}
