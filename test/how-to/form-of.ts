import { kindOf } from '#language/declarations.ts'
import { day } from '#language/day.ts'
import { pathways } from '#pathways/index.ts'
import { recordForm } from '#screens/record/form.ts'

/** Prints the form of one kind of record, as somebody about to fill it in is shown it. */
const choices = { today: day('2026-06-01'), workers: [], teams: [], agencies: [], people: new Map() }
const kind = kindOf(pathways, process.argv[2] ?? '')
console.log(String(recordForm({ kind, values: {}, problems: [], choices, action: '/', saves: 'Save' })))
