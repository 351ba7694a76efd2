import { boardReport, evidenceLapsed, signInGroup } from '#language/spine/index.ts'
import { forumBody, forumRecords, meeting, pack } from '#pathways/forums/records.ts'
import { planVersion } from '#pathways/improvement/plan.ts'
import { improvementRecords } from '#pathways/improvement/records.ts'
import { inspection, recommendation } from '#pathways/improvement/register.ts'
import { lesson } from '#pathways/missing/records.ts'
import { leadersReview, reviewAction } from '#pathways/oversight/records.ts'
import type { WholeRecord } from '#workings/read/record.ts'
import { to } from '../front/address.ts'

const pages: Readonly<Record<string, (record: string) => string>> = {
  [leadersReview.id]: to.review,
  [reviewAction.id]: to.followUp,
  [lesson.id]: to.lesson,
  [signInGroup.id]: to.group,
  ...Object.fromEntries([...improvementRecords, ...forumRecords, evidenceLapsed].map(({ id }) => [id, to.entry])),
  [inspection.id]: to.inspection,
  [recommendation.id]: to.recommendation,
  [forumBody.id]: to.forum,
  [meeting.id]: to.meeting,
  [boardReport.id]: to.boardReport,
  [pack.id]: to.pack,
  [planVersion.id]: to.planVersion,
}

/** The page of a record that is about no child; null where it is a child's. */
export const ownPage = ({ kind, record }: Pick<WholeRecord, 'kind' | 'record'>): string | null =>
  pages[kind]?.(record) ?? null
