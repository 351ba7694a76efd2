import type { Fault } from './fault.ts'

const letter = 'src/screens/disclosure/letter.test.ts'
const access = 'src/screens/disclosure/subject-access.test.ts'
const training = 'src/screens/disclosure/training.test.ts'

const of = (file: string, test: string, says: string, find: string, plant: string): Fault => ({
  law: '5',
  says,
  file: file.includes('/') ? file : `src/press/child/${file}`,
  find,
  plant,
  tests: [test],
})

export const faultsOfGiving: readonly Fault[] = [
  of(
    'stops.ts',
    letter,
    'A record of two families goes out',
    'told.others.some((child) => !family.has(child))',
    'told.others.some((child) => family.has(child))',
  ),
  of(
    'elsewhere.ts',
    letter,
    'A name of another family goes out',
    '.filter((name) => known.has(name))',
    '.filter((name) => known.has(`${name}.`))',
  ),
  of(
    'addresses.ts',
    letter,
    'An address that must be kept goes out',
    "hidden: answers['non_disclosable'] === 'yes'",
    "hidden: answers['non_disclosable'] === 'yes, it must'",
  ),
  of(
    'addresses.ts',
    letter,
    'An old address is as good as any',
    'at.length === 0 || now.length > 0',
    'at.length >= 0 || now.length > 0',
  ),
  of('stops.ts', letter, 'A former stepfather is sent it', 'return ended ?', 'return ended && who === "" ?'),
  of(
    'elsewhere.ts',
    letter,
    'A paragraph of a restricted child goes out',
    'each.some((paragraph) => restricted.has(paragraph))',
    'each.some((paragraph) => restricted.has(`${paragraph}.`))',
  ),
  of(
    'src/screens/disclosure/letter.ts',
    letter,
    'What is stopped goes all the same',
    'form === undefined || stops.length > 0',
    'form === undefined || stops.length < 0',
  ),
  of('letter.ts', letter, 'Pages do not say for whom', '. For ${headName(recipient.who)} alone', ''),
  of('cut.ts', access, 'What was taken out stays in lists', 'block.items.map(change)', 'block.items'),
  of(
    'src/screens/disclosure/subject-access.ts',
    access,
    'It goes before each thing is decided',
    'if (undecided.length > 0)',
    'if (undecided.length < 0)',
  ),
  of(
    'src/screens/disclosure/training.ts',
    training,
    'A copy is released with what remains',
    'form === undefined || found.length > 0',
    'form === undefined || found.length < 0',
  ),
  of(
    'remains.ts',
    training,
    'Only what is on record is looked for',
    'const looks = patterns',
    'const looks = patterns.slice(0, 0)',
  ),
  of(
    'remains.ts',
    training,
    'What a person puts back is not looked at',
    "['name', namesOf(file)]",
    "['name', namesOf(file).slice(0, 0)]",
  ),
  of(
    'kept-from-all.ts',
    access,
    'The bundle says an address that is not to be disclosed',
    'isKept(told) ? {',
    'isKept(told) && told.now.day === "" ? {',
  ),
  of(
    'kept-from-all.ts',
    access,
    'An address that was kept only in a later version is told in the one before',
    "versions.some(({ answers }) => answers['non_disclosable'] === 'yes')",
    "versions.every(({ answers }) => answers['non_disclosable'] === 'yes')",
  ),
  of(
    'bundle.ts',
    access,
    'Other words in the bundle say an address that is not to be disclosed',
    'saidInstead(everything(withoutKept(file), whom), keptInstead(file))',
    'saidInstead(everything(withoutKept(file), whom), keptInstead(file).slice(0, 0))',
  ),
  of(
    'src/screens/disclosure/files-that-go.ts',
    access,
    'A file that says an address that is not to be disclosed goes with it',
    'if (held && saysKept(',
    'if (held && !held && saysKept(',
  ),
  of(
    'src/screens/disclosure/kept-shown.ts',
    access,
    'An address that is not to be disclosed shows without a reason',
    "one(ask.body, 'why').trim().length < 5",
    "one(ask.body, 'why').trim().length < 0",
  ),
]
