/** A standard term, the abbreviations that stand for it, and what it means. Each council may call it otherwise. */
export type Term = { id: string; term: string; abbreviations: readonly string[]; means: string }

/** One standard term for each thing that councils name differently (Annex G), and the abbreviations registered for it. */
export const standardTerms: readonly Term[] = [
  {
    id: 'front_door',
    term: 'Front door',
    abbreviations: ['MASH'],
    means: 'Where every contact about a child arrives: CART, the Family Front Door, the Single Point of Access',
  },
  {
    id: 'threshold',
    term: 'Levels of need',
    abbreviations: [],
    means: 'The agreed words for how much help a child needs: thresholds, threshold of need guidance',
  },
  {
    id: 'corporate_parenting',
    term: 'Corporate parenting board',
    abbreviations: ['CPB'],
    means: 'The members and officers who answer for looked-after children: a board, a panel',
  },
  {
    id: 'scrutiny',
    term: 'Scrutiny panel',
    abbreviations: [],
    means: 'The councillors who look over children’s services: a policy and performance board, a scrutiny panel',
  },
  {
    id: 'officer_challenge',
    term: 'Reviewing officer’s challenge',
    abbreviations: ['DRP'],
    means: 'How a reviewing officer disputes a plan: escalation, the dispute resolution procedure',
  },
  {
    id: 'improvement_board',
    term: 'Improvement board',
    abbreviations: [],
    means: 'The monthly meeting that holds improvement to account: the quality performance network',
  },
  {
    id: 'practice_model',
    term: 'Practice model',
    abbreviations: ['SoS'],
    means: 'How social work is done here: Signs of Safety, systemic practice',
  },
  {
    id: 'children_in_care_council',
    term: 'Children in care council',
    abbreviations: ['CiCC'],
    means: 'Where children in care speak for themselves: Aspire',
  },
  {
    id: 'partnership',
    term: 'Safeguarding partnership',
    abbreviations: ['LSCB', 'LSP'],
    means: 'The agencies that answer together for children’s safety',
  },
  {
    id: 'early_help',
    term: 'Early help',
    abbreviations: ['EH', 'CAF'],
    means: 'Help before a social worker is needed: IWIST, targeted early help',
  },
  {
    id: 'looked_after_child',
    term: 'Looked-after child',
    abbreviations: ['LAC', 'CLA', 'CiC'],
    means: 'A child in the care of the council: child in care, child looked after',
  },
  {
    id: 'exploitation_forum',
    term: 'Exploitation panel',
    abbreviations: ['MASE', 'MACE'],
    means: 'Where children at risk of exploitation are discussed: the CSE operational group',
  },
  {
    id: 'director',
    term: 'Director of children’s services',
    abbreviations: ['DCS'],
    means: 'The officer who answers for children’s services in law: strategic director',
  },
  {
    id: 'return_interview',
    term: 'Return home interview',
    abbreviations: ['RHI'],
    means: 'A conversation with a child who was missing, by somebody independent of their care',
  },
  {
    id: 'single_point_of_contact',
    term: 'Single point of contact',
    abbreviations: ['SPOC'],
    means: 'The one person whom other agencies ask for',
  },
  {
    id: 'reviewing_officer',
    term: 'Independent reviewing officer',
    abbreviations: ['IRO'],
    means: 'Who chairs a looked-after child’s reviews and challenges their plan',
  },
]

export const wordKey = (id: string): string => `word.${id}`

/** The council's own names, by standard term: a dated setting for each. */
export type Vocabulary = Readonly<Record<string, string>>

/** What this council calls it. */
export const localName = (id: string, vocabulary: Vocabulary): string =>
  vocabulary[id] ?? standardTerms.find((term) => term.id === id)?.term ?? id

/**
 * Writes out registered abbreviations, each to its one registered form. Whole words only, in the letters as registered:
 * "take place" has no "LAC" in it, and an abbreviation that nobody registered is left as it is.
 */
export function expanded(text: string, vocabulary: Vocabulary = {}): string {
  const forms = new Map(
    standardTerms.flatMap(({ id, abbreviations }) =>
      abbreviations.map((short) => [short, localName(id, vocabulary)] as const),
    ),
  )
  const any = new RegExp(`(?<![\\p{L}\\p{N}_])(${[...forms.keys()].join('|')})(s?)(?![\\p{L}\\p{N}_])`, 'gu')
  return text.replace(any, (_, short: string, several: string) =>
    inSentence(several ? severalOf(forms.get(short) ?? short) : (forms.get(short) ?? short)),
  )
}

/** A form in the middle of a sentence has no capital of its own, unless its second letter has one too. */
const inSentence = (form: string): string =>
  /^\p{Lu}\p{Ll}/u.test(form) ? form.slice(0, 1).toLowerCase() + form.slice(1) : form

function severalOf(form: string): string {
  if (/child$/i.test(form)) return `${form}ren`
  return / of /.test(form) ? form.replace(/(\p{L}+) of /u, '$1s of ') : `${form}s`
}
