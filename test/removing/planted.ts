import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { day } from '#language/day.ts'
import { instant } from '#language/instant.ts'
import type { RoleId } from '#language/roles.ts'
import { retentionRules } from '#pathways/retention.ts'
import { pathways } from '#pathways/index.ts'
import { CheckedFile } from '#services/files/checked.ts'
import { newId } from '#services/ids.ts'
import { outsideOf } from '#services/removal-list.ts'
import { log } from '#workings/access/log.ts'
import { reading } from '#workings/access/read-as.ts'
import type { Seam } from '#workings/access/reading.ts'
import { asKeeper } from '#workings/database.ts'
import { agree, refuse } from '#workings/removing/answer.ts'
import { askRemoval, planned } from '#workings/removing/ask.ts'
import type { Plan } from '#workings/removing/plan.ts'
import type { Target } from '#workings/removing/removal.ts'
import { keepDocument } from '#workings/save/document.ts'
import type { ReaderView } from '#workings/view.ts'
import { borough } from '../examples/borough.ts'
import { authority } from '../examples/given.ts'
import { issueFor } from '../examples/issued.ts'

export const at = instant('2026-06-02T09:00:00Z')
export const secret = 'Quenby Thistlewood of Larkspur Mews'
const may = { from: day('2026-05-01'), until: day('2026-05-31'), day: () => day('2026-05-31') }

/** A borough in which words about somebody else were put on Amy's record, and from there went everywhere that such words go. */
export async function planted() {
  const { world, people, children } = await borough()
  const [dee, dora] = [people.divisional, people.director]
  const view = ({ worker, role }: { worker: string; role: RoleId }): ReaderView => ({
    ...world.view('2026-06-02'),
    reader: { worker, name: 'A person', role, team: null },
  })
  const saving = { authority, today: day('2026-06-02'), now: at, worker: people.worker.worker }
  const record = newId(Date.parse(at))
  const file = await CheckedFile.of(`${secret}.txt`, Buffer.from(`About ${secret}\n`), 5)
  if ('refused' in file) throw new Error(file.refused)
  const document = await asKeeper(world.db, (tx) => keepDocument(tx, saving, record, file))
  const answers = { action: `Ring ${secret}`, police_reference: secret, found_at: secret, police_report: document }
  await world.missing(children.amy, '2026-05-20 20:00', '2026-05-21 08:00', {
    recordedAt: '2026-05-21T09:00:00Z',
    newRecord: record,
    answers,
  })
  const interview = await world.interview(children.amy, record, '2026-05-22 10:00', { said: `I was with ${secret}` })
  const discussion = await world.discussion(children.amy, record, '2026-05-23 10:00', {
    answers: {
      agencies: [{ agency: secret, invited: true, tookPart: 'by call' }],
      actions: [{ what: `Visit ${secret}`, owner: 'Sol', by: day('2026-06-10'), measure: 'Seen' }],
    },
  })
  const issue = await issueFor(world, may)
  await world.pool.query(`update issue_line set cells = cells || jsonb_build_array($2::text) where record = $1`, [
    record,
    secret,
  ])
  await world.pool.query(`update issue_row set agency = $2 where record = $1`, [record, secret])
  const message = newId(Date.parse(at))
  await world.pool.query(
    `insert into message values ($1, $2, 'a letter', $3, 'a@b.example', $4, $4, $5, $6, 'queued', 0, $6, null, null)`,
    [authority, message, people.worker.worker, `About ${secret}`, record, at],
  )
  await asKeeper(world.db, (tx) =>
    log(tx, authority, dora, at, [
      {
        action: 'read',
        what: 'record: missing_episode',
        children: [children.amy],
        records: [record],
        reason: `To see who ${secret} is`,
      },
      { action: 'read', what: 'record: missing_episode', children: [children.amy, children.ben], records: [record] },
    ]),
  )
  const folder = await mkdtemp(join(tmpdir(), 'throughline-removing-'))
  const outside = outsideOf({ dataDir: folder, removalList: join(folder, 'elsewhere', 'removals') })
  await mkdir(outside.outbox)
  await writeFile(join(outside.outbox, `${message}.eml`), `Subject: About ${secret}\n`)
  const read = <T>(who: typeof dee, work: (seam: Seam) => Promise<T>) => reading(world.db, view(who), at, work)
  const ask = async (
    target: Target,
    more: { reason?: string; category?: string; who?: typeof dee } = {},
  ): Promise<{ removal: string; plan: Plan }> => {
    const removal = newId(Date.parse(at))
    const plan = await read(more.who ?? dee, (seam) =>
      askRemoval(seam, pathways, retentionRules, {
        removal,
        target,
        category: more.category ?? 'misfiled',
        basis: 'accuracy',
        reason: more.reason ?? 'It was written on the wrong record',
      }),
    )
    return { removal, plan }
  }
  const answering = (who: typeof dee) => ({
    db: world.db,
    declarations: pathways,
    view: view(who),
    at,
    outside,
    rules: retentionRules,
  })
  const done = async (target: Target) => {
    const { removal, plan } = await ask(target)
    await agree(answering(dora), removal, plan.digest)
    return removal
  }
  return {
    world,
    people,
    children,
    record,
    document,
    interview,
    discussion,
    issue,
    folder,
    outside,
    read,
    ask,
    done,
    view,
    answering,
    agree: (who: typeof dee, removal: string, digest: string) => agree(answering(who), removal, digest),
    refuse: (who: typeof dee, removal: string, reason: string) => refuse(answering(who), removal, reason),
    plan: (who: typeof dee, target: Target) => read(who, (seam) => planned(seam, pathways, target)),
  }
}
