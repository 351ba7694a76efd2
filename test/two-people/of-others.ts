import { day } from '#language/day.ts'
import { boardReport, identifier, reportCommentary, restriction } from '#language/spine/index.ts'
import { committeeTemplates } from '#publications/committees/index.ts'
import { everySection, isWritten } from '#language/committee/template.ts'
import { reviewAction } from '#pathways/oversight/records.ts'
import { idOf } from '#services/ids.ts'
import { fieldsOf } from '../examples/forms.ts'
import { authority, authoritySubject } from '../examples/given.ts'
import { day as boxes } from '../twice/forms.ts'
import { reports, type Scene } from '../twice/scene.ts'
import type { Form, Stored, Thing } from './thing.ts'

const sentence = (n: number) => `Thing number ${n} that was typed`
const itself = (says: string) => says

/** What the newest of some records says in one question, and how many versions of them there are. */
async function counted(scene: Scene, kind: string, field: string, where: string, of: unknown[]): Promise<Stored> {
  const rows = await scene.world.rows<{ says: string | null; state: string }>(
    `select a."${field}" as says, r.state from record r join answers."${kind}" a using (authority, record, version, subject)
     where ${where} order by r.recorded_from desc, r.version desc, r.record desc`,
    of,
  )
  const newest = rows[0]
  return { version: rows.length, says: newest && newest.state !== 'withdrawn' ? newest.says : null }
}

const template = committeeTemplates.find(({ signedBy }) => signedBy.some(({ role }) => !role))!
async function report({ world }: Scene): Promise<string> {
  const answers = { template: template.id, title: 'Children missing', inspections: [] }
  const days = { meeting: day('2026-07-01'), from: day('2026-03-01'), until: day('2026-05-31') }
  return (await world.save(boardReport, [authoritySubject], { ...answers, ...days })).record
}
const analysts = async ({ hired }: Scene) =>
  [await hired('performance_analyst'), await hired('performance_analyst')] as const

