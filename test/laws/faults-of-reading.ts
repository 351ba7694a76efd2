import type { Fault } from './fault.ts'

const reading = 'src/exchange/inspection-reports'
const read = `${reading}/read.test.ts`
const files = 'test/inspection-reports/files.test.ts'
const otherwise = 'test/inspection-reports/otherwise-set.test.ts'
const lists = 'test/inspection-reports/lists.test.ts'
const committee = `${reading}/committee/read.test.ts`
const checking = 'src/exchange/report-check/check.test.ts'
const frameworks = 'src/pathways/improvement/frameworks'
const screen = 'src/screens/improvement/reading/read.test.ts'

const of = (file: string, test: string, says: string, find: string, plant: string): Fault => ({
  law: 'reading',
  says,
  file,
  find,
  plant,
  tests: [test],
})
const rule = (name: string, says: string, find: string, plant: string): Fault =>
  of(`src/exchange/report-check/${name}.ts`, checking, says, find, plant)

export const faultsOfReading: readonly Fault[] = [
  of(
    `${reading}/items.ts`,
    lists,
    'A number that is left out is not asked about',
    'next.number !== last.number + 1',
    'false',
  ),
  of(
    `${reading}/items.ts`,
    lists,
    'What stands after a list is lost without a word',
    'if (asked.slice(at).some(',
    'if (false && asked.slice(at).some(',
  ),
  of(`${reading}/items.ts`, lists, 'A numbered sentence takes in the list beneath it', '&& !leadsToList(held, at)', ''),
  of(
    `${reading}/grouping.ts`,
    lists,
    'A group named as a judgement ends what is asked',
    "id === 'nothing_asked' &&",
    'false &&',
  ),
  of(
    `${reading}/recommendations.ts`,
    lists,
    'A heading that only looks like a group’s is not asked about',
    'confidence: doubt ?',
    'confidence: false ?',
  ),
  of(
    `${reading}/judgements.ts`,
    otherwise,
    'A table’s rows are not looked at',
    "framework.id === 'slac' ? [] : rowsOf(lines)",
    '[] as Line[]',
  ),
  of(
    `${reading}/text/headings.ts`,
    otherwise,
    'What hangs in other letters is a heading',
    'return !(current && last && hangs(',
    'return !(false && current && last && hangs(',
  ),
  of(
    `${reading}/text/paragraphs.ts`,
    otherwise,
    'An item in small letters is a note',
    '(line.bullet ||\n',
    '(false ||\n',
  ),
  of(`${reading}/text/labels.ts`, otherwise, 'A number in brackets begins nothing', '`^\\((', '`^@\\(('),
  of(`${reading}/text/document.ts`, otherwise, 'Two letters in one sign are lost', 'all.map(apartInLetters)', 'all'),
  of(
    `${reading}/grouping.ts`,
    otherwise,
    'A bold heading among bullets ends the list',
    'next.bullet && last.bullet && Math.abs(next.edge - last.edge) < 4',
    'false',
  ),
  of(
    `${reading}/read.ts`,
    read,
    'A missing overall grade is always not given',
    ': hasOverall(framework, began)',
    ': false',
  ),
  of(
    `${frameworks}/ilacs.ts`,
    read,
    'An overall judgement is expected for ever',
    "noOverallFrom: day('2026-04-01'),",
    '',
  ),
  of(
    `${frameworks}/findings.ts`,
    read,
    'Strengths are recommendations',
    "headed: /^.{0,60}\\bstrengths?\\b.{0,60}$|^what (?:is|are) (?:working|going|good|done well).*$/i,\n  priority: 'none'",
    "headed: /^.{0,60}\\bstrengths?\\b.{0,60}$/i,\n  priority: 'improvement'",
  ),
  of(`${reading}/items.ts`, files, 'A small heading ends the list', 'else if (isGroup(', 'else if (false && isGroup('),
  of(`${reading}/items.ts`, read, 'Bullets under a number are recommendations', ': paragraph.bullet ||', ': false ||'),
  of(
    `${reading}/board.ts`,
    read,
    'What the board was asked is the authority’s',
    '?.board ?? false',
    '?.board === null',
  ),
  of(
    `${reading}/questions.ts`,
    read,
    'A grade that is missing is not asked about',
    "questions.push(ask('judgements'",
    "void (ask('judgements'",
  ),
  of(
    `${reading}/committee/read.ts`,
    committee,
    'Nobody asks for what is declared and not there',
    'declared.count !== captured)',
    'false)',
  ),
  of(
    `${reading}/committee/grades.ts`,
    committee,
    'The areas that remain get a grade, however many they are',
    'count === rest.length',
    'count !== rest.length',
  ),
  of(
    `${reading}/committee/asked.ts`,
    committee,
    'The board’s answer is another recommendation',
    '      asking = false',
    '      asking = true',
  ),
  of(
    'src/screens/improvement/reading/typed.ts',
    screen,
    'A grade of any scale is taken',
    'gradeOn(framework, grade) === null',
    'false',
  ),
  of(
    'src/screens/improvement/reading/typed.ts',
    screen,
    'What was unticked is on record',
    "one(values, `${name}-keep`) === 'yes'",
    'true',
  ),
  of(
    `${reading}/text/paragraphs.ts`,
    files,
    'A paragraph ends with its page',
    'const turned = line.page !== last.page',
    'if (line.page !== last.page) return false\n  const turned = false',
  ),
  of(
    `${reading}/text/furniture.ts`,
    files,
    'What stands on every page is read',
    'const left = new Set(furniture)',
    'const left = new Set<Line>()',
  ),
  of(
    `${reading}/text/apart.ts`,
    files,
    'What was read of a file does not come back',
    "if ('answer' in said) return said.answer",
    "if ('answer' in said) throw new Unread('it was lost')",
  ),
  rule('references', 'Nothing that is pointed to is looked for', '!refs.has(ref) &&', 'false &&'),
  rule('figures', 'Shares are never held against each other', '- share) <= 2', '- share) <= 200'),
  rule('money', 'Parts need not add up', 'total * 0.005', 'total * 5'),
  rule('promises', 'A promise is never late', 'last > addDays(dated, near)', 'last > addDays(dated, -5000)'),
  rule('implications', 'None is believed', 'if (!shown) return []', 'if (shown) return []'),
  rule('acronyms', 'Letters may stand for two things', 'const differs =', 'const differs = false &&'),
  rule('shape', 'A thing may be told twice', 'first !== index', 'first === -1'),
  rule('claims', 'Better needs no figure', 'if (!said ||', 'if (said ||'),
  rule('references', 'A place is only pointed to by its kind', ', ...sentence.text.matchAll(unnamed)]', ']'),
  rule('counts', 'Answers that are told one by one are not counted', '.length || answers(parts)', '.length'),
  rule('shape', 'A board has a grade unless the reader knows of one', '!isCovered(sentences)', 'true'),
  rule('shape', 'A sentence told in another order is another', '...reordered(sentences),', ''),
  rule(
    'money',
    'A sum is only broken down in a list',
    '[...inOneSentence(sentences), ...inList(parts)]',
    'inList(parts)',
  ),
  rule(
    'wording',
    'Two words may come again at once',
    '[doubled, again, large, nothingOf, articleAndVerb]',
    '[doubled]',
  ),
  rule(
    'implications',
    'None is only said in a sentence',
    'inLine.test(text.slice(index + said.length)),',
    'false && index + said.length,',
  ),
  rule('said-when', 'A season is no date', 'if (season !== undefined)', 'if (season === -1)'),
  rule('draft', 'A date in figures is none', ' ?? inFigures(text)', ''),
  rule(
    'said-when',
    'A day without its year is never gone',
    'if (year === undefined) return nearest(',
    'if (year === undefined) return null && nearest(',
  ),
  rule('counts', 'Areas that are answered in turn are not counted', '?? areasIn(texts)', ''),
  rule('titles', 'Another word in the title of the inspection is none', '(names && title', '(false && title'),
]
