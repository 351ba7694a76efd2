import { choice, day, longText, text } from '../field.ts'
import { record } from '../record.ts'

/** Why a child's record must be kept, whatever its time: while it holds nothing of it is removed. */
export const retentionHold = record(
  'retention_hold',
  'Hold: nothing is to be removed',
  {
    why: choice('Why must it be kept?', {
      inquiry: 'An inquiry asked for it to be kept',
      litigation: 'A court case, or one that is likely',
      complaint: 'A complaint',
      review: 'A safeguarding practice review',
      request: 'Somebody has asked to see it',
      other: 'Another reason',
    }).neededTo('complete'),
    reference: text('Which one?').hint('Its reference, and no name'),
    from: day('From').neededTo('complete'),
    until: day('Until').hint('Leave empty until it is known'),
    says: longText('Who asked, and what must be kept?').neededTo('complete'),
  },
  { speaksOf: 'from', recordedBy: ['principal_team_manager', 'divisional_manager', 'director'] },
)
