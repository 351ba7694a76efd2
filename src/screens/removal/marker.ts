import { removalBases, removalCategories } from '#language/removal.ts'
import { html, type Html } from '#ui/html.ts'
import { instantShown } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import { serviceNames, type Names } from '#workings/read/names.ts'
import { markersIn, type Marker } from '#workings/read/removals.ts'
import { notTheirs } from '#workings/access/reading.ts'
import { Refusal } from '#workings/refusal.ts'
import { to } from '../front/address.ts'
import { shown, type House, type Shown } from '../front/screen.ts'

/** Who removed something here, when and why: all that is left to say. */
export function markerWords(marker: Marker, names: Names): Html {
  const { agreed_at, asked_by, agreed_by, category, basis } = marker
  const name = (id: string) => names.get(id) ?? 'somebody whose name is not recorded'
  return html`Removed ${instantShown(agreed_at)}: asked for by ${name(asked_by)}, agreed by ${name(agreed_by)}. ${removalCategories[category]}. ${removalBases[basis]}.`
}

const versions = ({ from_version, until_version }: Marker): string =>
  from_version === until_version ? `Version ${from_version}` : `Versions ${from_version} to ${until_version}`

/** What has gone from a record that is still there. */
export async function goneFrom(seam: Seam, house: House, kind: string, record: string): Promise<Html | false> {
  const found = once(await markersIn(seam, record))
  if (found.length === 0) return false
  const names = await namesOf(seam, found)
  const what = (marker: Marker) => {
    if (marker.what === 'version') return versions(marker)
    if (marker.what === 'document') return 'A file'
    const question = marker.field && house.declarations.records.get(kind)?.fields[marker.field]?.words
    return question ? `What was said to ‘${question}’` : 'A part'
  }
  return html`<h2 class="govuk-heading-m">Removed from this record</h2>
    <ul class="govuk-list govuk-list--bullet">${found.map((marker) => html`<li>${what(marker)}. ${markerWords(marker, names)}</li>`)}</ul>`
}

/** The page of a record of which nothing is left. */
export async function gonePage(seam: Seam, record: string): Promise<Shown> {
  const found = once((await markersIn(seam, record)).filter(({ whole }) => whole))
  if (found.length === 0) throw new Refusal('not there', notTheirs)
  const names = await namesOf(seam, found)
  const child = found[0]!.subject
  seam.showed({ action: 'read', what: 'the marker of a removed record', children: [child], records: [record] })
  return shown(
    'This record was removed',
    html`${found.map((marker) => html`<p class="govuk-body">${versions(marker)}, known from ${instantShown(marker.recorded_from)}. ${markerWords(marker, names)}</p>`)}
    <p class="govuk-body">Nothing of what it said is kept. Reports that counted it stay as they were told.</p>`,
    { part: 'children', breadcrumbs: [{ text: 'The child', href: to.child(child) }] },
  )
}

/** In a child's story, after all that is dated: a removal says no day. */
export async function goneFromStory(seam: Seam, found: readonly Marker[]): Promise<Html | false> {
  const whole = once(found).filter((marker) => marker.whole)
  if (whole.length === 0) return false
  const names = await namesOf(seam, whole)
  const most = whole.slice(0, 50)
  return html`<h2 class="govuk-heading-m" id="removed">Removed by law</h2>
    <ul class="govuk-list govuk-list--bullet">${most.map((marker) => html`<li>A record, ${versions(marker).toLowerCase()}. ${markerWords(marker, names)}</li>`)}</ul>
    ${whole.length > most.length && html`<p class="govuk-body">And ${whole.length - most.length} more records.</p>`}`
}

const once = (found: readonly Marker[]): Marker[] => [
  ...new Map(found.map((marker) => [`${marker.removal} ${marker.record}`, marker])).values(),
]

const namesOf = (seam: Seam, found: readonly Marker[]): Promise<Names> =>
  serviceNames(
    seam,
    found.flatMap(({ asked_by, agreed_by }) => [asked_by, agreed_by]),
  )
