import type { Block } from './made-up.ts'

const said = (n: number): Block[] =>
  Array.from({ length: n }, (_, at) => [
    'n',
    `Social workers see children often and write down what they say. Managers read what is written, and in ${at + 3} of the records that were read they said what should happen next and by when.`,
  ])

/** One in each framework's house style. Nothing in them was ever said of anybody. */
export const reports: Readonly<Record<string, { name: string; blocks: readonly Block[]; asked: number }>> = {
  'the single framework': {
    name: 'Rochdale inspection of services for children',
    asked: 7,
    blocks: [
      ['h1', 'Rochdale Borough Council'],
      [
        'h2',
        'Inspection of services for children in need of help and protection, children looked after and care leavers',
      ],
      ['h2', 'Review of the effectiveness of the Local Safeguarding Children Board'],
      ['p', 'Inspection date: 30 September 2014 – 22 October 2014'],
      ['p', 'Report published: 5 December 2014'],
      ['h2', 'The overall judgement is that children’s services require improvement'],
      ['grade', '1. Children who need help and protection', 'Requires improvement'],
      ['grade', '2. Children looked after and achieving permanence', 'Good'],
      ['grade', '2.1 Adoption performance', 'Outstanding'],
      ['grade', '2.2 Experiences and progress of care leavers', 'Inadequate'],
      ['grade', '3. Leadership, management and governance', 'Requires improvement'],
      ['h2', 'Summary of findings'],
      ...said(4),
      ['h2', 'What does the local authority need to improve?'],
      ['h3', 'Priority and immediate action'],
      [
        'n',
        'Ensure that every care leaver who is not in contact with the service is found, and that each is told to whom they may turn.',
      ],
      ['h3', 'Areas for improvement'],
      [
        'n',
        'Ensure that every child who has been missing is offered a return interview in time by somebody whom they know.',
      ],
      ['n', 'Improve the quality of plans.'],
      [
        'n',
        'Review the threshold document with all partners, so that families are helped early and are not sent from one service to another.',
      ],
      ['n', 'Strengthen the scrutiny of private fostering arrangements.'],
      ['h2', 'The local authority’s strengths'],
      ...said(3),
      ['h2', 'The Local Safeguarding Children Board (LSCB)'],
      ['h3', 'The Local Safeguarding Children Board requires improvement'],
      ...said(3),
      ['h2', 'What does the LSCB need to improve?'],
      ['h3', 'Areas for improvement'],
      ['n', 'Ensure that partners understand thresholds and that the board knows from audits whether they do.'],
      ['n', 'Evaluate the training that is given.'],
      ['h2', 'Inspection judgement about the LSCB'],
      ...said(3),
    ],
  },
  'the framework of 2018': {
    name: 'Inspection of Halton local authority children’s services',
    asked: 4,
    blocks: [
      ['h1', 'Inspection of Halton local authority children’s services'],
      ['p', 'Inspection dates: 20 to 24 February 2023'],
      ['grade', 'The impact of leaders on social work practice with children and families', 'Good'],
      [
        'grade',
        'The experiences and progress of children who need help and protection',
        'Requires improvement to be good',
      ],
      ['grade', 'The experiences and progress of children in care', 'Good'],
      ['grade', 'The experiences and progress of care leavers', 'Outstanding'],
      ['grade', 'Overall effectiveness', 'Good'],
      [
        'p',
        'Children in Halton are helped when they need it. Their social workers know them well and see them often, and leaders know what is still to be done.',
      ],
      ['h2', 'What needs to improve?'],
      [
        'b',
        'The timeliness of strategy discussions, so that all of the agencies that know a child take part in them and what they decide is written down.',
      ],
      ['b', 'Care leavers’ access to their health histories.'],
      [
        'b',
        'The effectiveness of child protection chairs in seeing to it that plans reflect what children say and do not drift.',
      ],
      ['b', 'Management oversight of private fostering.'],
      ['h2', 'The experiences and progress of children who need help and protection: requires improvement to be good'],
      ...said(9),
    ],
  },
  'the protection of children in 2012': {
    name: 'Inspection of local authority arrangements for the protection of children',
    asked: 5,
    blocks: [
      ['h1', 'Inspection of local authority arrangements for the protection of children'],
      ['h2', 'Peterborough City Council'],
      ['p', 'Inspection dates: 4 – 13 March 2013'],
      ['h2', 'Overall effectiveness'],
      ...said(5),
      ['h2', 'Areas for improvement'],
      [
        'n',
        'In order to improve the quality of help and protection given to children and young people in Peterborough, the local authority and its partners should take the following action.',
      ],
      ['h3', 'Immediately:'],
      [
        'b',
        'ensure that every contact is decided within one working day and that whoever made it is told what was decided and why',
      ],
      ['b', 'ensure that strategy meetings are recorded'],
      ['h3', 'Within three months:'],
      ['b', 'review the threshold document with all partners'],
      [
        'b',
        'ensure that supervision is regular, looks back as well as forward, and is written down in the words of those who took part',
      ],
      ['h3', 'Within six months:'],
      ['b', 'evaluate early help'],
      ['h2', 'Outcomes for children'],
      ...said(5),
      ['h2', 'Record of main findings'],
      ['grade', 'Overall effectiveness', 'Inadequate'],
      [
        'grade',
        'The effectiveness of the help and protection provided to children, young people, families and carers',
        'Adequate',
      ],
      ['grade', 'The quality of practice', 'Inadequate'],
      ['grade', 'Leadership and governance', 'Good'],
    ],
  },
  'a letter about a visit': {
    name: 'Focused visit to Halton children’s services',
    asked: 4,
    blocks: [
      ['p', '17 November 2021'],
      ['h2', 'Focused visit to Halton local authority children’s services'],
      [
        'p',
        'This letter summarises the findings of a focused visit to Halton local authority children’s services on 13 and 14 October 2021.',
      ],
      ['h2', 'Areas for priority action'],
      ['p', 'The local authority needs to take swift and decisive action to address the following areas of weakness:'],
      [
        'b',
        'The quality of management oversight of children’s cases, which has left children in harmful homes for too long.',
      ],
      ['b', 'The timeliness of strategy meetings.'],
      ['h2', 'What needs to improve in this area of social work practice?'],
      [
        'b',
        'The recording of supervision and of what social workers were asked to do between one meeting and the next.',
      ],
      ['b', 'The number of changes of social worker.'],
      ['h2', 'Main findings'],
      ...said(8).map(([, words]): Block => ['p', words]),
    ],
  },
}
