import { button } from '#ui/components/button.ts'
import { html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import { Refusal } from '#workings/refusal.ts'
import type { WholeRecord } from '#workings/read/record.ts'
import { address } from '../front/address.ts'
import { one, redirect, screen, shown, type Answer, type Screen, type SignedIn } from '../front/screen.ts'
import { lackingIn } from './answers-in.ts'
import { draftOf } from './draft-of.ts'
import { shownAt } from './opened.ts'
import type { Place, Signing } from './place.ts'
import { put } from './put.ts'
import { madeBefore } from './sent-before.ts'
import { changedMeanwhile } from './side-by-side.ts'

export const signingOff = (place: Place & Signing): readonly Screen[] => [
  screen('GET', place.signOff(`:${place.param}`), [...place.may, 'sign off'], (ask) => page(ask, place, [])),
  screen('POST', place.signOff(`:${place.param}`), [...place.may, 'sign off'], (ask) => sent(ask, place)),
]

async function sent(ask: SignedIn, place: Place & Signing): Promise<Answer> {
  const seen = Number(one(ask.body, 'seen'))
  const { draft, whole } = await ask.read(async (seam) => {
    const whole = await shownAt(ask, place, seam)
    const kind = place.signs(ask, whole.kind)
    if (!kind.options.signedOff) throw new Refusal('cannot', `${kind.name} is not a record that is signed off`)
    if (((await place.lacks?.(ask, seam, whole)) ?? []).length > 0)
      throw new Refusal('cannot', 'It cannot be signed off yet: its page says what it lacks')
    return { draft: await draftOf(seam, ask, { kind, whole }), whole }
  })
  if (seen !== whole.versions[0]!.version) return sentSince(ask, place, whole, seen)
  try {
    const made = await put(ask, { ...draft, become: 'signed off', seen })
    return 'saved' in made ? signedOff(place, whole) : await page(ask, place, made.problems)
  } catch (error) {
    if (!(error instanceof Refusal && error.kind === 'changed since')) throw error
    const now = await ask.read((seam) => shownAt(ask, place, seam))
    return sentSince(ask, place, now, seen)
  }
}

const signedOff = (place: Place, { record }: WholeRecord) =>
  redirect(address(place.record(record), {}, { done: 'signed-off' }))

/** It was signed off by this very form when it was first sent, or somebody else changed what would be signed. */
function sentSince(ask: SignedIn, place: Place & Signing, whole: WholeRecord, seen: number): Promise<Answer> | Answer {
  const made = madeBefore(whole, { seen, worker: ask.reader.worker }, ({ state }) => state === 'signed off')
  return made ? signedOff(place, whole) : page(ask, place, [], seen)
}

/** Saving never asks for the missing parts; signing off does, and says which they are. */
function page(
  ask: SignedIn,
  place: Place & Signing,
  problems: readonly PageProblem[],
  changedSince?: number,
): Promise<Answer> {
  return ask.read(async (seam) => {
    const whole = await shownAt(ask, place, seam)
    const kind = place.signs(ask, whole.kind)
    const lacks = lackingIn(kind, whole.versions[0]!.answers, ask.saving.today)
    const missing = new Map([...lacks.complete, ...lacks.signOff].map((lack) => [`${lack.field} ${lack.words}`, lack]))
    const change = place.change(whole.record)
    const elsewhere = (await place.lacks?.(ask, seam, whole)) ?? []
    const content =
      missing.size + elsewhere.length > 0
        ? html`<p class="govuk-body">It cannot be signed off yet. It lacks:</p>
        <ul class="govuk-list govuk-list--bullet">${[...missing.values()].map(({ field, words }) => html`<li id="lack-${field}"><a class="govuk-link" href="${change}#${field}">${words}</a></li>`)}${elsewhere.map(({ words, href }) => html`<li><a class="govuk-link" href="${href}">${words}</a></li>`)}</ul>
        <p class="govuk-body"><a class="govuk-link" href="${change}">Give the missing parts</a></p>`
        : html`<p class="govuk-body">Nothing is missing. Signing off says that you have read it and agree that it is complete.</p>
        <form method="post" action="${place.signOff(whole.record)}"><input type="hidden" name="seen" value="${whole.versions[0]!.version}">${button({ text: 'Sign off', preventDoubleClick: true })}</form>`
    const meanwhile = changedSince !== undefined && (await changedMeanwhile(ask, seam, kind, whole, changedSince))
    return shown(`Sign off: ${kind.name}`, html`${meanwhile}${content}`, {
      part: place.part,
      errors: problems.map(({ field, words }) => ({ field: `lack-${field}`, words })),
      ...(meanwhile ? { status: 409 } : problems.length > 0 ? { status: 422 } : {}),
      breadcrumbs: place.crumbs(whole, kind.name),
    })
  })
}
