import { isRole, roleWords } from '#language/roles.ts'
import { html, type Html } from '#ui/html.ts'
import { nothing } from '#ui/nothing.ts'
import type { PromptNow } from '#workings/read/prompts.ts'
import type { NamesOf } from '../record/answer-words.ts'

/** Who was asked: the role always, and the person who held it or stood in. */
export function personAsked({ asks, asked }: Pick<PromptNow, 'asks' | 'asked'>, nameOf: NamesOf): Html {
  const role = isRole(asks) ? roleWords[asks].toLowerCase() : asks
  if (asked === null) return html`Asked of the ${role}: nobody held that post, so any may answer.`
  return html`Asked of ${nameOf(asked) ?? nothing('not known')}, ${role}.`
}
