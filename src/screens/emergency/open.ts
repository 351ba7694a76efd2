import { alerts, openedInEmergency } from '#publications/letters.ts'
import { Letter } from '#language/letter.ts'
import type { PageProblem } from '#ui/page.ts'
import { openInEmergency } from '#workings/access/openings.ts'
import { asKeeperOfFew } from '#workings/database.ts'
import { holdsClosed } from '#workings/read/closed.ts'
import { childrenMeant, type Meant } from '#workings/read/somebody.ts'
import { to } from '../front/address.ts'
import { freshMinutes, isFresh } from '../front/fresh.ts'
import { one, redirect, screen, type SignedIn, type Values } from '../front/screen.ts'
import { dayIn } from '../record/questions/day.ts'
import { formIdIn } from '../record/new-record.ts'
import { emergencyPage } from './page.ts'

const show = screen('GET', to.emergency, ['break glass'], async (ask) => emergencyPage(ask, {}, []))

/**
 * Opens a record that is not theirs to open, for an hour. Whether anybody is here is said only to whoever has proved
 * themselves again and said why, and that they asked is logged, whatever comes of it.
 */
const send = screen('POST', to.emergency, ['break glass'], async (ask) => {
  const { house, reader, saving } = ask
  const meant = meantIn(ask.body)
  const reason = one(ask.body, 'reason').trim()
  const problems = [...lacking(meant, ask.body), ...tooShort(reason), ...stale(ask)]
  if (problems.length > 0) return emergencyPage(ask, ask.body, problems)
  const { child, open } = await whoIsMeant(ask, meant, reason)
  if (child === null)
    return emergencyPage(ask, ask.body, [
      {
        field: 'number',
        words:
          'One child here, and only one, must be exactly what you give. Check it, or try their number. That you asked is logged',
      },
    ])
  if (!open)
    await asKeeperOfFew(house.db, (tx) =>
      openInEmergency(
        tx,
        house.declarations,
        saving,
        { reader, child, reason, form: formIdIn(ask.body, ask.at) },
        (opening) => Letter.alert(openedInEmergency, opening, alerts, house.config.publicUrl),
      ),
    )
  return redirect(to.child(child))
})

/** Who that is, and whether all of their record is open to the reader without any emergency: then nothing is broken. */
function whoIsMeant(ask: SignedIn, meant: Meant, reason: string): Promise<{ child: string | null; open: boolean }> {
  return ask.read(async (seam) => {
    const found = await childrenMeant(seam, meant)
    const child = found.length === 1 ? found[0]! : null
    seam.showed({
      action: 'search',
      what: 'somebody to open in an emergency',
      children: child === null ? [] : [child],
      shown: 0,
      reason,
    })
    if (child === null) return { child, open: false }
    const open = (await seam.opened([child])).has(child) && !(await holdsClosed(seam, child))
    return { child, open }
  }, [])
}

function meantIn(body: Values): Meant {
  const said = (name: string) => one(body, name).trim().slice(0, 200)
  const born = dayIn('born', body).value
  return {
    number: said('number'),
    given: said('given'),
    family: said('family'),
    born: typeof born === 'string' ? born : null,
  }
}

function lacking({ number, given, family, born }: Meant, body: Values): PageProblem[] {
  if (number !== '') return []
  const { problems } = dayIn('born', body)
  if (given === '' && family === '' && born === null && problems.length === 0)
    return [{ field: 'number', words: 'Give a number of the child’s, or their names and date of birth' }]
  const unborn =
    problems.length > 0 ? problems : [{ field: 'born-day', words: 'Give their date of birth, such as 5 5 2011' }]
  return [
    ...(given === '' ? [{ field: 'given', words: 'Give their given name, as it is recorded' }] : []),
    ...(family === '' ? [{ field: 'family', words: 'Give their family name, as it is recorded' }] : []),
    ...(born === null ? unborn : []),
  ]
}

/** “Urgent” explains nothing to whoever looks into it tomorrow. */
const leastReason = 20
const tooShort = (reason: string): PageProblem[] =>
  reason.length >= leastReason
    ? []
    : [{ field: 'reason', words: 'Say what has happened, and why it cannot wait for whoever may open the record' }]

const stale = (ask: SignedIn): PageProblem[] =>
  isFresh(ask)
    ? []
    : [
        {
          field: 'again',
          words: `It is more than ${freshMinutes} minutes since you proved who you are. Do that again, and then send this`,
        },
      ]

export const openScreens = [show, send]
