import { relationship } from '#language/spine/index.ts'
import type { Version } from './book.ts'
import type { Child, Family } from './child.ts'
import { entered, type Scene } from './scene.ts'

export function recordRelations({ book, chance, officer }: Scene, family: Family, child: Child): void {
  const at = entered(chance, child.known, '1')
  const put = (answers: Version['answers']) =>
    book.enter({
      kind: relationship,
      subjects: [child.id],
      by: officer,
      versions: [{ at, answers: { began: child.born, ...answers } }],
    })
  if (!child.alone) {
    put({
      who: family.mother,
      is: 'mother',
      parental_responsibility: 'yes',
      contact: '07700 900' + String(chance.whole(0, 999)).padStart(3, '0'),
    })
    if (family.father)
      put({
        who: family.father,
        is: 'father',
        parental_responsibility: chance.weighted({ yes: 62, no: 22, not_known: 16 }),
      })
  }
  for (const other of family.children) {
    if (other !== child && other.known <= child.known)
      put({
        who: `${other.given} ${other.family}`,
        known_child: other.id,
        is: 'sibling',
        parental_responsibility: 'no',
      })
  }
}
