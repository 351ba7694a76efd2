import type { Held } from './held.ts'
import type { Spoilt } from './spoilt.ts'

const report = (held: Held) => `/board-reports/${held[':report']![0]}`
const nothing = async () => {}

/** The forms of reports to committees, each answered wrongly. */
export const spoiltReports: Readonly<Record<string, readonly Spoilt[]>> = {
  'POST /board-reports/new': [
    {
      from: () => '/board-reports/new',
      as: 'performance_analyst',
      spoil: (page) => page.locator('main [name="meeting-day"]').fill('32'),
      press: 'Begin the report',
      status: 422,
    },
  ],
  'POST /board-reports/:report/parts/:part': [
    {
      from: (held) => `${report(held)}/parts/issue`,
      as: 'performance_analyst',
      spoil: (page) => page.locator('main [name="words"]').fill(''),
      press: 'Save',
      status: 422,
    },
    {
      from: (held) => `${report(held)}/parts/issue`,
      as: 'performance_analyst',
      spoil: async (page) => {
        await page.locator('main [name="words"]').fill('Something else')
        await page
          .locator('main [name="seen"]')
          .evaluate((one) => void ((one as unknown as { value: string }).value = '0'))
      },
      press: 'Save',
      status: 409,
    },
    {
      from: (held) => `${report(held)}/parts/issue`,
      as: 'director',
      spoil: (page) => page.locator('main summary').first().click(),
      press: 'Put this figure in',
      status: 422,
    },
  ],
  'POST /board-reports/:report/ask': [
    { from: (held) => `${report(held)}/ask`, as: 'director', spoil: nothing, press: 'Ask', status: 422 },
  ],
  'POST /board-reports/:report/commentary/:commentary': [
    {
      from: (held) => `${report(held)}/commentary/${held[':commentary']![0]}`,
      as: 'director',
      spoil: nothing,
      press: 'Save',
      status: 422,
    },
  ],
  'POST /board-reports/:report/sign': [
    { from: (held) => `${report(held)}/sign`, as: 'director', spoil: nothing, press: 'Name them', status: 422 },
  ],
  'POST /report-forms': [
    {
      from: () => '/report-forms',
      as: 'administrator',
      spoil: (page) => page.locator('main [name="content"]').fill('{"id": "Ours"}'),
      press: 'Save the form',
      status: 422,
    },
  ],
}
