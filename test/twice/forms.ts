import { adoptionSeal, identifier, restriction } from '#language/spine/index.ts'
import { idOf } from '#services/ids.ts'
import { day as on } from '#language/day.ts'
import { fieldsOf } from '../examples/forms.ts'
import { authority } from '../examples/given.ts'
import { issueOf, queued, reader } from '../mail/queueing.ts'
import { signIn } from '../../src/screens/front/session.ts'
import { Visitor } from '../examples/browser.ts'
import { readOn, reports, type Scene } from './scene.ts'

/** A form as a browser would send it. */
export type Sent = {
  by: Visitor
  url: string
  form: Record<string, string | string[]>
  files?: Record<string, { name: string; bytes: Buffer }>
  /** Where whoever sends it again is sent instead, because what opened the way is over by then. */
  instead?: string
  /** It is refused here, both times alike. */
  refused?: true
  /** What goes on after the answer is over when this is. */
  over?(): Promise<void>
}
type Making = (scene: Scene) => Promise<Sent>

export const day = (name: string, on: string) => {
  const [year, month, date] = on.split('-').map(Number)
  return { [`${name}-day`]: String(date), [`${name}-month`]: String(month), [`${name}-year`]: String(year) }
}

/** What the form at an address would send as it stands, with these answers. */
export async function filled(by: Visitor, at: string, answers: Sent['form'], to = at): Promise<Sent> {
  const { body, statusCode } = await by.get(at)
  if (statusCode !== 200) throw new Error(`${at}: ${statusCode}`)
  return { by, url: to, form: { ...fieldsOf(body), do: 'save', ...answers } }
}

