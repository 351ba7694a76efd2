import { day, flag, moment, text, whole } from './option.ts'

export const asOption = text(
  'PERSON',
  "who asks: a worker's id, their exact name, or the post they hold where one person holds it; `people` lists them",
)
export const authorityOption = whole('NUMBER', 'which authority, where the store holds several', 1, 32_767)

export const pointOfView = {
  today: day('the day to look from; the real one where it is not given'),
  'known-at': moment('only what was on record by then; what is known now where it is not given'),
}

/** Every command takes these. */
export const always = {
  json: flag('print JSON: one object, or one a line for a list'),
  help: flag('say what the command takes'),
}
