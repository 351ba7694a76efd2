import { pathways } from '#pathways/index.ts'
import { childNames, serviceNames } from '#workings/read/names.ts'
import { promptsFor } from '#workings/read/prompts.ts'
import { rows } from './line/answer.ts'
import { asPerson } from './line/command.ts'
import { declared, flag, id } from './line/option.ts'

export const prompts = asPerson('prompts', 'What was noticed, who was asked, and what answered it', ['list'], {
  options: {
    waiting: flag('only those that nobody has answered'),
    mine: flag('only those asked of the person who asks'),
    rule: declared('RULE', 'only those of this rule', pathways.prompts),
    child: id('CHILD', 'only those about this child'),
  },
  run: async (ask, given) => {
    const found = await ask.read(async (seam) => {
      if (given.child !== undefined) await seam.mustOpen(given.child)
      const wanted = {
        children: given.child === undefined ? null : [given.child],
        waiting: given.waiting,
        ...(given.mine ? { asked: ask.reader.worker } : {}),
      }
      const all = (await promptsFor(seam, ask.declarations, wanted)).filter(
        ({ rule }) => given.rule === undefined || rule === given.rule.id,
      )
      const [names, people] = [
        await childNames(
          seam,
          all.map(({ child }) => child),
        ),
        await serviceNames(
          seam,
          all.map(({ asked }) => asked),
        ),
      ]
      seam.showed({ action: 'list', what: 'prompts', children: all.map(({ child }) => child), shown: all.length })
      return all.map((prompt) => ({
        prompt: prompt.record,
        rule: prompt.rule,
        words: prompt.rule_words,
        child: prompt.child,
        name: names.get(prompt.child)?.name ?? null,
        known: prompt.known_day,
        known_at: prompt.known,
        urgency: prompt.urgency,
        due: prompt.due_day,
        due_at: prompt.due_at,
        standing: prompt.answered_by === null ? prompt.standing : 'ended',
        asks: prompt.asks,
        asked: prompt.asked && (people.get(prompt.asked) ?? null),
        asked_id: prompt.asked,
        waiting: prompt.answered_by === null,
        grounds_removed: prompt.grounds_removed === 'yes',
        answered_by: prompt.answered_by,
        answer_kind: prompt.answer_kind,
        answered_at: prompt.answered_at,
        grounds: prompt.grounds,
        joined: prompt.joined ?? [],
      }))
    })
    const columns = {
      urgency: '',
      due: 'could not be worked out',
      known: '',
      rule: '',
      name: 'not recorded',
      asked: 'nobody holds the post',
      waiting: '',
      answer_kind: 'not answered',
      prompt: '',
      child: '',
    }
    return rows(found, columns, 'No such prompt among the children whom this person may open.')
  },
})
