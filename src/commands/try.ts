import { numbersOf, type Pattern } from '#language/prompt.ts'
import { endOfDay } from '#language/instant.ts'
import { pathways } from '#pathways/index.ts'
import { becauseOf, noticed, patternOn } from '#workings/prompts/patterns.ts'
import { settingsOf } from '#workings/settings.ts'
import { isSmall, roundly, thresholdNow } from '#workings/figures/suppress.ts'
import { mustBeTotals, seesTotalsOnly } from './figures/totals.ts'
import { one } from './line/answer.ts'
import { asPerson } from './line/command.ts'
import { day, declared, needed, whole } from './line/option.ts'
import { Mistake } from './line/statuses.ts'

/** Every number that some rule has, as an option: --atLeast, --withinDays … */
const names = [...new Set([...pathways.prompts.values()].flatMap((rule) => Object.keys(numbersOf(rule.notices))))]
const numbers = Object.fromEntries(
  names.map((name) => [
    name,
    whole('N', `the rule's ${name} to try, where it has one; as it stands otherwise`, 0, 100_000),
  ]),
)

export const tryRule = asPerson(
  'try',
  'How often a rule would have prompted, before it is switched on',
  ['configure'],
  {
    more: 'It counts each time the pattern was completed, loaded history included; in use, a prompt that waits is not raised twice. Roles that see no children are told numbers rounded to fives',
    takes: { rule: needed(declared('RULE', 'the prompt rule, as `glossary` lists them', pathways.prompts)) },
    options: { from: needed(day('the first day')), until: needed(day('the last day')), ...numbers },
    examples: ['try repeat_missing --from 2026-01-01 --until 2026-06-30 --atLeast 4 --as performance_analyst'],
    run: async (ask, given) => {
      const { rule, from, until } = given
      const own = numbersOf(rule.notices)
      const typed = Object.fromEntries(
        names.flatMap((name) => (given[name as never] === undefined ? [] : [[name, given[name as never] as number]])),
      )
      const strange = Object.keys(typed).filter((name) => !Object.hasOwn(own, name))
      const mistakes = [
        ...(until < from ? [`--until ${until} is before --from ${from}`] : []),
        ...strange.map(
          (name) => `${rule.id} has no number called ${name}; it has ${Object.keys(own).join(', ') || 'none'}`,
        ),
      ]
      if (mistakes.length > 0) throw new Mistake(mistakes)
      const { found, pattern, below } = await ask.read(async (seam) => {
        await mustBeTotals(ask, seam, { from, until })
        return seam.asKeeper(async (tx) => {
          const settings = await settingsOf(tx, ask.view)
          const pattern: Pattern = { ...patternOn(rule, settings, ask.view.today), ...typed }
          const asOf = until < ask.realToday ? endOfDay(until) : ask.at
          return {
            found: (await noticed(pattern, ask.view, asOf).execute(tx)).rows.filter(
              (one) => one.day >= from && one.day <= until,
            ),
            pattern,
            below: await thresholdNow(tx, ask.view, ask.realToday),
          }
        })
      })
      const children = new Set(found.map(({ child }) => child)).size
      const history = found.filter((one) => one.history).length
      const few = [found.length, children, history].some((n) => isSmall({ counted: n, well: null }, below))
      const totals = seesTotalsOnly(ask)
      const hide = totals && few
      const told = (n: number) => (hide ? null : roundly(n, totals ? below : null))
      return one({
        rule: rule.id,
        because: becauseOf(rule, pattern),
        from,
        until,
        ...numbersOf(pattern),
        would_have_prompted: told(found.length),
        children: told(children),
        of_loaded_history: told(history),
        suppressed: hide,
      })
    },
  },
)
