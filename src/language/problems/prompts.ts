import { numbersOf, type PromptRule } from '../prompt.ts'
import { promptRaised } from '../spine/index.ts'
import { mistake, undated, undeclared, unknownRole, unmeant, type Look } from './look.ts'

export function problemsInPrompt(rule: PromptRule, look: Look): string[] {
  const { notices } = rule
  const numbers = numbersOf(notices)
  const blanks = [...rule.because.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
  return [
    ...unmeant(look, 'notices', notices.of),
    ...blanks.flatMap((name) =>
      mistake(!Object.hasOwn(numbers, name), `because says {${name}}, which the pattern does not have`),
    ),
    ...Object.entries(numbers).flatMap(([name, n]) =>
      mistake(n <= 0, `${name} is ${n}, which every record would meet`),
    ),
    ...otherRecords(rule, look),
    ...unkept(rule, look),
    ...undeclared(look, 'answeredBy', rule.answeredBy),
    ...unknownRole('asks', rule.asks),
  ]
}

/** A limit that no clock counts would be shown to nobody. */
function unkept({ id, within }: PromptRule, { declarations }: Look): string[] {
  const counted = [...declarations.timescales.values()].some(({ starts, versions }) => {
    const own = versions.at(-1)?.differs?.within[id]
    return starts.kind.id === promptRaised.id && own?.n === within.n && own.unit === within.unit
  })
  return mistake(!counted, 'has a limit that no timescale counts')
}

function otherRecords({ notices }: PromptRule, look: Look): string[] {
  switch (notices.is) {
    case 'longer':
    case 'still open':
      return undated('until', notices.of.kind, notices.until)
    case 'while':
      return [
        ...unmeant(look, 'holds', notices.holds),
        ...undated('from', notices.holds.kind, notices.from),
        ...undated('until', notices.holds.kind, notices.until),
      ]
    case 'without':
      return [
        ...unmeant(look, 'lacks', notices.lacks),
        ...(notices.unless ?? []).flatMap((field) =>
          mistake(
            !notices.of.kind.fields[field],
            `unless names '${notices.of.kind.id}.${field}', which is not a field`,
          ),
        ),
      ]
    case 'count':
    case 'rising':
    case 'closer':
    case 'any':
      return []
  }
}
