/** What a lawful removal takes away. */
export const removalWords = {
  file: 'The whole of a child’s file',
  record: 'One record, with every version of it',
  version: 'One earlier version of a record',
  document: 'One file that a record holds',
  field: 'What a record says in answer to one question',
} as const
export type Removes = keyof typeof removalWords

/** Why it goes. The marker that stays says this and no more, so it is chosen and not written. */
export const removalCategories = {
  misfiled: 'It belongs on somebody else’s record',
  unlawful: 'It is held without a lawful basis',
  erasure: 'Somebody asked for it to be erased, and that was upheld',
  court: 'A court ordered it',
  retention: 'The time for which it is kept is over',
} as const
export type RemovalCategory = keyof typeof removalCategories

/** By which law. Article numbers are of the UK GDPR. */
export const removalBases = {
  accuracy: 'Accuracy: Article 5(1)(d)',
  no_longer_needed: 'No longer needed for its purpose: Articles 5(1)(e) and 17(1)(a)',
  objection: 'An objection that was upheld: Article 17(1)(c)',
  unlawfully_processed: 'Unlawfully processed: Articles 5(1)(a) and 17(1)(d)',
  legal_obligation: 'To comply with a legal obligation: Article 17(1)(e)',
  court_order: 'An order of a court',
} as const
export type RemovalBasis = keyof typeof removalBases

export const isOneOf = <T extends string>(choices: Readonly<Record<T, string>>, text: string): text is T =>
  Object.hasOwn(choices, text)
