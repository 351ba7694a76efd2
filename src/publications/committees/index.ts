import { readTemplate } from '#language/committee/read-template.ts'
import type { CommitteeTemplate } from '#language/committee/template.ts'
import { pathways } from '#pathways/index.ts'
import haltonExecutive2011 from './halton-executive-board-2011.json' with { type: 'json' }
import haltonBoard2016 from './halton-ppb-2016.json' with { type: 'json' }
import haltonBoard2023 from './halton-ppb-2023.json' with { type: 'json' }
import haringeyScrutiny2016 from './haringey-scrutiny-2016.json' with { type: 'json' }
import worcestershireWellbeing2017 from './worcestershire-hwb-2017.json' with { type: 'json' }

/** The forms of report that come with the program, each a file that a council may copy and change. */
export const committeeTemplates: readonly CommitteeTemplate[] = [
  haltonExecutive2011,
  haltonBoard2016,
  haltonBoard2023,
  haringeyScrutiny2016,
  worcestershireWellbeing2017,
].map((written) => {
  const read = readTemplate(JSON.stringify(written), pathways.measures)
  if ('problems' in read) throw new TypeError(`The template ${written.id} is wrong: ${read.problems.join('; ')}`)
  return read.template
})
