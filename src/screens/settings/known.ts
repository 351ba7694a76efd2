import type { Declarations } from '#language/declarations.ts'
import { panelFirst, panelFirstKey, panelParts } from '#pathways/missing/panel.ts'
import { publications } from '#publications/index.ts'
import { publicationSettings } from '#workings/issuing/settings.ts'
import { standardTerms, wordKey } from '#language/words.ts'
import { limitKey, localKey } from '#workings/clocks/spans.ts'
import { declaredThreshold, suppressionKey } from '#workings/figures/suppress.ts'
import { promptSettings } from './prompts.ts'
import { retentionSettings } from './retention.ts'
import { signSettings } from './signs.ts'

export type SettingKind = {
  key: string
  name: string
  group: 'Timescales' | 'Prompts' | 'Figures' | 'Lists' | 'Reports' | 'Access log' | 'Retention' | 'Words'
  is: 'number' | 'switch' | 'words' | 'choice'
  unit: string
  declared: number | boolean | string
  source: string
  checked: boolean
  /** What may be chosen, in words. */
  choices?: Readonly<Record<string, string>>
  /** The prompt rule it belongs to, which may be tried on history. */
  rule?: string
}

/** Everything that an authority may change without code, with what holds until it does. */
export function settingKinds(declarations: Declarations): SettingKind[] {
  return [
    ...timescales(declarations),
    ...promptSettings(declarations),
    suppression,
    panel,
    ...reports,
    ...signSettings,
    ...retentionSettings,
    ...words,
  ]
}

const suppression: SettingKind = {
  key: suppressionKey,
  name: 'Smallest count shown to those who see no children',
  group: 'Figures',
  is: 'number',
  unit: 'children',
  declared: declaredThreshold,
  source: 'Common practice in published statistics: 1 to 4 are suppressed',
  checked: false,
}

const panel: SettingKind = {
  key: panelFirstKey,
  name: 'What the Missing Panel’s list puts first',
  group: 'Lists',
  is: 'choice',
  unit: '',
  declared: panelFirst,
  choices: panelParts,
  source: 'Halton’s report of 4 January 2016 and Haringey’s of 13 December 2016 name the panel, and not its order',
  checked: false,
}

const reports: SettingKind[] = publicationSettings(publications).map(({ means, ...setting }) => ({
  ...setting,
  group: 'Reports',
  source: means,
  checked: true,
}))

const words: SettingKind[] = standardTerms.map(({ id, term, means }) => ({
  key: wordKey(id),
  name: term,
  group: 'Words',
  is: 'words',
  unit: '',
  declared: term,
  source: means,
  checked: true,
}))

function timescales({ timescales: all }: Declarations): SettingKind[] {
  return [...all.values()].flatMap((timescale) => {
    const version = timescale.versions.at(-1)!
    const kind = (key: string, name: string, { n, unit }: { n: number; unit: string }): SettingKind => ({
      key,
      name,
      group: 'Timescales',
      is: 'number',
      unit: `${unit}s`,
      declared: n,
      source: version.source,
      checked: version.checked,
    })
    return [
      // Where each answer has a limit of its own, that is what is set.
      ...(version.differs ? [] : [kind(limitKey(timescale), timescale.name, version.within)]),
      ...(version.local ? [kind(localKey(timescale), `${timescale.name}, local limit`, version.local)] : []),
    ]
  })
}

export function valueWords({ is, unit, choices }: SettingKind, value: unknown): string {
  if (is === 'choice') return choices?.[String(value)] ?? String(value)
  if (is === 'switch') return value === true ? 'On' : 'Off'
  return unit ? `${String(value)} ${value === 1 ? unit.replace(/s$/, '') : unit}` : String(value)
}
