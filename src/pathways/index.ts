import { declare } from '#language/declarations.ts'
import { spine } from '#language/spine/index.ts'
import { forumRecords } from './forums/records.ts'
import { improvementRecords } from './improvement/records.ts'
import { lookedAfterRecords } from './looked-after/records.ts'
import { missingMeasures } from './missing/measures.ts'
import { missingPrompts } from './missing/prompts.ts'
import { missingRecords } from './missing/records.ts'
import { missingTimescales } from './missing/timescales.ts'
import { oversightRecords } from './oversight/records.ts'
import { protectionMeasures } from './protection/measures.ts'
import { protectionRecords } from './protection/records.ts'

/** Everything that is declared, a line a pathway. The server does not start while `problemsIn` finds anything in it. */
export const pathways = declare([
  { id: 'spine', name: 'People and service', records: spine },
  {
    id: 'missing',
    name: 'Missing from home, care and education',
    records: missingRecords,
    timescales: missingTimescales,
    prompts: missingPrompts,
    measures: missingMeasures,
  },
  { id: 'protection', name: 'Child protection', records: protectionRecords, measures: protectionMeasures },
  { id: 'oversight', name: 'Oversight by leaders', records: oversightRecords },
  { id: 'improvement', name: 'Inspection and improvement', records: improvementRecords },
  { id: 'forums', name: 'Boards, panels and meetings', records: forumRecords },
  { id: 'looked-after', name: 'Looked after', records: lookedAfterRecords },
])
