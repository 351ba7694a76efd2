import type { Draft } from './draft.ts'
import { at, type Rule } from './finding.ts'

type Kind = { name: string; headed: RegExp; word: RegExp; evidence: RegExp }

const kinds: readonly Kind[] = [
  {
    name: 'financial',
    headed: /\bfinanc(?:e|ial)\b/i,
    word: /\bfinancial\b/i,
    evidence:
      /£ ?\d|\brecruit(?:ment|ing|ed)?\b|\badditional (?:capacity|resources?|staff|posts?|funding)\b|\bnew (?:permanent )?(?:posts?|social workers)\b|\b(?:more|extra|permanent|further) (?:\w+ )?(?:social workers|staff|workers|posts)\b|\bagency (?:staff|workers|social workers)\b|\binvestment\b|\b(?:re-)?commission(?:ed|ing)\b/i,
  },
  {
    name: 'procurement',
    headed: /\bprocurement\b/i,
    word: /\bprocurement\b/i,
    evidence:
      /\btender(?:ing)?\b|\bprocurement\b.{0,40}\b(?:exercise|process|commence)|\bnew contract(?:or)?\b|\bre-?commission/i,
  },
  {
    name: 'equalities',
    headed: /\bequalit(?:y|ies)\b/i,
    word: /\bequalit(?:y|ies)\b/i,
    evidence:
      /\bdisproportion|\bless likely\b|\bover-?represent|\bBAME\b|\bminority ethnic\b|\bethnic(?:ity)?\b|\bunder-?represent/i,
  },
  {
    name: 'legal',
    headed: /\blegal\b/i,
    word: /\blegal\b/i,
    evidence:
      /\bstatutory (?:direction|notice)\b|\bcourt proceedings against\b|\bjudicial review\b|\blegal challenge\b/i,
  },
]

const none = /^(?:(?:there (?:are|is) )?none(?: identified| arising)?|n\/?a|not applicable|nil|no implications?)\.?$/i
/** "Finance: none", after the kind’s own word. */
const inLine =
  /^ ?(?:implications)? ?[:–-] ?(?:none(?: identified| arising)?|n\/?a|not applicable|nil|no implications?)(?=[.;,]|$| \p{Lu})/iu

/** "None", where the report itself says otherwise. */
export const implications: Rule = {
  id: 'none_against_text',
  name: 'no implications, though the report tells of some',
  inspectors: false,
  find: (draft) =>
    kinds.flatMap((kind) => {
      const said = saysNone(draft, kind)
      if (said === null) return []
      const shown = draft.sentences.find(
        ({ text, part }) => part !== said && !/\bimplications\b/i.test(text) && kind.evidence.test(text),
      )
      if (!shown) return []
      const { text, page } = draft.parts[said]!
      return [
        at(
          { text, page },
          `No ${kind.name} implications are said to be, and the report says: '${shown.text.slice(0, 160)}'`,
          'Say what it will cost, whom it will touch, or why it will not',
        ),
      ]
    }),
}

/** The part that says there are none: in so many words, or under its own heading. */
function saysNone({ parts }: Draft, { headed, word }: Kind): number | null {
  const told = parts.findIndex(
    ({ text }) =>
      (/\b(?:there are|has|have|with) no\b[^.]{0,90}\bimplications\b|\bno\b[^.]{0,60}\bimplications arise\b/i.test(
        text,
      ) &&
        word.test(text)) ||
      [...text.matchAll(new RegExp(headed, 'gi'))].some(({ index, 0: said }) =>
        inLine.test(text.slice(index + said.length)),
      ),
  )
  if (told >= 0) return told
  const heading = parts.findIndex(
    ({ text }) => text.length < 90 && headed.test(text) && /implications|issues|comments|considerations/i.test(text),
  )
  if (heading < 0) return null
  const under = parts[heading + 1]
  return under && none.test(under.text) ? heading + 1 : null
}
