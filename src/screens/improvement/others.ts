import {
  gradesOf,
  judged,
  otherNamed,
  others,
  othersAmong,
  othersAsAt,
  othersLicence,
  othersScale,
  othersSource,
  placeOnScale,
  regions,
  type Judged,
  type OtherAuthority,
} from '#pathways/improvement/others.ts'
import { stackedBars } from '#ui/chart/stacked-bars.ts'
import { tag } from '#ui/components/tag.ts'
import { filterBar } from '#ui/filter-bar.ts'
import { html, type Html, type Words } from '#ui/html.ts'
import { listTable, type ListColumn } from '#ui/list-table.ts'
import { nothing } from '#ui/nothing.ts'
import { dayShown } from '#ui/when.ts'
import { address, to } from '../front/address.ts'
import { one, screen, shown, type SignedIn } from '../front/screen.ts'

const areas = Object.keys(judged) as Judged[]
const sorts = ['name', 'published', ...areas] as const
type Sort = (typeof sorts)[number]

/** How the others stand: the last grades of every authority, among its neighbours or in its region (INS-05). It holds no child. */
export const othersScreen = screen('GET', to.others, ['figures'], async (ask) => {
  const mine = otherNamed(ask.house.authority.name)
  const asked = { near: one(ask.query, 'near'), region: one(ask.query, 'region') }
  const centre = others.find(({ code }) => code === asked.near) ?? mine
  const among = othersAmong(asked)
  return shown(
    'How others stand',
    html`<p class="govuk-body">The last graded inspection of each of the ${others.length} authorities in England, as at ${dayShown(othersAsAt)}. Source: ${othersSource}. ${othersLicence}.</p>
    ${!mine && html`<p class="govuk-body">${ask.house.authority.name} is not among them, so that no line is marked as this authority’s.</p>`}
    ${filterBar({ action: to.others, label: 'Choose among the authorities', filters: filters(asked), carried: { sort: sortIn(ask) }, clearHref: to.others })}
    ${stackedBars({
      id: 'grades',
      title: `Grades of ${among.length} ${among.length === 1 ? 'authority' : 'authorities'}`,
      description:
        'How many of these authorities have each grade, in each of the five judgements, at their last inspection',
      unit: { one: 'authority', many: 'authorities' },
      sentence: `Overall: ${gradesOf(among, 'overall')
        .map(({ grade, count }) => `${count} ${grade}`)
        .join(', ')}.`,
      of: 'What is judged',
      ...gradeBars(among),
    })}
    ${listTable({
      id: 'others',
      caption: `${among.length} ${among.length === 1 ? 'authority' : 'authorities'}${asked.near && centre ? `: ${centre.name} and its statistical neighbours` : ''}`,
      empty: 'No authority is both a neighbour and in that region.',
      columns: columns(ask),
      rows: sorted(among, sortIn(ask)).map((each) => row(each, centre, mine)),
    })}
    <p class="govuk-body">What is not stated is in the list as such, and is no grade. Since April 2026 no overall judgement is given. Statistical neighbours are those of the source.</p>`,
    {
      part: 'others',
      breadcrumbs: [{ text: 'Inspections', href: to.inspections }, { text: 'How others stand' }],
    },
  )
})

/** Green says well, and is not for what is worst. What is not stated is grey. */
const gradeColours = new Map(othersScale.map((grade, at) => [grade as string, [4, 1, 2, 5][at] ?? 6]))

function gradeBars(among: readonly OtherAuthority[]) {
  const bars = areas.map((what) => ({ what, counts: gradesOf(among, what) }))
  const parts = [...new Set(bars.flatMap(({ counts }) => counts.map(({ grade }) => grade)))].toSorted(
    (a, b) => placeOnScale(a) - placeOnScale(b),
  )
  const values = (counts: ReturnType<typeof gradesOf>) =>
    parts.map((part) => counts.find(({ grade }) => grade === part)?.count ?? 0)
  const colours = parts.map((part) => gradeColours.get(part) ?? 6)
  return { parts, colours, bars: bars.map(({ what, counts }) => ({ label: judged[what], values: values(counts) })) }
}

const filters = (asked: { near: string; region: string }) => [
  {
    kind: 'choice' as const,
    name: 'near',
    label: 'Neighbours of',
    value: asked.near,
    items: [{ value: '', text: 'Any authority' }, ...others.map(({ code, name }) => ({ value: code, text: name }))],
  },
  {
    kind: 'choice' as const,
    name: 'region',
    label: 'Region',
    value: asked.region,
    items: [{ value: '', text: 'All England' }, ...Object.entries(regions).map(([value, text]) => ({ value, text }))],
  },
]

const sortIn = (ask: SignedIn): Sort => sorts.find((each) => each === one(ask.query, 'sort')) ?? 'name'

const columns = (ask: SignedIn): ListColumn[] =>
  sorts.map((sort) => ({
    text: sort === 'name' ? 'Authority' : sort === 'published' ? 'Published' : judged[sort],
    sortHref: address(to.others, ask.query, { sort }),
    sorted: sortIn(ask) === sort ? (sort === 'published' ? 'descending' : 'ascending') : undefined,
  }))

/** The best first, and the newest first; those of one grade by their names. */
const sorted = (among: readonly OtherAuthority[], by: Sort): OtherAuthority[] =>
  among.toSorted((a, b) => {
    if (by === 'name') return a.name.localeCompare(b.name)
    if (by === 'published') return (b.published ?? '').localeCompare(a.published ?? '') || a.name.localeCompare(b.name)
    return placeOnScale(a[by]) - placeOnScale(b[by]) || a.name.localeCompare(b.name)
  })

function row(each: OtherAuthority, centre: OtherAuthority | undefined, mine: OtherAuthority | undefined) {
  const whose = each === mine ? 'This authority' : each === centre ? 'The one asked about' : null
  const region = (each.region && regions[each.region]) ?? 'region not stated'
  return [
    html`${each.name}${whose && html` ${tag({ text: whose, colour: 'blue' })}`}<br><span class="govuk-hint govuk-!-font-size-16">${region}${each.kind && `, ${each.kind} inspection`}</span>`,
    each.published ? dayShown(each.published) : nothing('not recorded'),
    ...areas.map((what) => gradeShown(each, what)),
  ]
}

const gradeShown = (each: OtherAuthority, what: Judged): Words | Html =>
  each[what] ?? (what === 'overall' ? 'Not given' : 'Not stated')
