import type { RecordKind } from '#language/record.ts'
import type { Breadcrumb } from '#ui/components/breadcrumbs.ts'
import { html, type Printable } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { Entry } from '#workings/read/answers.ts'
import type { Saved } from '#workings/save/draft.ts'
import { theAuthority } from '../front/authority.ts'
import { one, redirect, screen, shown, type Answer, type Screen, type SignedIn, type Values } from '../front/screen.ts'
import { answersIn } from '../record/answers-in.ts'
import { choicesFor } from '../record/choices.ts'
import { changesWhatItMade } from '../record/changed-since.ts'
import { recordForm } from '../record/form.ts'
import { linkedFor } from '../record/linked.ts'
import { formIdIn } from '../record/new-record.ts'
import type { Place } from '../record/place.ts'
import { asksAgain, put } from '../record/put.ts'
import { askedAbout } from '../record/asked-about.ts'

/** A new record of the authority's own: its form, with what is already known in its boxes. */
export type Beginning = {
  /** The kind, or how the address names it. */
  kind: RecordKind | ((ask: SignedIn) => RecordKind)
  path: string
  title: string | ((ask: SignedIn) => string)
  saves: string
  without?: readonly string[]
  /** Where the form is sent; the route's own path where it has no names in it. */
  action?(ask: SignedIn): string
  /** The record that it belongs to. */
  about?(ask: SignedIn, seam: Seam): Promise<string | null>
  begins?(ask: SignedIn, seam: Seam): Promise<Values>
  above?(ask: SignedIn, seam: Seam): Promise<Printable>
  crumbs(ask: SignedIn): readonly Breadcrumb[]
  saved(ask: SignedIn, saved: Saved): string | Promise<string>
}

export const beginning = (of: Beginning, place: Place): readonly Screen[] => [
  screen('GET', of.path, place.may, (ask) => page(ask, of, place, null, [])),
  screen('POST', of.path, place.may, (ask) => sent(ask, of, place)),
]

async function sent(ask: SignedIn, of: Beginning, place: Place): Promise<Answer> {
  const kind = kindIn(ask, of, place)
  if (asksAgain(one(ask.body, 'do'))) return page(ask, of, place, ask.body, [])
  const { answers, problems } = answersIn(kind, ask.body, ask.saving.today, of.without)
  const about = of.about ? await ask.read((seam) => of.about!(ask, seam)) : null
  const wrong = [...problems, ...((await place.look?.(ask, answers, { kind, about })) ?? [])]
  if (wrong.length > 0) return page(ask, of, place, ask.body, wrong)
  const subjects = [await theAuthority(ask)]
  const made = await put(ask, { kind, subjects, answers, about, newRecord: formIdIn(ask.body, ask.at) })
  if ('saved' in made) return redirect(await of.saved(ask, made.saved))
  return made.already === undefined
    ? page(ask, of, place, ask.body, made.problems)
    : changesWhatItMade(ask, place, ask.body, made.already)
}

const kindIn = (ask: SignedIn, { kind }: Beginning, place: Place): RecordKind =>
  place.kind(ask, typeof kind === 'function' ? kind(ask).id : kind.id)

function page(
  ask: SignedIn,
  of: Beginning,
  place: Place,
  typed: Values | null,
  problems: readonly PageProblem[],
): Promise<Answer> {
  const kind = kindIn(ask, of, place)
  return ask.read(async (seam) => {
    const about = of.about ? await of.about(ask, seam) : null
    const offered = async (all: Entry[]) => (await place.offered?.(ask, seam, all)) ?? all
    const values = typed ?? (await of.begins?.(ask, seam)) ?? {}
    const form = recordForm({
      kind,
      values,
      problems,
      action: of.action?.(ask) ?? of.path,
      saves: of.saves,
      belongs: [],
      formId: formIdIn(values, ask.at),
      ...(of.without ? { without: of.without } : {}),
      choices: {
        ...(await choicesFor(seam, kind, values)),
        ...(await linkedFor(seam, ask.house.declarations, kind, about, null, offered)),
      },
    })
    return shown(
      typeof of.title === 'string' ? of.title : of.title(ask),
      html`${of.above && (await of.above(ask, seam))}${form}`,
      {
        part: place.part,
        errors: askedAbout(kind, problems),
        ...(problems.length > 0 ? { status: 422 } : {}),
        breadcrumbs: of.crumbs(ask),
      },
    )
  })
}
