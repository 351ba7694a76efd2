import { addDays, mondayOf, type Day } from '#language/day.ts'
import type { leadersReview } from '#pathways/oversight/records.ts'
import type { Own } from '#workings/read/authority.ts'

export type Review = Own<typeof leadersReview>

/** A week and its review: held; not held, with or without the reason yet; or one that may still be held this week. */
export type Week = {
  week: Day
  reviews: readonly Review[]
  standing: 'held' | 'not held' | 'not recorded' | 'due'
  /** The last day of the week after it, in which it is looked back on. */
  dueBy: Day
}

/**
 * Every week from that of the first review to the last that is over, the newest first. A week is reviewed in the one after
 * it; when that has gone by too, none was held, whether or not anybody has said so.
 */
export function weeksOf(reviews: readonly Review[], today: Day): Week[] {
  const dated = reviews.flatMap((review) => (review.answers.week ? [{ week: review.answers.week, review }] : []))
  const reviewed = dated.map(({ week }) => week).toSorted()
  const [first, latest] = [reviewed[0], reviewed.at(-1)]
  if (first === undefined || latest === undefined) return []
  const over = addDays(mondayOf(today), -7)
  const weeks: Week[] = []
  for (let week = latest > over ? latest : over; week >= first; week = addDays(week, -7)) {
    const dueBy = addDays(week, 13)
    const own = dated.filter((one) => one.week === week).map(({ review }) => review)
    weeks.push({ week, reviews: own, dueBy, standing: standingOf(own, today <= dueBy) })
  }
  return weeks
}

function standingOf(reviews: readonly Review[], mayStillBe: boolean): Week['standing'] {
  if (reviews.length === 0) return mayStillBe ? 'due' : 'not recorded'
  return reviews.every(({ answers }) => answers.held === 'no') ? 'not held' : 'held'
}

/** The week that a new review is most likely of: the latest of which nothing is said, or the last that is over. */
export const nextToReview = (weeks: readonly Week[], today: Day): Day =>
  weeks.find(({ reviews }) => reviews.length === 0)?.week ?? addDays(mondayOf(today), -7)