const episode = {
  type: 'missing',
  missing_from: 'home',
  ...day('started', '2026-05-20'),
  'started-time': '20:00',
  ...day('returned', '2026-05-21'),
  'returned-time': '08:00',
}
const pdf = { name: 'report.pdf', bytes: Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n%%EOF\n') }

const onEpisode =
  (path: string, answers: Sent['form']): Making =>
  async ({ world, people, child }) => {
    const { record } = await world.missing(await child(), '2026-05-20 20:00', '2026-05-21 08:00', {
      by: people.officer.worker,
    })
    return filled(people.officer, `/records/${record}/${path}`, answers)
  }

let weeks = 0
/** Each in a week of its own. */
async function review({ people }: Scene): Promise<string> {
  const week = new Date(Date.UTC(2025, 0, 6 + 7 * ++weeks)).toISOString().slice(0, 10)
  const sent = await filled(people.director, '/reviews/new', { ...day('week', week), held: 'no', why_not: 'Away' })
  const { headers } = await sent.by.post(sent.url, sent.form)
  return String(headers.location).split('?')[0]!.split('/').at(-1)!
}
async function followUp(there: Scene): Promise<string> {
  const sent = await filled(there.people.director, `/reviews/${await review(there)}/follow-up`, {
    what: 'Ask the home',
  })
  await sent.by.post(sent.url, sent.form)
  return String(sent.form['form-id'])
}
const learned = {
  theme: 'other',
  learned: 'Homes ring too late',
  ...day('learned_on', '2026-05-20'),
}
async function lesson({ people }: Scene, answers: Sent['form'] = {}): Promise<string> {
  const sent = await filled(people.manager, '/lessons/new', { ...learned, ...answers })
  const { headers, body } = await sent.by.post(sent.url, sent.form)
  const at = /\/lessons\/([0-9a-f-]{36})/.exec(String(headers.location))
  if (!at) throw new Error(body)
  return at[1]!
}
async function prompt({ world, child }: Scene): Promise<string> {
  const who = await child()
  for (const on of ['2026-05-02', '2026-05-12', '2026-05-28'])
    await world.missing(who, `${on} 20:00`, `${on} 23:00`, { recordedAt: `${on}T23:30:00Z` })
  const [raised] = await world.rows<{ record: string }>(
    "select record from record where kind = 'prompt' and subject = $1",
    [who],
  )
  return raised!.record
}
let signs = 0
async function sign({ world, people }: Scene): Promise<string> {
  const made = idOf('sign', String(++signs))
  await world.rows(
    `insert into access_sign (authority, sign, rule, words, worker, child, day, entries, noticed)
     values ($1, $2, 'former_case', 'They opened a record', $3, null, '2026-05-05', '{}', '2026-05-06T01:10:00Z')`,
    [authority, made, people.officer.worker],
  )
  return made
}
let letters = 0
async function unsent({ world }: Scene): Promise<string> {
  const [message] = await queued(world, [await reader(world, 'Lena Lead', 'lena@council.example')], issueOf(++letters))
  await world.rows("update message set state = 'failed', attempts = 3 where message = $1", [message])
  return message!
}
let headers = 0
/** A file about one child more, whom no other has. */
const files = () => {
  const words = `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n${100 + ++headers},2,05/05/2011,WBRI,,,\n`
  return { files: { name: 'header.csv', bytes: Buffer.from(words) } }
}
let [switches, names] = [0, 0]
/** A meeting that lacks nothing but its signature. */
async function meeting(there: Scene): Promise<string> {
  const forum = await promised(there, 'forum', { name: 'Improvement Board' })
  return promised(there, `meeting?about=${forum}`, {
    ...day('on', '2026-05-20'),
    held: 'yes',
    'agencies-1-agency': 'Police',
    'agencies-1-invited': 'yes',
    'agencies-1-part': 'by call',
  })
}

async function promised({ people }: Scene, thing: string, answers: Sent['form']): Promise<string> {
  const sent = await filled(people.director, `/promise/new/${thing}`, { what: 'Ring the next morning', ...answers })
  await sent.by.post(sent.url, sent.form)
  return String(sent.form['form-id'])
}

let restrictions = 0
/** A child whom hardly anybody may open, by their number. */
async function restricted({ world, child }: Scene): Promise<{ child: string; number: string }> {
  const made = { child: await child(), number: `SYN-${String(++restrictions).padStart(4, '0')}` }
  await world.save(identifier, [made.child], { scheme: 'local', value: made.number })
  await world.save(restriction, [made.child], { from: on('2026-01-01'), why: 'Child of a member of staff' })
  return made
}
async function opened(there: Scene) {
  const { child, number } = await restricted(there)
  const visitor = await there.hired('emergency_duty_worker')
  const sent = await filled(visitor, '/emergency', { number, reason: 'The police ask whom to ring tonight' })
  await visitor.post(sent.url, sent.form)
  return { visitor, child, opening: String(sent.form['form-id']) }
}

const unlawful = { category: 'misfiled', basis: 'accuracy', reason: 'It was written on the wrong record' }
async function removal({ world, child, people }: Scene): Promise<string> {
  const { record } = await world.missing(await child(), '2026-05-20 20:00', '2026-05-21 08:00')
  const sent = await filled(people.divisional, `/records/${record}/remove`, { target: 'record', ...unlawful })
  return String((await sent.by.post(sent.url, sent.form)).headers.location).split('?')[0]!
}
let groups = 0
const group = () => ({ group: `group-${++groups}`, role: 'business_support', ...day('from', '2026-06-01') })
async function grouped({ people }: Scene): Promise<string> {
  const sent = await filled(people.administrator, '/settings/groups/new', group())
  await sent.by.post(sent.url, sent.form)
  return String(sent.form['form-id'])
}

let asked = 0
/** So many Mondays after that of the report. */
const monday = (n: number) => new Date(Date.parse(readOn) + n * 7 * 24 * 3_600_000).toISOString().slice(0, 10)

/** By route: every form that changes something, answered well. Each is made anew, about somebody or something of its own. */
export const forms: Readonly<Record<string, readonly Making[]>> = {
  'POST /sign-in': [
    async ({ people, door, world }) => {
      const [held] = await world.rows<{ post: string }>("select record as post from record where kind = 'post' limit 1")
      return filled(await door.signedIn(people.officer.worker, 'contact_officer'), '/sign-in', { post: held!.post })
    },
  ],
  'POST /sign-out': [
    async ({ people, door }) => filled(await door.signedIn(people.officer.worker, 'contact_officer'), '/sign-out', {}),
  ],
  'POST /sign-in/post': [
    async ({ people, door, world }) => {
      const { worker } = people.officer
      const [held] = await world.rows<{ post: string }>(
        "select record as post from record where kind = 'post' and subject = $1",
        [worker],
      )
      const sitting = { worker, name: 'A person', role: 'contact_officer', team: null } as const
      const session = await signIn(door.house, sitting, null, door.clock.at, { offered: [held!.post] })
      // The secret that chose the post opens nothing afterwards, so that nobody who took it comes in with it.
      return {
        ...(await filled(new Visitor(door.app, session), '/sign-in/post', { post: held!.post })),
        instead: '/sign-in',
      }
    },
  ],
  // Sent by the council's identity provider, which there is none of here: test/sign-in has a real one.
  'POST /sign-in/ended': [
    async ({ people }) => ({
      by: people.officer,
      url: '/sign-in/ended',
      form: { logout_token: 'none' },
      refused: true,
    }),
  ],
  'POST /sign-out/everywhere': [
    async ({ hired }) => {
      const leaver = await hired('social_worker')
      return filled(leaver, '/sign-out', {}, '/sign-out/everywhere')
    },
  ],
  'POST /settings/sessions/:worker': [
    async ({ hired, people }) => {
      const { worker } = await hired('social_worker')
      return { by: people.administrator, url: `/settings/sessions/${worker}`, form: {} }
    },
  ],
  'POST /settings/groups/new': [({ people }) => filled(people.administrator, '/settings/groups/new', group())],
  'POST /settings/groups/:group/change': [
    async (there) =>
      filled(there.people.administrator, `/settings/groups/${await grouped(there)}/change`, {
        group: 'others',
        'change-reason': 'Renamed',
      }),
  ],
  'POST /settings/groups/:group/withdraw': [
    async (there) =>
      filled(there.people.administrator, `/settings/groups/${await grouped(there)}/withdraw`, { reason: 'Twice' }),
  ],
  'POST /records/:record/remove': [
    async (there) => {
      const { record } = await there.world.missing(await there.child(), '2026-05-20 20:00', '2026-05-21 08:00')
      return filled(there.people.divisional, `/records/${record}/remove`, { target: 'record', ...unlawful })
    },
  ],
  'POST /children/:child/remove': [
    async (there) => filled(there.people.divisional, `/children/${await there.child()}/remove`, unlawful),
  ],
  'POST /removals/:removal/agree': [
    async (there) => {
      const at = await removal(there)
      const { body } = await there.people.director.get(at)
      return {
        by: there.people.director,
        url: `${at}/agree`,
        form: { seen: /name="seen" value="(\w+)"/.exec(body)![1]! },
      }
    },
  ],
  'POST /removals/:removal/refuse': [
    async (there) => ({
      by: there.people.director,
      url: `${await removal(there)}/refuse`,
      form: { reason: 'It is as it should be' },
    }),
  ],
  'POST /children/new': [
    ({ people }) =>
      filled(
        people.manager,
        '/children/new?q=zzz&not=here',
        { given_name: `Nia${++names}`, family_name: `New${names}`, type: 'upn', value: `H80120000100${names}` },
        '/children/new',
      ),
  ],
  'POST /children/:child/merge': [
    async ({ people, child }) =>
      filled(people.divisional, `/children/${await child()}/merge`, {
        duplicate: await child(),
        why: 'One child, typed twice',
      }),
  ],
  'POST /children/:child/records/new/:kind': [
    async ({ people, child }) =>
      filled(people.officer, `/children/${await child()}/records/new/missing_episode`, episode),
    async ({ people, child }) => ({
      ...(await filled(people.officer, `/children/${await child()}/records/new/missing_episode`, episode)),
      files: { 'police_report-file': pdf },
    }),
    async ({ world, people, child }) => {
      const who = await child()
      for (const on of ['2026-05-02', '2026-05-12']) await world.missing(who, `${on} 20:00`, `${on} 23:00`)
      return filled(people.officer, `/children/${who}/records/new/missing_episode`, episode)
    },
    // Whoever seals a record may not open it afterwards, and is answered as they were the first time.
    async ({ people, child }) =>
      filled(people.divisional, `/children/${await child()}/records/new/adoption_seal`, {
        ...day('ordered_on', '2026-05-01'),
        why: 'The adoption team asked',
      }),
  ],
  'POST /records/:record/change': [
    onEpisode('change', { action: 'Visit the home again', 'change-reason': 'The home rang' }),
    onEpisode('change', { police_reference: 'CAD 1', 'change-reason': '' }),
    async (there) => ({
      ...(await onEpisode('change', { action: 'Visit', 'change-reason': 'The report came' })(there)),
      files: { 'police_report-file': pdf },
    }),
  ],
  'POST /records/:record/withdraw': [onEpisode('withdraw', { reason: 'Another child' })],
  'POST /records/:record/sign-off': [
    async ({ world, people, child }) => {
      const who = await child()
      const { record: about } = await world.missing(who, '2026-05-20 20:00', '2026-05-21 08:00')
      const { record } = await world.discussion(who, about, '2026-05-21 10:00', {
        answers: {
          decided: 'no_further_action',
          actions: [{ what: 'Visit', owner: 'A manager', by: on('2026-06-05'), measure: 'Seen at home' }],
          contingency: 'Meet again',
        },
      })
      return filled(people.manager, `/records/${record}/sign-off`, {})
    },
  ],
  'POST /prompts/:prompt/answer': [
    async (there) =>
      filled(there.people.manager, `/prompts/${await prompt(there)}/answer`, {
        why: 'other',
        reason: 'Held already, on paper',
      }),
  ],
  'POST /publications/:id/:day/names': [
    async ({ people }) => filled(people.director, `${reports.coded}/${readOn}/names`, { reason: 'To ring the home' }),
  ],
  'POST /publications/:id/:day/issue': [
    async ({ people }) => {
      const { body } = await people.analyst.get(reports.missed)
      // The earliest: in those weeks nothing happened, so that each issue has as many rows as any other.
      return filled(people.analyst, body.match(/\/publications\/missed-board\/[\d-]+\/issue/g)!.at(-1)!, {})
    },
  ],
  'POST /publications/:id/:day/commentary': [
    async ({ people }) =>
      filled(people.divisional, `${reports.read}/${monday(++asked)}/commentary`, { 'words-0': 'Fewer were reported' }),
  ],
  'POST /publications/:id/:day/decisions/:n': [
    async ({ people }) =>
      filled(people.director, `${reports.read}/${readOn}/decisions/1`, {
        decided: 'Visit each home',
        reasons: 'Two are new',
      }),
  ],
  'POST /promise/new/:thing': [
    ({ people }) => filled(people.analyst, '/promise/new/improvement_action', { what: 'Ring the next morning' }),
  ],
  'POST /promise/records/:entry/change': [
    async (there) =>
      filled(there.people.analyst, `/promise/records/${await promised(there, 'improvement_action', {})}/change`, {
        what: 'Ring at once',
        'change-reason': 'As agreed',
      }),
  ],
  'POST /promise/records/:entry/withdraw': [
    async (there) =>
      filled(there.people.analyst, `/promise/records/${await promised(there, 'improvement_action', {})}/withdraw`, {
        reason: 'Twice',
      }),
  ],
  'POST /promise/records/:entry/sign-off': [
    async (there) => filled(there.people.director, `/promise/records/${await meeting(there)}/sign-off`, {}),
  ],
  // What is given away is made anew each time and kept nowhere: to look at it is the same form.
  'POST /children/:child/extract': [
    async ({ people, child }) =>
      filled(people.divisional, `/children/${await child()}/extract`, {
        recipient: 'court',
        body: 'The county court',
        do: 'look',
      }),
  ],
  'POST /children/:child/subject-access': [
    async ({ people, child }) => ({
      ...(await filled(people.divisional, `/children/${await child()}/subject-access`, { for: '' })),
      refused: true,
    }),
  ],
  'POST /children/:child/training-copy': [
    async ({ people, child }) => ({
      ...(await filled(people.divisional, `/children/${await child()}/training-copy`, { do: 'look' })),
      refused: true,
    }),
  ],
  'POST /typing': [
    async ({ people, child }) => {
      const at = `/children/${await child()}/records/new/missing_episode`
      return {
        by: people.officer,
        url: '/typing',
        form: { to: at, page: at, title: 'Missing episode', words: 'action=Visit' },
      }
    },
  ],
  'POST /typing/:typing/gone': [
    async ({ people, child }) => {
      const at = `/children/${await child()}/records/new/missing_episode`
      await people.officer.post('/typing', { to: at, page: at, title: 'Missing episode', words: 'action=Visit' })
      const { typing } = (await people.officer.get(`/typing?to=${at}`)).json<{ typing: string }>()
      return { by: people.officer, url: `/typing/${typing}/gone`, form: {} }
    },
  ],
  'POST /reviews/new': [
    ({ people }) =>
      filled(people.director, '/reviews/new', { ...day('week', '2026-05-25'), held: 'no', why_not: 'Away' }),
  ],
  'POST /reviews/:review/follow-up': [
    async (there) =>
      filled(there.people.director, `/reviews/${await review(there)}/follow-up`, { what: 'Ask the home' }),
  ],
  'POST /reviews/:review/change': [
    async (there) =>
      filled(there.people.director, `/reviews/${await review(there)}/change`, {
        why_not: 'Away, both',
        'change-reason': 'Both were',
      }),
  ],
  'POST /reviews/:review/withdraw': [
    async (there) => filled(there.people.director, `/reviews/${await review(there)}/withdraw`, { reason: 'Twice' }),
  ],
  'POST /reviews/follow-up/:action': [
    async (there) =>
      filled(there.people.director, `/reviews/follow-up/${await followUp(there)}`, {
        outcome: 'done',
        ...day('ended', '2026-05-20'),
        came_of: 'They ring now',
      }),
  ],
  'POST /reviews/follow-up/:action/change': [
    async (there) =>
      filled(there.people.director, `/reviews/follow-up/${await followUp(there)}/change`, {
        what: 'Ask both homes',
        'change-reason': 'Two',
      }),
  ],
  'POST /reviews/follow-up/:action/withdraw': [
    async (there) =>
      filled(there.people.director, `/reviews/follow-up/${await followUp(there)}/withdraw`, { reason: 'Twice' }),
  ],
  'POST /lessons/new': [({ people }) => filled(people.manager, '/lessons/new', learned)],
  'POST /lessons/:lesson/change': [
    async (there) =>
      filled(there.people.manager, `/lessons/${await lesson(there)}/change`, {
        learned: 'Homes ring at night',
        'change-reason': 'Clearer',
      }),
  ],
  'POST /lessons/:lesson/withdraw': [
    async (there) => filled(there.people.manager, `/lessons/${await lesson(there)}/withdraw`, { reason: 'Twice' }),
  ],
  'POST /lessons/:lesson/sign-off': [
    async (there) =>
      filled(
        there.people.director,
        `/lessons/${await lesson(there, { change: 'Ring at once', owner: there.people.manager.worker, ...day('due', '2026-07-01') })}/sign-off`,
        {},
      ),
  ],
  'POST /archive/:child/identity': [
    async (there) => {
      const child = await there.child()
      await there.world.save(adoptionSeal, [child], { ordered_on: on('2026-05-01'), why: 'Tried' })
      const identity = {
        given_name: `Zora${++names}`,
        family_name: `Newname${names}`,
        ...day('born', '2011-05-05'),
        sex: 'female',
      }
      return filled(await there.hired('adoption_archivist'), `/archive/${child}/identity`, identity)
    },
  ],
  'POST /emergency': [
    async (there) => {
      const { number } = await restricted(there)
      return filled(await there.hired('emergency_duty_worker'), '/emergency', {
        number,
        reason: 'The police ask whom to ring tonight',
      })
    },
  ],
  'POST /emergency/shut': [
    async (there) => {
      const { visitor, child } = await opened(there)
      return { by: visitor, url: '/emergency/shut', form: { child } }
    },
  ],
  'POST /audit/openings/:opening': [
    async (there) => {
      const { opening } = await opened(there)
      return filled(there.people.director, `/audit/openings/${opening}`, {
        ...day('looked_into', '2026-06-02'),
        found: 'needed',
        how: 'Rang them',
      })
    },
  ],
  'POST /audit/signs/:sign': [
    async (there) =>
      filled(there.people.director, `/audit/signs/${await sign(there)}`, {
        ...day('looked_into', '2026-06-02'),
        found: 'work',
        how: 'On duty',
      }),
  ],
  'POST /import': [async ({ people }) => ({ ...(await filled(people.analyst, '/import', {})), files: files() })],
  'POST /import/:id': [
    async ({ people }) => {
      const sent = await filled(people.analyst, '/import', {})
      const { headers } = await people.analyst.send('/import', sent.form, files())
      const at = String(headers.location)
      const over = async () => {
        while ((await people.analyst.get(at)).headers['refresh'] !== undefined)
          await new Promise((done) => setTimeout(done, 20))
      }
      await over()
      return { by: people.analyst, url: at, form: { do: 'import' }, over }
    },
  ],
  'POST /settings/:key': [
    ({ people }) =>
      filled(people.administrator, '/settings/figures.suppress_below', {
        value: String(2 + switches++),
        ...day('from', '2026-06-10'),
        why: 'As agreed',
      }),
  ],
  'POST /outbox/:message/again': [
    async (there) => {
      const at = `/outbox/${await unsent(there)}`
      return filled(there.people.administrator, at, {}, `${at}/again`)
    },
  ],
}
