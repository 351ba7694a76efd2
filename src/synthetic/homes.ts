import { address, household } from '#language/spine/index.ts'
import type { Version } from './book.ts'
import type { Family } from './child.ts'
import { earlier, hour, latest } from './moments.ts'
import { postcode, street } from './place.ts'
import { entered, type Scene } from './scene.ts'

export function recordHome(scene: Scene, family: Family): void {
  const { book, chance, officer } = scene
  const hidden = chance.yes(0.012)
  const kept = hidden
    ? { non_disclosable: 'yes', kept_from: 'From the father, after violence in the home' }
    : { non_disclosable: 'no' }
  for (const child of family.children) {
    if (child.alone) continue
    const from = latest(child.born ?? child.known, earlier(child.known, chance.whole(100, 1500)))
    const before = chance.yes(0.18)
      ? { lines: street(chance), postcode: postcode(chance), moved_in: earlier(from, 400), moved_out: from }
      : null
    const put = (answers: Version['answers'], ...more: Version[]) =>
      book.enter({
        kind: address,
        subjects: [child.id],
        by: officer,
        versions: [{ at: entered(chance, child.known, '0'), answers: { what: 'home', ...answers } }, ...more],
      })
    if (before && child.born !== null && before.moved_in > child.born) put({ ...before, non_disclosable: 'no' })
    const home = { lines: family.home, postcode: chance.yes(0.02) ? null : family.postcode, moved_in: from, ...kept }
    const gone = child.inCare
      ? [
          {
            at: entered(chance, latest(child.inCare.from, child.known)),
            answers: { what: 'home', ...home, moved_out: child.inCare.until === null ? child.inCare.from : null },
            reason: 'The child is looked after',
          },
        ]
      : []
    put(home, ...(child.inCare?.until === null ? gone : []))
    // Now and then an address is put on the wrong child and taken back.
    if (chance.yes(0.004)) {
      const at = entered(chance, child.known)
      const answers = {
        what: 'home',
        lines: street(chance),
        postcode: postcode(chance),
        moved_in: child.known,
        non_disclosable: 'no',
      }
      book.enter({
        kind: address,
        subjects: [child.id],
        by: officer,
        versions: [
          { at, answers },
          { at: at + 3 * 24 * hour, answers, reason: 'Entered on the wrong child', become: 'withdrawn' },
        ],
      })
    }
  }
  const together = family.children.filter(
    (child) => child.born !== null && child.inCare?.until !== null && !child.alone && child.died === null,
  )
  if (together.length < 2) return
  const began = latest(...together.map(({ known }) => known))
  const adults = [family.mother, family.father].filter(Boolean).join(', ')
  book.enter({
    kind: household,
    subjects: together.map(({ id }) => id),
    by: officer,
    versions: [{ at: entered(chance, began, '1'), answers: { where: family.home, adults, began } }],
  })
}
