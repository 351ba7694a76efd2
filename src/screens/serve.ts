import { instant } from '#language/instant.ts'
import type { Declarations } from '#language/declarations.ts'
import { problemsIn } from '#language/problems.ts'
import { pathways } from '#pathways/index.ts'
import { publications } from '#publications/index.ts'
import type { Config } from '#services/config.ts'
import type { Store } from '#services/postgres/store.ts'
import { mailerOf } from '#services/mail/mailer.ts'
import { providerOf } from '#services/sign-in/provider.ts'
import { headFiles } from '#services/heads.ts'
import { makeLog } from '#services/log.ts'
import { now } from '#services/time.ts'
import { Trouble } from '#services/trouble.ts'
import { keepSealing } from '#workings/audit/sealing.ts'
import { keepUp } from '#workings/caches/keep.ts'
import { databaseOn } from '#workings/database.ts'
import { boardScreens } from './board/index.ts'
import { archiveScreens } from './archive/screens.ts'
import { childScreens } from './child/screens.ts'
import { emergencyScreens } from './emergency/screens.ts'
import { forumScreens } from './forum/index.ts'
import { disclosureScreens } from './disclosure/index.ts'
import { findScreens } from './find/find.ts'
import { appOf } from './front/app.ts'
import type { House, Screen } from './front/screen.ts'
import { handingOverScreens } from './handing-over/screens.ts'
import { healthScreens } from './health/health.ts'
import { glossaryScreens } from './glossary/glossary.ts'
import { improvementScreens } from './improvement/index.ts'
import { importScreens } from './import/import.ts'
import { lessonScreens } from './lesson/index.ts'
import { logScreens } from './log/log.ts'
import { listScreens } from './list/list.ts'
import { measureScreens } from './measure/index.ts'
import { outboxScreens } from './outbox/screens.ts'
import { peopleScreens } from './people/screens.ts'
import { promptScreens } from './prompt/screens.ts'
import { publicationScreens } from './publication/index.ts'
import { recordScreens } from './record/screens.ts'
import { removalScreens } from './removal/index.ts'
import { reviewScreens } from './review/index.ts'
import { signScreens } from './signs/screens.ts'
import { councilSignIn, inventedSignIn, realSignIn } from './sign-in/screens.ts'
import { settingsScreens } from './settings/index.ts'
import { typingScreens } from './typing/typing.ts'
import { todayScreens } from './today/today.ts'

/** Every screen of an authority, however people sign in to it. A route is in these lists or it does not exist. */
const withinAnyAuthority: readonly Screen[] = [
  ...councilSignIn,
  ...findScreens,
  ...childScreens,
  ...recordScreens,
  ...archiveScreens,
  ...promptScreens,
  ...healthScreens,
  ...lessonScreens,
  ...improvementScreens,
  ...forumScreens,
  ...listScreens,
  ...importScreens,
  ...glossaryScreens,
  ...logScreens,
  ...signScreens,
  ...emergencyScreens,
  ...handingOverScreens,
  ...measureScreens,
  ...publicationScreens,
  ...boardScreens,
  ...reviewScreens,
  ...todayScreens,
  ...typingScreens,
  ...peopleScreens,
  ...settingsScreens,
  ...outboxScreens,
  ...disclosureScreens,
  ...removalScreens,
]

/** Choosing an invented person is a screen of an invented authority alone: of any other, it is not there to be asked for. */
export const screensOf = ({ authority }: Pick<House, 'authority'>): readonly Screen[] => [
  ...(authority.invented ? inventedSignIn : realSignIn),
  ...withinAnyAuthority,
]

export const screens = screensOf({ authority: { authority: 0, name: '', invented: true } })

export type Serving = { address: string; house: House; close(): Promise<void> }

export async function serve(store: Store, config: Config): Promise<Serving> {
  const house = await houseOf(store, { ...config })
  const app = await appOf(house, screensOf(house))
  const address = await app.listen({ port: config.port, host: config.host })
  // Any free port was asked for, and only now is it known which.
  if (config.port === 0 && house.config.publicUrl.endsWith(':0')) house.config.publicUrl = address
  const problems = makeLog(config.logLevel)
  const keeping = await keepUp({
    ...house,
    authority: house.authority.authority,
    trouble: (error) => void problems.fault(error, { keeping: 'caches and prompts' }),
  })
  const sealing = await keepSealing({
    pool: store.pool,
    files: headFiles(config),
    now: house.now,
    trouble: (error) => void problems.fault(error, { keeping: 'the seals of the access log' }),
    older: (words) => problems.error(words),
  })
  return {
    address,
    house,
    async close() {
      await keeping.stop()
      await app.close()
      await sealing.stop()
    },
  }
}

/** Declarations with mistakes in them open no door: all the mistakes are told at once. */
export async function houseOf(store: Store, config: Config, declarations: Declarations = pathways): Promise<House> {
  const problems = problemsIn(declarations, publications)
  if (problems.length > 0)
    throw new Trouble(
      `The declarations are wrong:\n${problems.map((problem, at) => `  ${at + 1}. ${problem}`).join('\n')}`,
    )
  const { rows } = await store.pool.query<House['authority']>(
    'select authority, name, invented from authority order by authority limit 1',
  )
  const authority = rows[0] ?? { authority: 0, name: config.authorityName ?? 'No authority yet', invented: false }
  return {
    db: databaseOn(store.pool),
    pool: store.pool,
    declarations,
    publications,
    authority,
    config,
    mailer: mailerOf(config),
    provider: config.provider ? providerOf(config.provider) : null,
    now: () => instant(now()),
  }
}