/** By route: everything that is changed by a form of its own. */
export const others: Readonly<Record<string, (scene: Scene, n: number) => Promise<Thing>>> = {
  'POST /settings/:key': async (scene) => ({
    people: [await scene.hired('administrator'), await scene.hired('administrator')],
    page: '/settings/figures.suppress_below',
    send: '/settings/figures.suppress_below',
    typed: (n) => ({
      form: { value: String(2 + (n % 7)), ...boxes('from', '2026-06-10'), why: sentence(n) },
      says: sentence(n),
      shown: sentence(n),
    }),
    shownAs: itself,
    stored: () => counted(scene, 'setting', 'why', 'a.key = $1', ['figures.suppress_below']),
  }),
  'POST /board-reports/:report/parts/:part': async (scene) => {
    const [id, section] = [await report(scene), everySection(template.sections).find(isWritten)!]
    return {
      people: await analysts(scene),
      page: `/board-reports/${id}/parts/${section.id}`,
      send: `/board-reports/${id}/parts/${section.id}`,
      typed: (n) => ({ form: { words: sentence(n), nothing: '' }, says: sentence(n), shown: sentence(n) }),
      shownAs: itself,
      stored: () => counted(scene, 'report_part', 'words', 'r.about = $1 and a.part = $2', [id, section.id]),
    }
  },
  // Asked of one person, who may have it open twice.
  'POST /board-reports/:report/commentary/:commentary': async (scene) => {
    const [id, one] = [await report(scene), await scene.hired('team_manager')]
    const asked = { part: everySection(template.sections).find(isWritten)!.id, asks: 'Why?', of: one.worker }
    const due = { due: day('2026-06-20') }
    const { record } = await scene.world.save(reportCommentary, [authoritySubject], { ...asked, ...due }, { about: id })
    return {
      people: [one, await scene.door.signedIn(one.worker, 'team_manager')],
      page: `/board-reports/${id}/commentary/${record}`,
      send: `/board-reports/${id}/commentary/${record}`,
      typed: (n) => ({ form: { words: sentence(n) }, says: sentence(n), shown: sentence(n) }),
      shownAs: itself,
      stored: () => counted(scene, 'report_commentary', 'words', 'r.record = $1', [record]),
    }
  },
  // Who signs is said here too: a signature overwrites nothing.
  'POST /board-reports/:report/sign': async (scene) => {
    const { id: as } = template.signedBy.find(({ role }) => !role)!
    const [id, signers] = [await report(scene), ['Una', 'Vic', 'Wyn', 'Xan', 'Yaz', 'Zoe']]
    const ids = await Promise.all(signers.map((name) => scene.world.worker(name, 'chief_executive')))
    const said = (n: number) => n % ids.length
    return {
      people: await analysts(scene),
      page: `/board-reports/${id}/sign`,
      send: `/board-reports/${id}/sign`,
      form: (body) => {
        const forms = body.match(/<form method="post"[^]*?<\/form>/g)!.map((form) => fieldsOf(`<main>${form}`))
        return { ...forms.find((form) => form['as'] === as && 'who' in form)!, do: 'name' }
      },
      typed: (n) => ({ form: { who: ids[said(n)]!, do: 'name' }, says: ids[said(n)]!, shown: signers[said(n)]! }),
      shownAs: (who) => signers[ids.indexOf(who)]!,
      stored: () => counted(scene, 'report_signatory', 'who', 'r.about = $1', [id]),
    }
  },
  'POST /report-forms': async (scene, walk) => {
    const id = `tried-${walk}`
    const file = (n: number) => JSON.stringify({ ...template, id, name: sentence(n) })
    await scene.people.analyst.post('/report-forms', { content: file(0), seen: '0' })
    return {
      people: await analysts(scene),
      page: `/report-forms/${id}`,
      send: '/report-forms',
      typed: (n) => ({ form: { content: file(n) }, says: file(n), shown: sentence(n) }),
      shownAs: (content) => (JSON.parse(content) as { name: string }).name,
      stored: () => counted(scene, 'committee_template', 'content', 'a.template = $1', [id]),
    }
  },
  'POST /publications/:id/:day/commentary': async (scene, walk) => {
    const on = new Date(Date.parse('2026-10-05') + walk * 7 * 24 * 3_600_000).toISOString().slice(0, 10)
    return {
      people: [await scene.hired('divisional_manager'), await scene.hired('divisional_manager')],
      page: `${reports.read}/${on}/commentary`,
      send: `${reports.read}/${on}/commentary`,
      typed: (n) => ({ form: { 'words-0': sentence(n) }, says: sentence(n), shown: sentence(n) }),
      shownAs: itself,
      stored: () => counted(scene, 'commentary', 'words', 'a.for_day = $1', [on]),
    }
  },
  'POST /prompts/:prompt/answer': async (scene) => {
    const who = await scene.child()
    for (const on of ['2026-05-02', '2026-05-12', '2026-05-28'])
      await scene.world.missing(who, `${on} 20:00`, `${on} 23:00`, { recordedAt: `${on}T23:30:00Z` })
    const [raised] = await scene.world.rows<{ record: string }>(
      "select record from record where kind = 'prompt' and subject = $1",
      [who],
    )
    return {
      once: true,
      people: [await scene.hired('principal_team_manager'), await scene.hired('divisional_manager')],
      page: `/prompts/${raised!.record}/answer`,
      send: `/prompts/${raised!.record}/answer`,
      typed: (n) => ({ form: { why: 'other', reason: sentence(n) }, says: sentence(n), shown: sentence(n) }),
      shownAs: itself,
      stored: () => counted(scene, 'prompt_answer', 'reason', 'r.about = $1', [raised!.record]),
    }
  },
  'POST /audit/signs/:sign': async (scene, walk) => {
    const made = idOf('sign two people look into', String(walk))
    await scene.world.rows(
      `insert into access_sign (authority, sign, rule, words, worker, child, day, entries, noticed)
       values ($1, $2, 'former_case', 'They opened a record', $3, null, '2026-05-05', '{}', '2026-05-06T01:10:00Z')`,
      [authority, made, scene.people.officer.worker],
    )
    return { ...(await lookedInto(scene, `/audit/signs/${made}`)), stored: () => answers(scene, 'sign', made) }
  },
  'POST /audit/openings/:opening': async (scene) => {
    const child = await scene.child()
    const number = `SYN-TWO-${child.slice(-6)}`
    const visitor = await scene.hired('emergency_duty_worker')
    await hide(scene, child, number)
    const form = { ...fieldsOf((await visitor.get('/emergency')).body), number, reason: 'The police ask whom to ring' }
    await visitor.post('/emergency', form)
    const opening = form['form-id' as keyof typeof form]
    return {
      ...(await lookedInto(scene, `/audit/openings/${opening}`)),
      stored: () => answers(scene, 'opening', opening),
    }
  },
  'POST /reviews/follow-up/:action': async (scene) => {
    const answers = { what: 'Ask the home', owner: scene.people.director.worker }
    const { record } = await scene.world.save(reviewAction, [authoritySubject], answers)
    return {
      people: [await scene.hired('director'), await scene.hired('director')],
      page: `/reviews/follow-up/${record}`,
      send: `/reviews/follow-up/${record}`,
      typed: (n) => ({
        form: {
          outcome: 'done',
          ...boxes('ended', '2026-05-20'),
          came_of: sentence(n),
          'change-reason': `Because of ${n}`,
        },
        says: sentence(n),
        shown: sentence(n),
      }),
      shownAs: itself,
      stored: async () => {
        const rows = await scene.world.rows<Stored>(
          'select r.version, a.came_of as says from record r join answers.review_action a using (authority, record, version, subject) where r.record = $1 order by 1 desc',
          [record],
        )
        return rows[0]!
      },
    }
  },
  'POST /handover/:worker': async (scene) => {
    const { world, hired, child, north } = scene
    const leaver = await world.worker('Lee Leaver', 'social_worker', north)
    const { record } = await world.allocated(await child(), leaver, north)
    const [one, two] = [await hired('divisional_manager'), await hired('divisional_manager')]
    const taker = await hired('social_worker')
    const [post] = await world.rows<{ record: string }>(
      "select record from record where kind = 'post' and subject = $1",
      [taker.worker],
    )
    const form = (n: number): Form => ({
      to: post!.record,
      work: record,
      ...boxes('from', '2026-06-03'),
      reason: sentence(n),
    })
    return {
      once: true,
      people: [one, two],
      page: `/handover/${leaver}`,
      send: `/handover/${leaver}`,
      typed: (n) => ({ form: form(n), says: sentence(n), shown: sentence(n) }),
      shownAs: itself,
      stored: async () => {
        const versions = await world.rows<{ reason: string }>(
          'select reason from record where record = $1 and version > 1 order by version desc',
          [record],
        )
        return { version: versions.length, says: versions[0]?.reason ?? null }
      },
    }
  },
}

