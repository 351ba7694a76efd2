import { html, type Html } from '#ui/html.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { warningText } from '#ui/components/warning-text.ts'
import { dayShown, instantShown } from '#ui/when.ts'
import { mayDo } from '#language/roles.ts'
import { returnToInterview } from '#pathways/missing/timescales.ts'
import type { Seam } from '#workings/access/reading.ts'
import { clocksFor, type ClockNow } from '#workings/read/clocks.ts'
import { namedBy } from '#workings/read/related.ts'
import { promptsFor } from '#workings/read/prompts.ts'
import { markersOf } from '#workings/read/removals.ts'
import { coverFor } from '#workings/read/service.ts'
import { idsOf, ofThese } from '#workings/read/story.ts'
import { settingsOf } from '#workings/settings.ts'
import { to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { one, screen, shown, type Answer, type SignedIn } from '../front/screen.ts'
import { openedShown } from '../emergency/opened.ts'
import { namesIn } from '../record/names-beside.ts'
import { askLink } from '../removal/ask.ts'
import { goneFromStory } from '../removal/marker.ts'
import { givingLinks } from '../disclosure/index.ts'
import { actions } from './actions.ts'
import { documents } from './documents.ts'
import { factsOf, missingKind, type Facts } from './facts.ts'
import { family, mentioned, otherSide } from './family.ts'
import { keyFacts } from './key-facts.ts'
import { lookFrom } from './look-from.ts'
import { partOf, storyShown } from './story.ts'
import { told } from './told.ts'
import { waiting } from './waiting.ts'

/** A child: who they are and who is responsible, what is running and asked, and the one dated story. */
export const childPage = screen('GET', to.child(':child'), ['list'], (ask) => {
  const asked = idIn(ask, 'child')
  return ask.read(async (seam) => pageOf(ask, seam, await idsOf(seam, asked)), [asked])
})

async function pageOf(ask: SignedIn, seam: Seam, ids: string[]): Promise<Answer> {
  const { declarations } = ask.house
  const child = ids[0]!
  // What does not need another's answer is asked in one breath.
  const [running, named, settings, part] = await Promise.all([
    clocksFor(seam, declarations, { children: ids, running: true }),
    namedBy(seam, ids),
    seam.asKeeper((tx) => settingsOf(tx, ask.view)),
    partOf(seam, ask, ids),
  ])
  const facts = factsOf(part.beside, child, ask.view.today)
  const others = otherSide(facts, named, ask.view.today)
  const clocks = running.filter(({ standing }) => standing !== 'ended')
  const workers = facts.allocations.map(({ said }) => said.worker).filter((id) => typeof id === 'string')
  const asked = { children: ids, waiting: true, view: ofThese(seam.view, ids) }
  const [prompts, cover] = await Promise.all([
    part.kinds.has('prompt') ? promptsFor(seam, declarations, asked) : [],
    coverFor(seam, workers),
  ])
  const nameOf = await namesIn(
    seam,
    ask.house,
    [...part.entries, ...part.beside, ...others.map(mentioned)],
    [...cover.values(), ...prompts.map(({ asked }) => asked)],
  )
  const files = await documents(seam, ask, ids, part.kinds)
  const duplicates = namesOf(facts.people.filter(({ subject }) => subject !== child))
  if (one(ask.query, 'show') === 'address')
    seam.showed({ action: 'read', what: 'an address that is not to be disclosed', children: [child] })
  const lastEpisode = awaitingInterview(clocks) ?? part.beside.find(({ kind }) => kind === missingKind)?.record
  const story = part.entries.map((entry) => told(ask.house, entry, nameOf, (id) => seam.mayOpen(id)))
  return shown(
    facts.person ? namesOf([facts.person])[0]! : 'Name not recorded',
    html`
      ${await openedShown(seam, child)}
      ${alerts(facts, duplicates)}
      ${actions(ask, child, facts, lastEpisode)}
      ${keyFacts(ask, child, facts, nameOf, cover)}
      ${waiting(ask, prompts, clocks, settings, nameOf)}
      ${family(facts, others, nameOf)}
      ${files}
      ${storyShown(ask, child, part, story)}
      ${await goneFromStory(seam, await markersOf(seam, ids))}
      ${mayDo(ask.reader.role, 'remove') && askLink(to.removeChild(child), 'Remove the whole of this file by law')}
      ${seam.may('figures') && html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="${to.promisesOf(child)}">Promises that this record is evidence for</a></p>`}
      ${seam.may('sign off') && html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="${to.looked(child)}">Who looked at this record</a></p>`}
      ${givingLinks(ask, child)}
      ${lookFrom(ask)}`,
    { part: 'children', breadcrumbs: [{ text: 'Find a child', href: to.find }] },
  )
}

/** The last return that waits for its interview: while the child is missing again, that is not the newest episode. */
const awaitingInterview = (clocks: readonly ClockNow[]) =>
  clocks
    .filter(({ timescale }) => timescale === returnToInterview.id)
    .toSorted((a, b) => a.started_day.localeCompare(b.started_day))
    .at(-1)?.start_record

const namesOf = (people: Facts['people']) =>
  people.map(({ said }) => [said.given_name, said.family_name].filter(Boolean).join(' ') || 'Name not recorded')

/** What nobody who opens the page may miss. */
function alerts({ missingNow, person, restricted, movedOut, merges }: Facts, duplicates: readonly string[]): Html {
  const started = missingNow?.said.started
  return html`${missingNow && warningText({ text: html`Missing now${started ? html`, since ${started.at === null ? html`${dayShown(started.day)} (time not known)` : instantShown(started.at)}` : ', since a time not recorded'}. <a class="govuk-link" href="${to.record(missingNow.record)}">The episode</a>` })}
    ${person?.said.died && warningText({ text: html`This child died on ${dayShown(person.said.died)}. No clock or letter runs for them.` })}
    ${restricted && insetText({ text: html`Restricted: ${restricted.said.why ?? 'no reason recorded'}. That you opened it is logged.` })}
    ${movedOut?.said.direction === 'out' && insetText({ text: html`Moved out of the area on ${dayShown(movedOut.said.moved_on ?? '')}, to ${movedOut.said.other_authority ?? 'an authority not recorded'}.` })}
    ${duplicates.length > 0 && insetText({ text: html`This is one child with ${duplicates.join(', ')}: ${duplicates.length === 1 ? 'the two records are' : 'the records are'} read as one. ${merges[0] && html`<a class="govuk-link" href="${to.record(merges[0].record)}">Who joined them, and why</a>`}` })}`
}
