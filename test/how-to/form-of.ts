import { kindOf } from '#language/declarations.ts'
import { choicesOn } from '#workings/in-force.ts'
import { noSettings } from '#workings/settings.ts'
import { day } from '#language/day.ts'
import { pathways } from '#pathways/index.ts'
import { recordForm } from '#screens/record/form.ts'

/** Prints the form of one kind of record, as somebody about to fill it in is shown it. */
const kind = kindOf(pathways, process.argv[2] ?? '')
const today = day('2026-06-01')
const choices = {
  offered: (name: string) => choicesOn(kind, name, today, noSettings),
  today,
  workers: [],
  teams: [],
  agencies: [],
  people: new Map(),
  files: { most: 20, kept: new Map() },
}
console.log(String(recordForm({ kind, values: {}, problems: [], choices, action: '/', saves: 'Save' })))
