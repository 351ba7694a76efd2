import { mayDo, roles, type RoleId } from '#language/roles.ts'
import type { ToldForum } from '#workings/publish/template.ts'
import type { IssuedReport } from '#workings/reporting/stored-report.ts'

/**
 * With which eyes somebody reads the rows behind a report that is for others' eyes too: whoever may see lists sees the names of
 * the children whom they may open, and everybody else what the report's own eyes may see.
 */
export function forumOfReport({ template }: Pick<IssuedReport, 'template'>, role: RoleId): ToldForum {
  const named = mayDo(role, 'list') && roles[role].scope !== 'none'
  return { id: template.id, name: template.committee, eyes: named ? 'named' : template.eyes, members: [role] }
}
