import type { RoleId } from '#language/roles.ts'
import type { Held } from './held.ts'
import { spoiltReports } from './spoilt-reports.ts'
import type { Page } from './chromium.ts'

/** A form sent with wrong answers: where it is, who sends it, what is wrong, and how it is answered. */
export type Spoilt = {
  from(held: Held): string
  as: RoleId
  spoil(page: Page): Promise<unknown>
  press: string
  status: 409 | 422
}

const nothing = async () => {}
const child = (held: Held) => `/children/${held[':child']![0]}`
const record = (held: Held) => `/records/${held[':record']![0]}`
const set = (page: Page, name: string, value: string) =>
  page
    .locator(`main [name="${name}"]`)
    .first()
    .evaluate((one, to) => void ((one as unknown as { value: string }).value = to), value)

/** By route: every form that can be answered wrongly, each in the way in which it most often is. */
export const spoilt: Readonly<Record<string, readonly Spoilt[]>> = {
  'POST /sign-in': [{ from: () => '/sign-in', as: 'contact_officer', spoil: nothing, press: 'Sign in', status: 422 }],
  'POST /children/new': [
    {
      from: () => '/children/new?q=zzz&not=here',
      as: 'contact_officer',
      spoil: nothing,
      press: 'Add the child',
      status: 422,
    },
  ],
  'POST /children/:child/merge': [
    {
      from: (held) => `${child(held)}/merge`,
      as: 'team_manager',
      spoil: nothing,
      press: 'Read them as one',
      status: 422,
    },
  ],
  'POST /children/:child/records/new/:kind': [
    {
      from: (held) => `${child(held)}/records/new/missing_episode`,
      as: 'contact_officer',
      spoil: async (page) => {
        await set(page, 'reported-day', '31')
        await set(page, 'reported-month', '2')
        await set(page, 'reported-year', '2026')
        await set(page, 'started-day', '1')
      },
      press: 'Save',
      status: 422,
    },
    {
      from: (held) => `${child(held)}/records/new/strategy_discussion`,
      as: 'team_manager',
      spoil: async (page) => {
        await page.locator('[name="agencies-1-agency"]').fill('Health')
        await page.locator('[name="agencies-1-invited"]').check()
        await page.locator('[name="agencies-1-part"][value="no"]').check()
      },
      press: 'Save',
      status: 422,
    },
  ],
  'POST /records/:record/change': [
    {
      from: (held) => `${record(held)}/change`,
      as: 'contact_officer',
      spoil: (page) => set(page, 'returned-day', '1'),
      press: 'Save the change',
      status: 422,
    },
    {
      from: (held) => `${record(held)}/change`,
      as: 'contact_officer',
      spoil: async (page) => {
        await set(page, 'seen', '0')
        await set(page, 'police_reference', 'Other')
      },
      press: 'Save the change',
      status: 409,
    },
  ],
  'POST /records/:record/withdraw': [
    {
      from: (held) => `${record(held)}/withdraw`,
      as: 'contact_officer',
      spoil: nothing,
      press: 'Withdraw',
      status: 422,
    },
    {
      from: (held) => `${record(held)}/withdraw`,
      as: 'contact_officer',
      spoil: async (page) => {
        await set(page, 'seen', '0')
        await set(page, 'reason', 'Made by mistake')
      },
      press: 'Withdraw',
      status: 409,
    },
  ],
  'POST /prompts/:prompt/answer': [
    {
      from: (held) => `/prompts/${held[':prompt']![0]}/answer`,
      as: 'team_manager',
      spoil: nothing,
      press: 'Answer with this reason',
      status: 422,
    },
  ],
  'POST /publications/:id/:day/names': [
    {
      from: (held) => `/publications/weekly-missing/${held[':day']![0]}/names`,
      as: 'director',
      spoil: nothing,
      press: 'Show names',
      status: 422,
    },
  ],
  'POST /reviews/new': [
    {
      from: () => '/reviews/new',
      as: 'director',
      spoil: async (page) => {
        await page.locator('[name="held"][value="yes"]').check()
        await set(page, 'cases', 'Ivy Inglis')
      },
      press: 'Save the review',
      status: 422,
    },
  ],
  'POST /reviews/:review/follow-up': [
    {
      from: (held) => `/reviews/${held[':review']![0]}/follow-up`,
      as: 'director',
      spoil: (page) => set(page, 'by-day', '1'),
      press: 'Save the follow-up',
      status: 422,
    },
  ],
  'POST /reviews/:review/change': [
    {
      from: (held) => `/reviews/${held[':review']![0]}/change`,
      as: 'director',
      spoil: (page) => set(page, 'week-day', '32'),
      press: 'Save the change',
      status: 422,
    },
  ],
  'POST /reviews/:review/withdraw': [
    {
      from: (held) => `/reviews/${held[':review']![0]}/withdraw`,
      as: 'director',
      spoil: nothing,
      press: 'Withdraw',
      status: 422,
    },
  ],
  'POST /reviews/follow-up/:action': [
    {
      from: (held) => `/reviews/follow-up/${held[':action']![0]}`,
      as: 'director',
      spoil: (page) => set(page, 'ended-day', '1'),
      press: 'Save what came of it',
      status: 422,
    },
  ],
  'POST /reviews/follow-up/:action/change': [
    {
      from: (held) => `/reviews/follow-up/${held[':action']![0]}/change`,
      as: 'director',
      spoil: (page) => set(page, 'cases', 'Ivy'),
      press: 'Save the change',
      status: 422,
    },
  ],
  'POST /reviews/follow-up/:action/withdraw': [
    {
      from: (held) => `/reviews/follow-up/${held[':action']![0]}/withdraw`,
      as: 'director',
      spoil: nothing,
      press: 'Withdraw',
      status: 422,
    },
  ],
  'POST /lessons/new': [
    {
      from: () => '/lessons/new',
      as: 'team_manager',
      spoil: (page) => set(page, 'learned_on-day', '31'),
      press: 'Save the lesson',
      status: 422,
    },
  ],
  'POST /lessons/:lesson/change': [
    {
      from: (held) => `/lessons/${held[':lesson']![0]}/change`,
      as: 'performance_analyst',
      spoil: (page) => set(page, 'due-month', '13'),
      press: 'Save the change',
      status: 422,
    },
  ],
  'POST /lessons/:lesson/withdraw': [
    {
      from: (held) => `/lessons/${held[':lesson']![0]}/withdraw`,
      as: 'director',
      spoil: nothing,
      press: 'Withdraw',
      status: 422,
    },
  ],
  'POST /sign-in/local': [
    { from: () => '/sign-in/local', as: 'contact_officer', spoil: nothing, press: 'Sign in', status: 422 },
  ],
  'POST /handover/:worker': [
    {
      from: (held) => `/handover/${held[':worker']![0]}`,
      as: 'team_manager',
      spoil: nothing,
      press: 'Hand over',
      status: 422,
    },
  ],
  'POST /audit/openings/:opening': [
    {
      from: (held) => `/audit/openings/${held[':opening']![0]}`,
      as: 'director',
      spoil: nothing,
      press: 'Save what was found',
      status: 422,
    },
  ],
  'POST /meetings/:meeting/pack': [
    {
      from: (held) => `/meetings/${held[':meeting']![0]}/pack`,
      as: 'director',
      spoil: nothing,
      press: 'Make the pack',
      status: 422,
    },
  ],
  'POST /promise/new/:thing': [
    {
      from: () => '/promise/new/improvement_action',
      as: 'performance_analyst',
      spoil: (page) => set(page, 'due-day', '31'),
      press: 'Save',
      status: 422,
    },
    {
      from: (held) => `/promise/new/closing_decision?about=${held[':recommendation']![0]}`,
      as: 'director',
      spoil: (page) => page.locator('[name="decided"][value="close"]').check(),
      press: 'Save',
      status: 422,
    },
  ],
  'POST /promise/records/:entry/change': [
    {
      from: (held) => `/promise/records/${held[':entry']![0]}/change`,
      as: 'performance_analyst',
      spoil: (page) => set(page, 'due-month', '13'),
      press: 'Save the change',
      status: 422,
    },
  ],
  'POST /promise/records/:entry/withdraw': [
    {
      from: (held) => `/promise/records/${held[':entry']![0]}/withdraw`,
      as: 'director',
      spoil: nothing,
      press: 'Withdraw',
      status: 422,
    },
  ],
  'POST /audit/signs/:sign': [
    {
      from: (held) => `/audit/signs/${held[':sign']![0]}`,
      as: 'director',
      spoil: nothing,
      press: 'Save what was found',
      status: 422,
    },
  ],
  'POST /settings/groups/new': [
    {
      from: () => '/settings/groups/new',
      as: 'administrator',
      spoil: (page) => set(page, 'from-day', '32'),
      press: 'Save the group',
      status: 422,
    },
  ],
  'POST /settings/groups/:group/change': [
    {
      from: (held) => `/settings/groups/${held[':group']![0]}/change`,
      as: 'administrator',
      spoil: (page) => set(page, 'until-day', '32'),
      press: 'Save the change',
      status: 422,
    },
  ],
  'POST /settings/groups/:group/withdraw': [
    {
      from: (held) => `/settings/groups/${held[':group']![0]}/withdraw`,
      as: 'administrator',
      spoil: nothing,
      press: 'Withdraw',
      status: 422,
    },
  ],
  'POST /records/:record/remove': [
    {
      from: (held) => `${record(held)}/remove`,
      as: 'director',
      spoil: nothing,
      press: 'Ask for its removal',
      status: 422,
    },
  ],
  'POST /children/:child/extract': [
    {
      from: (held) => `${child(held)}/extract`,
      as: 'team_manager',
      spoil: nothing,
      press: 'Look at it',
      status: 422,
    },
  ],
  'POST /children/:child/subject-access': [
    {
      from: (held) => `${child(held)}/subject-access`,
      as: 'director',
      spoil: nothing,
      press: 'Make the bundle',
      status: 422,
    },
  ],
  'POST /children/:child/remove': [
    {
      from: (held) => `${child(held)}/remove`,
      as: 'director',
      spoil: nothing,
      press: 'Ask for its removal',
      status: 422,
    },
  ],
  'POST /removals/:removal/refuse': [
    {
      from: (held) => `/removals/${held[':removal']![0]}`,
      as: 'director',
      spoil: nothing,
      press: 'Decline',
      status: 422,
    },
  ],
  'POST /inspections/read': [
    { from: () => '/inspections/read', as: 'director', spoil: nothing, press: 'Read it', status: 422 },
  ],
  'POST /import': [
    { from: () => '/import', as: 'performance_analyst', spoil: nothing, press: 'Look at the files', status: 422 },
  ],
  ...spoiltReports,
  'POST /settings/:key': [
    {
      from: () => '/settings/prompt.repeat_missing.atLeast',
      as: 'administrator',
      spoil: (page) => set(page, 'value', 'many'),
      press: 'Change it',
      status: 422,
    },
    {
      from: () => '/settings/prompt.missing_for_longer.on',
      as: 'performance_analyst',
      spoil: nothing,
      press: 'Change it',
      status: 422,
    },
  ],
}

