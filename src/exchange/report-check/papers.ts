import { at, type Rule } from './finding.ts'

const headed =
  /^(?!.*\bno background)(?:.*\bbackground (?:papers|documents)\b)|^(?:\p{Lu}\.? )?documents (?:relied (?:up)?on|used in)\b|\baccess to information\b|^supporting (?:information|documents|papers)$/iu
const noPapers =
  /^\s*(?:none|n\/a|nil|(?:there (?:are|were) )?(?:none|no (?:background |relevant )?(?:papers|documents)))\b[^.;]{0,70}\.?\s*$/i
const cited: readonly (readonly [string, RegExp])[] = [
  [
    'the inspection report',
    /\b(?:ofsted|inspection)\b.{0,80}\breport\b.{0,40}\bpublished\b|\breport (?:was )?published\b|\binspection (?:report\b|published\b)|\bfindings (?:from|of) (?:the )?(?:latest |most recent )?(?:ofsted|inspection)/i,
  ],
  [
    'a focused visit’s findings',
    /\bfindings\b.{0,60}\b(?:focused|monitoring) visit\b|\b(?:focused|monitoring) visit\b.{0,60}\b(?:letter|reported|findings)\b/i,
  ],
  ['the notice of improvement', /\b(?:notice (?:of|to) improve(?:ment)?|improvement notice|statutory direction)\b/i],
  [
    'a review',
    /\b12[- ]month review\b|\bpeer (?:review|challenge)\b|\barea review\b|\b(?:commissioner|adviser)[’']s review\b|\bdepartment has reviewed\b/i,
  ],
  [
    'a strategy',
    /\b(?:CSE|sexual exploitation|exploitation|neglect|missing|early help|domestic (?:abuse|violence)) strategy\b/i,
  ],
  ['a procedure', /\bdispute resolution procedure\b|\bescalation procedure\b/i],
  ['a letter', /\b(?:JTAI|inspection|visit) letter\b/i],
  ['an annual report', /\bannual report of\b/i],
  ['an audit', /\b(?:thematic|multi-agency|section 11|recent|case|independent) audit/i],
  ['a serious case review', /\bserious case review\b/i],
]

/** What a report leans on, and does not list. */
export const papers: Rule = {
  id: 'cited_documents',
  name: 'documents that are relied on and not listed',
  inspectors: false,
  find: ({ parts, sentences }) => {
    const heading = parts.findLastIndex(({ text }) => text.length < 140 && headed.test(text))
    if (heading < 0) return []
    const listed = parts
      .slice(heading + 1)
      .map(({ text }) => text)
      .join('\n')
    const missing = cited.filter(
      ([, pattern]) =>
        !pattern.test(listed) && sentences.some(({ text, part }) => part < heading && pattern.test(text)),
    )
    const none = noPapers.test(parts[heading + 1]?.text ?? '')
    const reportListed = /\binspection report\b|\bpublished\b|ofsted\.gov/i.test(listed)
    const lacking = missing.filter(([name]) => name !== 'the inspection report' || !reportListed)
    if (lacking.length === 0 || (!none && lacking.length < 2)) return []
    return [
      at(
        parts[heading]!,
        `It relies on ${lacking.map(([name]) => name).join(', ')}, and ${none ? 'lists no papers' : 'does not list them'}`,
        'List each with its date and where it can be read',
      ),
    ]
  },
}

const labels =
  /^(?:(?:agenda )?item (?:number|no\.?) ?:?$|(?:date|title|subject|report to|report for|reporting officer|report author(?:ised by)?|report\s+authorised by|lead officers?|author|portfolio(?: holder)?|ward\(?s?\)?(?: affected)?|wards affected|contact officer|board sponsor|agenda item|key decision|classification) ?:$)/i

/** A field at the head of a report, with nothing in it. */
export const emptyFields: Rule = {
  id: 'empty_field',
  name: 'a field at the head that is empty',
  inspectors: false,
  find: ({ lines }) =>
    lines.slice(0, 40).flatMap((line, index) => {
      const next = lines[index + 1]
      const empty = labels.test(line.text) && (!next || /^[\p{L}()/ ]{3,40} ?:/u.test(next.text) || next.heading)
      return empty ? [at(line, `'${line.text}' has nothing after it`, 'Fill it in, or say that it does not apply')] : []
    }),
}

const address = /(?<![\w.+-])[\w.+-]+@([\w-]+)((?:\.[\w-]+)+)/g

/** One council, two domains. */
export const domains: Rule = {
  id: 'contact_domain',
  name: 'two mail domains for one council',
  inspectors: true,
  find: ({ parts }) => {
    const seen = new Map<string, string>()
    return parts.flatMap((part) =>
      [...part.text.matchAll(address)].flatMap(([, name, rest]) => {
        const known = seen.get(name!.toLowerCase())
        seen.set(name!.toLowerCase(), known ?? rest!.toLowerCase())
        return known !== undefined && known !== rest!.toLowerCase()
          ? [at(part, `${name}${rest} here, and ${name}${known} elsewhere`, 'Give the one that works')]
          : []
      }),
    )
  },
}
