import type { PageProblem } from '#ui/page.ts'
import { childNames } from '#workings/read/names.ts'
import { idsOf } from '#workings/read/story.ts'
import { to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { screen, type Answer, type SignedIn } from '../front/screen.ts'
import { asked, askingPage } from './ask.ts'

const path = to.removeChild(':child')
export const removeChildScreens = [
  screen('GET', path, ['list', 'remove'], (ask) => page(ask, [])),
  screen('POST', path, ['list', 'remove'], (ask) =>
    asked(ask, { what: 'file', child: idIn(ask, 'child') }, (problems) => page(ask, problems)),
  ),
]

function page(ask: SignedIn, problems: readonly PageProblem[]): Promise<Answer> {
  return ask.read(async (seam) => {
    const [child] = await idsOf(seam, idIn(ask, 'child'))
    const name = (await childNames(seam, [child!])).get(child!)?.name ?? 'Name not recorded'
    seam.showed({ action: 'read', what: 'the form of a removal', children: [child!] })
    const back = to.child(child!)
    return askingPage(
      ask,
      {
        title: 'Remove the whole of this file',
        caption: name,
        action: to.removeChild(child!),
        choices: [],
        back,
        breadcrumbs: [{ text: name, href: back }],
      },
      ask.body,
      problems,
    )
  })
}
