import { mayDo, type RoleId } from '#language/roles.ts'
import type { Screen } from '../../src/screens/front/screen.ts'
import { wrongWith } from './look.ts'
import { notLookedAt } from './looked-at.ts'
import type { AtDesk } from './posts.ts'

export const opens = ({ policy }: Screen, role: RoleId): boolean =>
  typeof policy === 'string' || policy.every((what) => mayDo(role, what))

const isNew = notLookedAt()

/** Opens an address and looks at what it shows: its status, and all that is wrong with it. */
export async function visit(desk: AtDesk, address: string): Promise<{ status: number; wrong: string[] }> {
  const shown = await desk.page.goto(address).catch((error: Error) => {
    if (/Download is starting|ERR_ABORTED/.test(error.message)) return null
    throw error
  })
  if (shown === null) return { status: 200, wrong: [] }
  // What a script of ours asks for is no page.
  if (shown.headers()['content-type']?.startsWith('application/json')) return { status: shown.status(), wrong: [] }
  const [status, markup] = [shown.status(), await shown.text()]
  return {
    status,
    wrong: isNew(markup) ? await wrongWith(desk.page, markup, `${address} as ${desk.words}, ${status}`) : [],
  }
}
