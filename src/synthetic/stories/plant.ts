import type { Cases, Inventing } from '../children.ts'
export function plantStories(_inventing: Inventing, _cases: Cases): { children: number; leftOpen: ReadonlySet<string> } {
  return { children: 0, leftOpen: new Set() }
}