/** Forms of one button, with no answer to be wrong; what cannot be signed off yet has no form to do it with. */
export const nothingToSpoil = [
  // Its form is there for five minutes after a sign-in: emergency.test.ts answers it wrongly.
  'POST /emergency',
  // Sent by the browser itself while somebody types.
  'POST /typing',
  'POST /typing/:typing/gone',
  'POST /emergency/shut',
  // Only a sign-in at an identity provider leads to it: test/sign-in/council.test.ts answers it wrongly.
  'POST /sign-in/post',
  'POST /sign-out',
  'POST /sign-out/everywhere',
  'POST /settings/sessions/:worker',
  // A program sends it, and it is refused in words for programs: test/sign-in/told.test.ts.
  'POST /sign-in/ended',
  'POST /import/:id',
  // Nobody invented is that old: src/screens/removal/retention.test.ts.
  'POST /removals/retention',
  // Whether anything remains of somebody depends on what was written: src/screens/disclosure/training.test.ts.
  'POST /children/:child/training-copy',
  // It must not be agreed to: what it removes is looked at by the others. src/screens/removal/removal.test.ts sends it wrongly.
  'POST /removals/:removal/agree',
  'POST /outbox/:message/again',
  'POST /records/:record/sign-off',
  'POST /lessons/:lesson/sign-off',
  'POST /promise/records/:entry/sign-off',
  'POST /forums/catalogue/:number',
  // No invented child was adopted: adoption.test.ts answers it wrongly.
  'POST /archive/:child/identity',
  'POST /publications/:id/:day/issue',
  'POST /board-reports/:report/issue',
  'POST /board-reports/:report/figures',
  // No report that is declared asks for either yet: said.test.ts answers them wrongly of one that does.
  'POST /publications/:id/:day/commentary',
  'POST /publications/:id/:day/decisions/:n',
]
