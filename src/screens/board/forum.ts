import { mayDo, roles, type RoleId } from '#language/roles.ts'
import type { Eyes } from '#language/publication.ts'
import type { ToldForum } from '#workings/publish/template.ts'
import type { IssuedReport } from '#workings/reporting/stored-report.ts'

/**
 * With which eyes somebody reads the rows behind a report that is for others' eyes too: whoever may see lists sees the names of
 * the children whom they may open, and everybody else what the report's own eyes may see.
 */
export function forumOfReport({ template }: Pick<IssuedReport, 'template'>, role: RoleId): ToldForum {
  const named = mayDo(role, 'list') && roles[role].scope !== 'none'
  return {
    id: template.id,
    name: template.committee,
    eyes: named ? 'named' : cutTo(role, template.eyes),
    members: [role],
  }
}

/** The eyes that a paper is for, cut to whoever reads: nobody who sees no child has more than totals, but the Lead Member, by codes. */
export function cutTo(role: RoleId, eyes: Eyes): Eyes {
  if (roles[role].scope !== 'none' || (eyes !== 'named' && eyes !== 'pseudonym')) return eyes
  return role === 'lead_member' ? 'pseudonym' : 'aggregate'
}
