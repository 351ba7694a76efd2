import type { Cases, Inventing } from '../children.ts'
import { plantCai, plantDee, plantGus, plantHal, plantKit } from './lives.ts'
import { plantBen, plantIvy, plantJay, plantNia, plantSisters } from './missing-children.ts'
import { placeJay, plantEli, plantFay } from './moves.ts'
import { Stage } from './stage.ts'

type Planted = {
  /** How many records of children the stories made. */
  children: number
  /** Whose newest prompts nobody has answered yet. */
  leftOpen: ReadonlySet<string>
  /** Who was discussed together with whom. */
  jointly: ReadonlyMap<string, readonly string[]>
}

/** The stories come first, so that their numbers are SYN-000001 and on in every invented authority. */
export function plantStories(inventing: Inventing, cases: Cases): Planted {
  const stage = new Stage(inventing, cases)
  const { amy, lou } = plantSisters(stage)
  plantBen(stage)
  plantCai(stage)
  plantDee(stage)
  plantEli(stage)
  plantFay(stage)
  plantGus(stage)
  plantHal(stage)
  const ivy = plantIvy(stage)
  placeJay(stage, plantJay(stage))
  plantKit(stage)
  const nia = plantNia(stage)
  return {
    children: stage.nextNumber() - 1,
    leftOpen: new Set([ivy.id, nia.id]),
    jointly: new Map([[lou.id, [lou.id, amy.id]]]),
  }
}
