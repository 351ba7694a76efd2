import { removalBases, removalCategories, type RemovalBasis, type RemovalCategory } from '#language/removal.ts'
import { retentionRules } from '#pathways/retention.ts'
import { newId } from '#services/ids.ts'
import { outsideOf } from '#services/removal-list.ts'
import { removalOf } from '#workings/read/removals.ts'
import { agree, refuse } from '#workings/removing/answer.ts'
import { askRemoval, planned } from '#workings/removing/ask.ts'
import { removeAgain } from '#workings/removing/again.ts'
import type { Plan } from '#workings/removing/plan.ts'
import { targetOf } from '#workings/removing/removal.ts'
import { one, rows } from './line/answer.ts'
import { atTheMachine, doneBy, type AskPerson } from './line/command.ts'
import { id, needed, oneOf, text } from './line/option.ts'
import { targetGiven, targetOptions } from './removal/target.ts'

const may = ['list', 'remove'] as const
const choices = <T extends string>(words: Readonly<Record<T, string>>) => Object.keys(words) as T[]

/** What a plan takes, and the digest by which somebody agrees to it and to no other. */
const shown = ({ takes, digest, reach }: Plan) => ({
  takes: takes.filter(({ count }) => count > 0).map(({ words, count }) => `${words}: ${count}`),
  versions: reach.rows.map(({ record, version }) => `${record} version ${version}`),
  written: reach.words,
  digest,
})

export const removeAsk = doneBy(
  'remove ask',
  'Ask for something to be removed by law; somebody else must agree to it',
  may,
  {
    more: 'It shows exactly what would go. Nothing goes yet',
    options: {
      ...targetOptions,
      category: needed(oneOf<RemovalCategory>('why it goes', choices(removalCategories))),
      basis: needed(oneOf<RemovalBasis>('by which law', choices(removalBases))),
      reason: needed(text('TEXT', 'why it must go, naming nobody: it stays')),
    },
    run: async (ask, given) => {
      const target = targetGiven(given)
      const removal = newId(Date.parse(ask.at))
      const { category, basis, reason } = given
      const plan = await ask.read((seam) =>
        askRemoval(seam, ask.declarations, retentionRules, { removal, target, category, basis, reason }),
      )
      return one({ removal, ...shown(plan) })
    },
  },
)

export const removeLook = doneBy('remove look', 'Exactly what a removal that was asked for would take', may, {
  takes: { removal: needed(id('REMOVAL', 'the removal’s id, as `removals` shows it')) },
  run: async (ask, { removal }) =>
    one(
      await ask.read(async (seam) => {
        const asked = await removalOf(seam, removal)
        return { removal, reason: asked.reason, ...shown(await planned(seam, ask.declarations, targetOf(asked))) }
      }),
    ),
})

export const removeAgree = doneBy(
  'remove agree',
  'Agree to a removal that somebody else asked for: it goes at once, and for good',
  may,
  {
    takes: { removal: needed(id('REMOVAL', 'the removal’s id, as `removals` shows it')) },
    options: { seen: needed(text('DIGEST', 'the digest that `remove look` showed with what would go')) },
    run: async (ask, { removal, seen }) => {
      await agree(answering(ask), removal, seen)
      return one({ removal, answer: 'agreed' })
    },
  },
)

export const removeRefuse = doneBy('remove refuse', 'Decline a removal; whoever asked for it takes it back', may, {
  takes: { removal: needed(id('REMOVAL', 'the removal’s id, as `removals` shows it')) },
  options: { reason: needed(text('TEXT', 'why it stays')) },
  run: async (ask, { removal, reason }) => {
    await refuse(answering(ask), removal, reason)
    return one({ removal, answer: 'refused' })
  },
})

export const removeAgainHere = atTheMachine(
  'remove again',
  'Make removals again that this store does not know, because it was brought back from a backup',
  {
    more: 'The server does so at each start, from DATA_DIR/removals',
    run: async ({ db, declarations, config, at }) => {
      const made = await removeAgain(db, declarations, outsideOf(config), at)
      return rows(
        made.map((removal) => ({ removal })),
        { removal: '' },
        'Every removal is made in this store.',
      )
    },
  },
)

const answering = ({ db, declarations, view, at, config }: AskPerson) => ({
  db,
  declarations,
  view,
  at,
  outside: outsideOf(config),
  rules: retentionRules,
})