const lookedInto = async (scene: Scene, page: string): Promise<Omit<Thing, 'stored'>> => ({
  once: true,
  people: [await scene.hired('director'), await scene.hired('director')],
  page,
  send: page,
  typed: (n) => ({
    form: {
      ...boxes('looked_into', '2026-06-02'),
      found: page.includes('signs') ? 'work' : 'needed',
      how: sentence(n),
    },
    says: sentence(n),
    shown: sentence(n),
  }),
  shownAs: itself,
})
const answers = (scene: Scene, which: 'sign' | 'opening', id: string) =>
  counted(scene, which === 'sign' ? 'sign_answer' : 'opening_review', 'how', `a."${which}" = $1`, [id])

async function hide({ world }: Scene, child: string, number: string): Promise<void> {
  await world.save(identifier, [child], { scheme: 'local', value: number })
  await world.save(restriction, [child], { from: day('2026-01-01'), why: 'Child of a member of staff' })
}

const newThing = 'makes something new, which has the id of its form: nothing is overwritten (test/twice)'
const ofNobody = 'keeps nothing that people type'
const given = 'is given out and changes no record'

/** By route: why it overwrites nothing that somebody else may have typed. */
export const apart: Readonly<Record<string, string>> = {
  'POST /sign-in': ofNobody,
  'POST /sign-in/local': ofNobody,
  'POST /sign-in/post': ofNobody,
  'POST /sign-in/ended': ofNobody,
  'POST /sign-out': ofNobody,
  'POST /sign-out/everywhere': ofNobody,
  'POST /settings/sessions/:worker': ofNobody,
  'POST /outbox/:message/again': ofNobody,
  'POST /emergency/shut': 'shuts what one person opened, who alone may',
  'POST /emergency': newThing,
  'POST /typing': 'is one person’s own, and nobody else’s to open (src/screens/typing/typing.test.ts)',
  'POST /typing/:typing/gone': 'is one person’s own',
  'POST /children/new': newThing,
  'POST /children/:child/merge': 'adds that two are one, which can be taken back; the records stay',
  'POST /children/:child/records/new/:kind': newThing,
  'POST /archive/:child/identity': newThing,
  'POST /records/:record/sign-off': 'signs the version that was read (test/two-people/signing.test.ts)',
  'POST /lessons/:lesson/sign-off': 'signs the version that was read (test/two-people/signing.test.ts)',
  'POST /promise/records/:entry/sign-off': 'signs the version that was read (test/two-people/signing.test.ts)',
  'POST /records/:record/remove': newThing,
  'POST /children/:child/remove': newThing,
  'POST /removals/retention': newThing,
  'POST /removals/:removal/agree':
    'takes what was shown: a change since is refused by its digest (src/screens/removal/removal.test.ts)',
  'POST /removals/:removal/refuse': 'answers once; the second is told that it was answered',
  'POST /children/:child/extract': given,
  'POST /children/:child/subject-access': given,
  'POST /children/:child/training-copy': given,
  'POST /publications/:id/:day/names': given,
  'POST /publications/:id/:day/issue': 'issues once',
  'POST /publications/:id/:day/decisions/:n': newThing,
  'POST /board-reports/new': newThing,
  'POST /board-reports/:report/ask': newThing,
  'POST /board-reports/:report/figures': 'takes each figure anew: no words of anybody’s are in one',
  'POST /board-reports/:report/issue': 'issues once what was signed',
  'POST /import': newThing,
  'POST /import/:id': 'leaves what a person recorded as it is (docs/decisions/0043-what-a-person-recorded-stands.md)',
  'POST /inspections/read': newThing,
  'POST /forums/catalogue/:number': 'sets one up where there is none yet',
  'POST /meetings/:meeting/pack': newThing,
  'POST /lessons/new': newThing,
  'POST /reviews/new': newThing,
  'POST /reviews/:review/follow-up': newThing,
  'POST /promise/new/:thing': newThing,
  'POST /settings/groups/new': newThing,
}
