import { day } from '#language/day.ts'
import { londonDay } from '#language/instant.ts'
import { boardReport, reportCommentary, reportPart } from '#language/spine/index.ts'
import { putOnRecord } from '#workings/save/put-on-record.ts'
import { draftOf } from '#workings/save/draft.ts'
import type { Serving } from './running.ts'

/** A report to a committee that is being written: one part says something, and the director is asked for words. */
export async function reportedIn({ pool, house }: Serving): Promise<{ report: string; asked: string }> {
  const { authority } = house.authority
  const { rows } = await pool.query<{ director: string; own: string }>(
    `select (select r.subject from answers.post p join record r using (authority, record, version, subject)
        where p.role = 'director' and r.recorded_until = 'infinity' order by r.subject limit 1) as director,
      (select subject from subject where authority = $1 and kind = 'authority' limit 1) as own`,
    [authority],
  )
  const { director, own } = rows[0]!
  const saving = { authority, today: londonDay(house.now()), now: house.now(), worker: director }
  const save = (draft: Parameters<typeof putOnRecord>[3]) => putOnRecord(house.db, house.declarations, saving, draft)
  const { record } = await save(
    draftOf(boardReport, [own], {
      template: 'haringey-scrutiny-2016',
      title: 'Update on recommendations',
      meeting: day('2026-06-15'),
      from: day('2026-01-01'),
      until: day('2026-03-31'),
    }),
  )
  await save(
    draftOf(
      reportPart,
      [own],
      {
        part: 'issue',
        words: 'An update for members, who asked 3 questions in January.',
        written_on: day('2026-05-01'),
      },
      { about: record },
    ),
  )
  const asked = await save(
    draftOf(
      reportCommentary,
      [own],
      { part: 'background', asks: 'What difference was made?', of: director, due: day('2026-06-01') },
      { about: record },
    ),
  )
  return { report: record, asked: asked.record }
}
