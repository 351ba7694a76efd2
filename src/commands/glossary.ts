import { allowedWords } from '#language/allowed.ts'
import { limitWords } from '#language/limits.ts'
import type { PromptRule } from '#language/prompt.ts'
import { numbersOf, urgencies } from '#language/prompt.ts'
import { pathways } from '#pathways/index.ts'
import { rows, type Said } from './line/answer.ts'
import { withoutStore } from './line/command.ts'
import { text } from './line/option.ts'

/** Made from the declarations, so that it cannot disagree with what runs. */
export const glossary = withoutStore(
  'glossary',
  'Every word that is declared: records and their questions, timescales, prompt rules and measures',
  {
    takes: { word: { ...text('WORD', 'only entries that have this in their id or name'), rest: true } },
    run: async (_, { word }) => {
      const wanted = (word ?? '').toLowerCase()
      const all = entries().filter(({ id, name }) => `${String(id)} ${String(name)}`.toLowerCase().includes(wanted))
      return rows(
        all,
        { is: '', id: '', name: '', meaning: 'as it says', source: 'this service' },
        `Nothing is declared with '${word ?? ''}' in its name.`,
      )
    },
  },
)

function entries(): Said[] {
  const { records, timescales, prompts, measures, home } = pathways
  const kinds = [...records.values()].flatMap((kind) => [
    {
      is: 'record',
      id: kind.id,
      name: kind.name,
      meaning: kind.options.help ?? null,
      source: kind.options.source ?? null,
      pathway: home.get(kind.id),
    },
    ...Object.entries(kind.fields).map(([field, { words, shape }]) => ({
      is: 'question',
      id: `${kind.id}.${field}`,
      name: words,
      meaning:
        'options' in shape
          ? Object.entries(shape.options)
              .map(([key, { words: said }]) => `${key}: ${said}`)
              .join('; ')
          : shape.is,
      source: null,
      pathway: home.get(kind.id),
    })),
  ])
  const clocks = [...timescales.values()].map((one) => ({
    is: 'timescale',
    id: one.id,
    name: one.name,
    meaning: `${one.todo}: ${allowedWords(one.versions.at(-1)!, (rule) => prompts.get(rule)?.name ?? rule)}, ${one.basis}`,
    source: one.versions.at(-1)!.source,
    pathway: home.get(one.id),
    endings: one.endings.map(({ as, words }) => `${as}: ${words}`),
  }))
  const rules = [...prompts.values()].map((one) => ({
    is: 'prompt',
    id: one.id,
    name: one.name,
    meaning: `${inWords(one)}. ${one.to}, within ${limitWords(one.within)} (${urgencies[one.urgency].toLowerCase()})`,
    source: one.source,
    pathway: home.get(one.id),
  }))
  const figures = [...measures.values()].map((one) => ({
    is: 'measure',
    id: one.id,
    name: one.name,
    meaning: one.meaning,
    source: one.source,
    pathway: home.get(one.id),
  }))
  return [...kinds, ...clocks, ...rules, ...figures]
}

const inWords = (rule: PromptRule): string =>
  rule.because.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(numbersOf(rule.notices)[name] ?? '?'))
