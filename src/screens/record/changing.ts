import type { RecordKind } from '#language/record.ts'
import { html, type Html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { Entry } from '#workings/read/answers.ts'
import { partsRemoved } from '#workings/read/removals.ts'
import type { WholeRecord } from '#workings/read/record.ts'
import { documentFields } from '#workings/save/document.ts'
import { shown, type Answer, type SignedIn, type Values } from '../front/screen.ts'
import { answersIn } from './answers-in.ts'
import { askedAbout } from './asked-about.ts'
import { choicesFor } from './choices.ts'
import { recordForm } from './form.ts'
import { linkedFor } from './linked.ts'
import { overlapWarning } from './overlaps.ts'
import type { Place } from './place.ts'
import { sideBySide } from './side-by-side.ts'

type Shown = {
  kind: RecordKind
  whole: WholeRecord
  values: Values
  problems: readonly PageProblem[]
  /** The questions that somebody else answered otherwise since, and what is said of it. */
  theirs?: { names: readonly string[]; says?: Html | undefined }
}

/** The form of a record that is being changed. */
export async function changing(
  ask: SignedIn,
  seam: Seam,
  place: Place,
  { kind, whole, values, problems, theirs }: Shown,
): Promise<Answer> {
  const { state } = whole.versions[0]!
  const offered = async (all: Entry[]) => (await place.offered?.(ask, seam, all)) ?? all
  const yours = answersIn(kind, values, ask.saving.today, place.without).answers
  const form =
    state !== 'withdrawn' &&
    recordForm({
      kind,
      values,
      problems,
      warning: await overlapWarning(seam, ask.house, kind, {
        child: whole.subjects[0]!,
        answers: yours,
        except: whole.record,
      }),
      action: place.change(whole.record),
      ...(place.without ? { without: place.without } : {}),
      seen: whole.versions[0]!.version,
      removed: await seam.asKeeper((tx) => partsRemoved(tx, ask.saving.authority, whole.record)),
      saves: place.saves ?? 'Save the change',
      choices: {
        ...(await choicesFor(seam, kind, values, {
          record: whole.record,
          held: documentFields(kind).map((field) => whole.versions[0]!.answers[field]),
          most: ask.house.config.documentLimit,
        })),
        ...(await linkedFor(seam, ask.house.declarations, kind, whole.about, whole.record, offered)),
      },
    })
  return shown(
    place.title ?? `Change: ${kind.name}`,
    html`${place.above && (await place.above(ask, seam, whole))}${theirs && (await sideBySide(ask, seam, { kind, whole, yours, names: theirs.names }, state === 'withdrawn' ? withdrawnSince : theirs.says))}
    ${state === 'signed off' && html`<p class="govuk-body">This record was signed off. A change takes the signing off away until it is signed off again.</p>`}${form}`,
    {
      part: place.part,
      errors: askedAbout(kind, problems),
      ...(theirs ? { status: 409 } : problems.length > 0 ? { status: 422 } : {}),
      breadcrumbs: place.crumbs(whole, kind.name),
    },
  )
}

const withdrawnSince = html`<p>Somebody withdrew this record after you opened it, and it cannot be changed any more. What you typed is below: copy what should be kept into a new record.</p>`
