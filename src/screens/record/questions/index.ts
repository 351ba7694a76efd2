import type { Field, FieldShape } from '#language/field.ts'
import { actionsQuestion } from './actions.ts'
import { attendanceQuestion } from './attendance.ts'
import { choiceQuestion, manyChoiceQuestion } from './choice.ts'
import { dayQuestion } from './day.ts'
import { documentQuestion } from './document.ts'
import { momentQuestion } from './moment.ts'
import { agencyQuestion, personQuestion, teamQuestion, workerQuestion } from './named.ts'
import { linkedQuestion, measuresQuestion } from './linked.ts'
import type { Question } from './question.ts'
import { numberQuestion, textQuestion } from './words.ts'

const questions = {
  day: dayQuestion,
  instant: momentQuestion,
  choice: choiceQuestion,
  'many-choice': manyChoiceQuestion,
  text: textQuestion,
  number: numberQuestion,
  person: personQuestion,
  worker: workerQuestion,
  team: teamQuestion,
  agency: agencyQuestion,
  document: documentQuestion,
  attendance: attendanceQuestion,
  'SMART actions': actionsQuestion,
  records: linkedQuestion,
  measures: measuresQuestion,
} as const satisfies Record<FieldShape['is'], unknown>

/** The kind of question that a field is put as. */
export const questionFor = (field: Field<unknown>): Question => questions[field.shape.is]
