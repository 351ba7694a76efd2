import type { Day } from '#language/day.ts'
import { allOf, judgedOn, type Framework } from '#pathways/improvement/frameworks/framework.ts'
import { sureEnough, type Found, type Question, type ReportRead } from './report.ts'
import { emptyHeadings } from './sections.ts'
import type { Document } from './text/document.ts'

type Seen = {
  authority: { others: readonly string[] }
  inspected: { others: readonly Found<{ from: Day; to: Day }>[] }
  framework?: Framework
}

/** What a person must settle before a report is put on record. */
export function questionsAbout(read: Omit<ReportRead, 'questions'>, document: Document, seen: Seen): Question[] {
  return [
    ...aboutText(document.lines.length),
    ...aboutFront(read, seen),
    ...aboutGrades(read, seen.framework),
    ...aboutAsked(read),
    ...(seen.framework ? aboutEmpty(document, seen.framework) : []),
  ]
}

const aboutText = (lines: number): Question[] =>
  lines > 0
    ? []
    : [
        ask(
          'file',
          'No words could be read in this file: its pages may be pictures. Is there a copy whose words can be selected?',
        ),
      ]

function aboutFront(
  { authority, framework, inspected, published, inspectedSaid, publishedSaid }: Omit<ReportRead, 'questions'>,
  seen: Seen,
): Question[] {
  const questions: Question[] = []
  if (!authority)
    questions.push(ask('authority', 'Which authority is this report about? No authority’s name was found.'))
  else if (authority.confidence < sureEnough)
    questions.push(
      ask('authority', `Is this report about ${[authority.value, ...seen.authority.others].join(', or ')}?`, authority),
    )
  if (!framework)
    questions.push(ask('framework', 'Under which framework was this inspection made? Its title was not recognised.'))
  else if (framework.confidence < sureEnough)
    questions.push(
      ask('framework', `Was this made under '${framework.value}'? Its title says so, but not its dates.`, framework),
    )
  if (!inspected)
    questions.push(
      inspectedSaid
        ? ask('inspected', `On which days was the inspection? It says '${inspectedSaid.value}'.`, inspectedSaid)
        : ask('inspected', 'When was the inspection? No dates were found.'),
    )
  for (const other of seen.inspected.others)
    questions.push(
      ask(
        'inspected',
        `The first page says ${inspected?.value.from} to ${inspected?.value.to}, and page ${other.place.page} says ${other.value.from} to ${other.value.to}. Which is right?`,
        other,
      ),
    )
  if (!published)
    questions.push(
      publishedSaid
        ? ask('published', `On which day was it published? It says '${publishedSaid.value}'.`, publishedSaid)
        : ask('published', 'When was it published? The report does not say.'),
    )
  return questions
}

function aboutGrades(
  { overall, judgements, lscb, inspected }: Omit<ReportRead, 'questions'>,
  framework?: Framework,
): Question[] {
  if (!framework || framework.scale.length === 0) return []
  const questions: Question[] = []
  if (overall.state === 'not found') questions.push(ask('overall', 'What was the overall judgement? None was found.'))
  if (overall.found && overall.found.confidence < sureEnough)
    questions.push(
      ask('overall', `Was the overall judgement ${overall.grade}? Another grade stands beside it.`, overall.found),
    )
  const areas = allOf(judgedOn(framework.areas, inspected?.value.from ?? null)).filter(
    ({ id, parts }) => !parts || judgements.some(({ areaId }) => areaId === id) || framework.id === 'sif',
  )
  for (const { id, name } of areas)
    if (!judgements.some(({ areaId }) => areaId === id))
      questions.push(ask('judgements', `What was the grade for '${name}'? None was found.`))
  for (const doubtful of judgements)
    if (doubtful.confidence < sureEnough)
      questions.push(
        ask(
          'judgements',
          doubtful.against
            ? `Page ${doubtful.page} says that '${doubtful.area}' is ${doubtful.grade}, and page ${doubtful.against.page} says ${doubtful.against.grade}. Which is right?`
            : `Is the grade for '${doubtful.area}' ${doubtful.grade}? Another grade stands beside it, or the table's words are written in another order than they stand.`,
          doubtful,
        ),
      )
  if (lscb && lscb.grade === null)
    questions.push(
      ask(
        'lscb',
        'What was the Local Safeguarding Children Board judged to be? It was reviewed, and no grade was found.',
      ),
    )
  return questions
}

function aboutAsked({ recommendations }: Omit<ReportRead, 'questions'>): Question[] {
  const doubtful = recommendations.filter(({ confidence }) => confidence < sureEnough)
  const none =
    recommendations.length === 0
      ? [ask('recommendations', 'Does it ask for anything? No recommendations were found.')]
      : []
  if (doubtful.length > 3)
    return [
      ask(
        'recommendations',
        `${doubtful.length} of the ${recommendations.length} are not told in the inspectors’ own words, or not as a list. Are they recommendations, each whole and by itself?`,
      ),
    ]
  return [
    ...none,
    ...doubtful.map(({ number, page, text }) =>
      ask('recommendations', `Is number ${number} a recommendation, whole and by itself?`, {
        place: { page },
        sentence: text,
      }),
    ),
  ]
}

const aboutEmpty = (document: Document, framework: Framework): Question[] =>
  emptyHeadings(document, framework).map(({ text, page }) =>
    ask('recommendations', `Nothing could be read under '${text}' on page ${page}. What is asked there?`, {
      place: { page },
      sentence: text,
    }),
  )

const ask = (
  about: Question['about'],
  words: string,
  from?: { place: { page: number }; sentence: string },
): Question => ({ about, words, page: from?.place.page ?? null, sentence: from?.sentence ?? null })
