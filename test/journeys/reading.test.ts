import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { instant } from '#language/instant.ts'
import { now } from '#services/time.ts'
import { cookieName, signIn } from '../../src/screens/front/session.ts'
import { browserHere, looking, openBrowser, type Looking } from './chromium.ts'
import { wrongWith } from './look.ts'
import { emptyServer } from './running.ts'

const skip = browserHere === undefined && 'Chromium is not installed here'
const browser = skip ? null : await openBrowser()
after(() => browser?.close())

const report = `Inspection of Halton local authority children’s services

Inspection dates: 13 to 24 May 2024

Lead inspector: A Name, His Majesty’s Inspector

Judgement\tGrade
The impact of leaders on social work practice with children and families
Inadequate
Overall effectiveness\tInadequate

What needs to improve?

◼ The response to children who go missing.
`

test(
  'a report is chosen, read, corrected and put on record, with scripts and without, and nothing is wrong with any page',
  { skip },
  async (t) => {
    const server = await emptyServer()
    t.after(server.close)
    const director = await server.world.worker('Dee Director', 'director')
    const at = instant(now())
    const session = await signIn(
      server.house,
      { worker: director, name: 'Dee Director', role: 'director', team: null },
      null,
      at,
    )
    const ways: Looking[] = [{ scripts: false }, { size: 'phone', scheme: 'dark' }]
    for (const way of ways) {
      const context = await looking(browser!, server.address, way)
      await context.addCookies([{ name: cookieName, value: session, url: server.address }])
      const page = await context.newPage()
      const look = async (where: string) => {
        if (way.scripts !== false) assert.deepEqual(await wrongWith(page, await page.content(), where), [])
        if (process.env['THROUGHLINE_LOOK'])
          await page.screenshot({
            path: `${process.env['THROUGHLINE_LOOK']}/${where}-${way.size ?? 'laptop'}.png`,
            fullPage: true,
          })
      }
      await page.goto('/inspections')
      await page.getByRole('button', { name: 'Read a report' }).click()
      await look('choose')
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'report.txt', mimeType: 'text/plain', buffer: Buffer.from(report) })
      await page.getByRole('button', { name: 'Read it', exact: true }).click()
      await look('read')
      assert.match((await page.locator('#questions').textContent())!, /children in care/)
      await page.getByLabel('Recommendation 1', { exact: true }).fill('Answer when children go missing')
      await page.getByRole('button', { name: 'Put on record' }).click()
      await page.getByRole('heading', { level: 1, name: /Standard inspection, 2024/ }).waitFor()
      assert.match((await page.locator('main').textContent())!, /Answer when children go missing/)
      await context.close()
    }
  },
)
