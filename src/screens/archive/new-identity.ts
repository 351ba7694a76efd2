import { adoptedAs, adoptionSeal, identifier, personDetails } from '#language/spine/index.ts'
import { idOf } from '#services/ids.ts'
import { button } from '#ui/components/button.ts'
import { html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import { notTheirs, type Seam } from '#workings/access/reading.ts'
import { asKeeperOfFew } from '#workings/database.ts'
import { childNames } from '#workings/read/names.ts'
import { recordsOfKinds, idsOf } from '#workings/read/story.ts'
import { Refusal } from '#workings/refusal.ts'
import type { Draft } from '#workings/save/draft.ts'
import { putOnRecordIn } from '#workings/save/put-on-record.ts'
import { mustBeNew, newSubject } from '#workings/save/subject.ts'
import { address, to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { redirect, screen, shown, type Answer, type SignedIn, type Values } from '../front/screen.ts'
import { answersIn } from '../record/answers-in.ts'
import { askedAbout } from '../record/asked-about.ts'
import { questionsOf } from '../record/asking.ts'
import { choicesFor } from '../record/choices.ts'
import { formIdIn } from '../record/new-record.ts'

const path = to.newIdentity(':child')
const may = ['list', 'adoption archive'] as const

const show = screen('GET', path, may, (ask) => page(ask, {}, []))

/** A child of their own, of whom the form alone says who they are: nothing is taken over from the sealed record. */
const send = screen('POST', path, may, async (ask) => {
  const old = await ask.read((seam) => sealedChild(seam, ask))
  const { answers, problems } = answersIn(personDetails, ask.body, ask.saving.today)
  const nameless = answers['given_name'] === null || answers['family_name'] === null
  const wrong = [
    ...problems,
    ...(nameless ? [{ field: 'given_name', words: 'Give the names that the child has from the order' }] : []),
    ...(await ask.read((seam) => sameName(seam, ask, old, answers))),
  ]
  if (wrong.length > 0) return page(ask, ask.body, wrong)
  const child = formIdIn(ask.body, ask.at)
  const [first, link] = [idOf(child, 'who'), idOf(child, 'link')]
  await asKeeperOfFew(ask.house.db, async (tx) => {
    await mustBeNew(tx, ask.saving, child, first)
    await newSubject(tx, ask.saving, 'child', child)
    const put = (draft: Draft) => putOnRecordIn(tx, ask.house.declarations, ask.saving, draft)
    const made = await put({ kind: personDetails, subjects: [child], answers, newRecord: first })
    if (made.again) return
    const said = { new_child: child, made_on: ask.saving.today }
    await put({ kind: adoptedAs, subjects: [old], answers: said, newRecord: link })
  })
  await ask.read(async (seam) => seam.showed({ action: 'save', what: 'a new identity', children: [old, child] }))
  return redirect(address(to.archive, {}, { done: 'adopted' }))
})

/** One that is sealed and has no new identity yet; any other is not there. */
async function sealedChild(seam: Seam, ask: SignedIn): Promise<string> {
  const ids = await idsOf(seam, idIn(ask, 'child'))
  const found = await recordsOfKinds(seam, ask.house.declarations, ids, [adoptionSeal.id, adoptedAs.id])
  const kinds = new Set(found.map(({ kind }) => kind))
  if (!kinds.has(adoptionSeal.id)) throw new Refusal('not there', notTheirs)
  return ids[0]!
}

/** A family name that is on the sealed record would lead from one to the other. */
async function sameName(
  seam: Seam,
  ask: SignedIn,
  old: string,
  answers: Readonly<Record<string, unknown>>,
): Promise<PageProblem[]> {
  const was = await recordsOfKinds(seam, ask.house.declarations, [old], [personDetails.id])
  const plain = (name: unknown) => (typeof name === 'string' ? name.trim().toLowerCase() : '')
  const before = new Set(was.map((one) => plain(one.answers['family_name'])))
  return plain(answers['family_name']) !== '' && before.has(plain(answers['family_name']))
    ? [{ field: 'family_name', words: 'This is the family name on the sealed record: give the one from the order' }]
    : []
}

function page(ask: SignedIn, values: Values, problems: readonly PageProblem[]): Promise<Answer> {
  return ask.read(async (seam) => {
    const child = await sealedChild(seam, ask)
    const name = (await childNames(seam, [child])).get(child)?.name ?? 'The sealed record'
    seam.showed({ action: 'read', what: 'the form of a new identity', children: [child] })
    const choices = await choicesFor(seam, personDetails, values)
    return shown(
      'Make the new identity',
      html`<p class="govuk-body">Give who the child is from the adoption order on. Nothing is copied from the sealed record: no number, address, family or code.</p>
      <form method="post" action="${to.newIdentity(child)}" novalidate class="tl-form">
        <input type="hidden" name="form-id" value="${formIdIn(values, ask.at)}">
        ${questionsOf({ kind: personDetails, values, problems, choices, without: ['died', 'expected', 'also_known_as'] })}
        ${button({ text: 'Make the new identity', preventDoubleClick: true })}
      </form>`,
      {
        caption: name,
        part: 'archive',
        errors: askedAbout({ fields: { ...identifier.fields, ...personDetails.fields } }, problems),
        ...(problems.length > 0 ? { status: 422 } : {}),
        breadcrumbs: [{ text: 'Adoption archive', href: to.archive }],
      },
    )
  })
}

export const newIdentityScreens = [show, send]
