import type { Declarations } from '#language/declarations.ts'
import { numbersOf, urgencies, urgencyKey, withinKey } from '#language/prompt.ts'
import { holdAllKey, retentionKey } from '#language/retention.ts'
import { retentionRules } from '#pathways/retention.ts'
import { signNumberKey, signOnKey, signRules, type SignRule } from '#language/signs.ts'
import { panelFirst, panelFirstKey, panelParts } from '#pathways/missing/panel.ts'
import { publications } from '#publications/index.ts'
import { publicationSettings } from '#workings/issuing/settings.ts'
import { limitKey, localKey } from '#workings/clocks/spans.ts'
import { declaredThreshold, suppressionKey } from '#workings/figures/suppress.ts'

/** Something that an authority may set: its key, what it means, and what holds until it does. */
export type Known = {
  key: string
  words: string
  declared: number | boolean | string
  /** What may be chosen, where it is one of a few words. */
  choices?: readonly string[]
}

/** Every setting there is, made from the declarations. */
export function knownSettings(declarations: Declarations): ReadonlyMap<string, Known> {
  const prompts = [...declarations.prompts.values()].flatMap((rule): Known[] => [
    { key: `prompt.${rule.id}.on`, words: `Whether '${rule.name}' prompts anybody`, declared: rule.on },
    {
      key: withinKey(rule.id),
      words: `'${rule.name}': an answer is due within, in ${rule.within.unit}s`,
      declared: rule.within.n,
    },
    {
      key: urgencyKey(rule.id),
      words: `'${rule.name}': how urgent, one of ${Object.keys(urgencies).join(', ')}`,
      declared: rule.urgency,
      choices: Object.keys(urgencies),
    },
    ...Object.entries(numbersOf(rule.notices)).map(([name, declared]) => ({
      key: `prompt.${rule.id}.${name}`,
      words: `${name} in '${rule.name}': ${rule.because}`,
      declared,
    })),
  ])
  const limits = [...declarations.timescales.values()].flatMap((timescale): Known[] => {
    const { within, local, differs } = timescale.versions.at(-1)!
    if (differs) return []
    const limit = {
      key: limitKey(timescale),
      words: `${timescale.name}: the limit, in ${within.unit}s`,
      declared: within.n,
    }
    return local
      ? [
          limit,
          {
            key: localKey(timescale),
            words: `${timescale.name}: the local limit, in ${local.unit}s`,
            declared: local.n,
          },
        ]
      : [limit]
  })
  const counts = {
    key: suppressionKey,
    words: 'Counts below this show as suppressed to roles that see no children',
    declared: declaredThreshold,
  }
  const panel = {
    key: panelFirstKey,
    words: `What the Missing Panel's list puts first, one of ${Object.keys(panelParts).join(', ')}`,
    declared: panelFirst,
    choices: Object.keys(panelParts),
  }
  const reports = publicationSettings(publications).map(({ key, name, unit, declared, means }) => ({
    key,
    words: `${name}${unit === '' ? '' : `, in ${unit}`}. ${means}`,
    declared,
  }))
  const signs = signRules.flatMap(({ id, name, numbers }: SignRule): Known[] => [
    { key: signOnKey(id), words: `Whether '${name}' is looked for in the access log`, declared: true },
    ...Object.entries(numbers).map(([number, { declared, says, unit }]) => ({
      key: signNumberKey(id, number),
      words: `'${name}' in the access log: ${says}, in ${unit}`,
      declared,
    })),
  ])
  const kept = [
    ...retentionRules.map((rule) => ({
      key: retentionKey(rule),
      words: `${rule.name}: records are kept for so many years from ${rule.from}`,
      declared: rule.years,
    })),
    { key: holdAllKey, words: 'Whether everything is kept, whatever its time', declared: false },
  ]
  return new Map(
    [...prompts, ...limits, counts, panel, ...reports, ...signs, ...kept].map((known) => [known.key, known]),
  )
}

/** The value as it is meant: a number for a number, yes or no for a switch, one of a few words for a choice. */
export function readSetting({ declared, key, choices }: Known, typed: string): number | boolean | string {
  if (choices) {
    if (choices.includes(typed)) return typed
    throw new Error(`must be one of ${choices.join(', ')} for ${key}; '${typed}' is not`)
  }
  if (typeof declared === 'boolean') {
    if (['yes', 'true', 'on'].includes(typed)) return true
    if (['no', 'false', 'off'].includes(typed)) return false
    throw new Error(`must be yes or no for ${key}; '${typed}' is neither`)
  }
  const number = Number(typed)
  if (!/^\d+$/.test(typed) || !Number.isSafeInteger(number))
    throw new Error(`must be a whole number for ${key}; '${typed}' is not one`)
  return number
}
