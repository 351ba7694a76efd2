import { frameworks } from '#pathways/improvement/frameworks/index.ts'
import { gradeOn } from '#pathways/improvement/frameworks/framework.ts'
import type { inspection, judgement } from '#pathways/improvement/register.ts'
import type { Told } from '#pathways/improvement/told.ts'
import { wayOfGrades, type GradeAt } from '#ui/chart/way-of-grades.ts'
import type { Html } from '#ui/html.ts'
import { overallOf } from './overall.ts'
import { monthSaid, placeInTime } from './words.ts'

type Inspection = Told<typeof inspection>

/** The way of this authority's own overall grades through the frameworks (INS-04); nothing where none is on record. */
export function trajectory(
  events: readonly Inspection[],
  grades: ReadonlyMap<string, readonly Told<typeof judgement>[]>,
): Html | false {
  const at = events.flatMap((one): (GradeAt & { scale: readonly string[] })[] => {
    const framework = frameworkOf(one)
    const said = overallOf(one, grades.get(one.record) ?? [])
    const grade = framework && gradeOn(framework, said)
    if (!framework || !grade) return []
    const time = placeInTime(one)
    return [
      {
        when: time === '9999' ? 'Not stated' : monthSaid(time.slice(0, 7)),
        framework: framework.name,
        grade,
        scale: framework.scale,
      },
    ]
  })
  if (at.length === 0) return false
  const scales = [...new Map(at.map(({ framework, scale }) => [framework, scale]))]
  return wayOfGrades({
    id: 'way-of-grades',
    title: 'Overall grades, each on the scale of its own framework',
    scales: scales.map(([framework, each]) => ({ framework, grades: each })),
    at,
  })
}

/** By its name or id, as people type it; or by what its name says in other words. */
function frameworkOf({ answers: { framework, council } }: Inspection) {
  // The framework of 2018 calls itself "Inspecting", and its reports "Inspection of".
  const said = framework?.toLowerCase().replace(/^inspecting /, 'inspection of ') ?? ''
  if (said === '' || council) return undefined
  return frameworks.find(({ id, name, titled }) => id === said || name.toLowerCase() === said || titled.test(said))
}
