import { bringUpToDate } from '#workings/reporting/put-part.ts'
import { address, to } from '../front/address.ts'
import { redirect, screen } from '../front/screen.ts'
import { openedReport } from './opened.ts'

/** Takes every figure anew, as it is known now. Sent twice, the second finds them up to date. */
const send = screen('POST', to.boardFigures(':report'), ['issue'], async (ask) => {
  const { written } = await ask.read((seam) => openedReport(ask, seam))
  const { db, declarations } = ask.house
  const numbers = written.figures.map(({ number }) => number)
  await bringUpToDate(db, declarations, ask.saving, written.record, numbers)
  return redirect(address(to.boardReport(written.record), {}, { done: 'brought-up' }))
})

export const figureScreens = [send]
