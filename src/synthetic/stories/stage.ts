import type { Day } from '#language/day.ts'
import { address, identifier, personDetails, relationship } from '#language/spine/index.ts'
import { informationShared, missingEpisode, returnInterview } from '#pathways/missing/records.ts'
import type { Answers } from '#language/record.ts'
import type { Cases, Inventing } from '../children.ts'
import { Chance } from '../chance.ts'
import type { Child } from '../family.ts'
import { dayAt, earlier, hour, momentAt, shown, startOf, type Ms } from '../moments.ts'
import type { Scene } from '../person-records.ts'
import { allocate, type Homes } from '../responsible.ts'
import { stories, type StoryId } from './who.ts'

type Said = Partial<Answers<typeof missingEpisode.fields>>
type Who = { born: Day; sex: 'female' | 'male'; known?: number; inCare?: number; died?: number }

/** What a planted story is told with: days before today, hours on the clock, and one team with one manager. */
export class Stage {
  readonly scene: Scene
  readonly cases: Cases
  readonly homes: Homes
  readonly interviewer: string
  #count = 0

  constructor({ book, service, today, seed, authority }: Inventing, cases: Cases) {
    const chance = new Chance(seed, authority, 2)
    this.scene = { book, chance, service, today, officer: service.of('contact_officer')[0]! }
    this.cases = cases
    this.interviewer = service.of('return_interviewer')[0]!
    const standing = (what: string) => service.teams.find((team) => team.what === what && team.until === null)!
    this.homes = { safeguarding: standing('safeguarding'), lookedAfter: standing('looked after'), leaving: standing('leaving care'), seat: 0 }
  }

  ago = (days: number): Day => earlier(this.scene.today, days)
  at = (days: number, time: string): Ms => shown(this.ago(days), time)
  nextNumber = (): number => (this.#count += 1)

  /** A child known for a year or so, with a name, a number, a mother and a home, allocated to the story's team. */
  child(story: StoryId, { born, sex, known = 330, inCare, died: diedAgo }: Who): Child {
    const { book, today, officer } = this.scene
    const since = this.ago(known)
    const { given, family } = stories[story]
    const died = diedAgo === undefined ? null : this.ago(diedAgo)
    const care = inCare === undefined ? null : { from: this.ago(inCare), until: null }
    const child: Child = { id: book.subject('child'), given, family, born, expected: null, sex, ethnicity: 'WBRI', known: since, closed: died, died, movedOut: null, inCare: care, alone: false }
    const at = startOf(since) + 10 * hour
    const put = (kind: typeof identifier | typeof relationship | typeof address, answers: Record<string, unknown>) => book.enter({ kind, subjects: [child.id], by: officer, versions: [{ at, answers }] })
    const death = died === null ? [] : [{ at: shown(this.ago(diedAgo! - 1), '10:00'), answers: { ...this.details(child), died }, reason: 'The child died' }]
    if (born <= since) book.enter({ kind: personDetails, subjects: [child.id], by: officer, versions: [{ at, answers: this.details(child) }, ...death] })
    put(identifier, { scheme: 'local', value: `SYN-${String(this.nextNumber()).padStart(6, '0')}`, given: since })
    put(relationship, { who: `Lorna ${family}`, is: 'mother', parental_responsibility: 'yes', began: born <= since ? born : null })
    if (story !== 'kit') put(address, { what: 'home', lines: `${this.#count} Lantern Lane, Northmere`, postcode: `ZZ1 ${this.#count % 10}LL`, moved_in: since, non_disclosable: 'no' })
    const responsible = allocate(this.scene, child, this.homes, true)
    this.cases.set(child.id, responsible)
    if (born > today) throw new RangeError(`${given} is told as born`)
    return child
  }

  details = (child: Child) => ({ given_name: child.given, family_name: child.family, born: child.born, expected: child.expected, sex: child.sex, ethnicity: child.ethnicity, disabled: 'no' })

  /** A report, and the return as a second version where there has been one. */
  missing(child: Child, started: Ms, returned: Ms | null, more: Said = {}): string {
    const { book, officer } = this.scene
    const answers = {
      type: 'missing', missing_from: child.inCare ? 'care' : 'home', reported_by: child.inCare ? 'home_staff' : 'parent', started: momentAt(started), reported: momentAt(started + hour),
      known_to_us: 'yes', police_reference: `SYN-M-${child.given.toUpperCase()}-${this.nextReference()}`, risk: 'medium', action: 'Police checking known addresses; return interview to be offered', ...more, returned: null as unknown,
    }
    const back = returned === null ? [] : [{ at: returned + hour, answers: { ...answers, returned: more.returned ?? momentAt(returned), returned_to: child.inCare ? 'placement' : 'home', ...noReturn(more) }, reason: 'The child returned' }]
    const report = { ...answers, interview_planned: null, no_interview: null }
    return book.enter({ kind: missingEpisode, subjects: [child.id], by: officer, versions: [{ at: started + 1.5 * hour, answers: report }, ...back] })!
  }

  interview(child: Child, episode: string, happened: Ms, answers: Partial<Answers<typeof returnInterview.fields>> = {}): string {
    const said = { outcome: 'held', happened: momentAt(happened), by: this.interviewer, ...(answers.outcome && answers.outcome !== 'held' ? {} : { independent: 'yes', harm: 'no', pulled: ['friends'], said: 'Wanted to see friends. Asked for a later time to be home.' }), ...answers }
    return this.scene.book.enter({ kind: returnInterview, subjects: [child.id], about: episode, by: this.interviewer, versions: [{ at: happened + hour, answers: said }] })!
  }

  share(child: Child, interview: string, at: Ms): void {
    const answers = { shared: momentAt(at), with_whom: ['social_worker', 'police'], what: 'Places and friends named, and what would help', used_in: ['risk_assessment'] }
    this.scene.book.enter({ kind: informationShared, subjects: [child.id], about: interview, by: this.interviewer, versions: [{ at: at + hour, answers }] })
  }

  /** Missing overnight, back in the morning, offered that day, seen the day after and told to the social worker. */
  overnight(child: Child, days: number): string {
    const episode = this.missing(child, this.at(days, '21:15'), this.at(days - 1, '07:40'))
    this.interview(child, episode, this.at(days - 1, '11:00'), { outcome: 'offered' })
    this.share(child, this.interview(child, episode, this.at(days - 2, '16:00')), this.at(days - 2, '17:30'))
    return episode
  }

  #references = 0
  nextReference = (): string => `${dayAt(this.scene.book.now).slice(0, 4)}-${(this.#references += 1)}`
}

const noReturn = (more: Said): Said => {
  const { returned: _, ...rest } = more
  return rest
}
