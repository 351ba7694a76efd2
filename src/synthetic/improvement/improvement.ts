import { inventBoards } from './boards.ts'
import { inventMoney } from './money.ts'
import { inventPlan } from './plan.ts'
import { inventRegister } from './register.ts'
import { telling, type Improving } from './telling.ts'

/** The other end of the thread: what inspectors asked of the invented authority, its plan, and who holds it to account. */
export function inventImprovement(scene: Improving): void {
  const told = telling(scene)
  const registered = inventRegister(told)
  inventMoney(told, registered.recommendations[1] ?? null)
  inventPlan(told, registered, inventBoards(told, registered.recommendations[1] ?? null))
}
