import { problemsIn } from '#language/problems.ts'
import { pathways } from '#pathways/index.ts'
import { publications } from '#publications/index.ts'

/** Prints what is declared under each of these names, and how many mistakes there are. */
const { records, timescales, measures } = pathways
const found = process.argv.slice(2).map((id) => {
  const declared = records.get(id) ?? timescales.get(id) ?? measures.get(id)
  return `${declared?.is ?? 'nothing'} ${id}`
})
console.log([...found, `${problemsIn(pathways, publications).length} mistakes`].join('; '))
