import { isAbsolute, resolve } from 'node:path'
import { inProject } from './project.ts'
import { logLevels, type LogLevel } from './log.ts'
import { senderIn } from './mail/fit.ts'
import { mailServer } from './mail/url.ts'
import { setting, text, webAddress } from './setting.ts'
import { signInSettings } from './sign-in/settings.ts'

const say = (words: string): never => {
  throw new Error(words)
}

const whole = (least: number, most: number) => (given: string) => {
  const number = Number(given)
  return /^\d+$/.test(given) && number >= least && number <= most
    ? number
    : say(`must be a whole number from ${least} to ${most}`)
}

const oneOf =
  <T extends string>(choices: readonly T[]) =>
  (given: string): T =>
    choices.find((choice) => choice === given) ?? say(`must be one of ${choices.join(', ')}`)

const yesOrNo = (given: string) => oneOf(['yes', 'no'])(given) === 'yes'

const folder = (given: string) => (isAbsolute(given) ? given : resolve(given))

const optionalFile = (given: string) => (given === '' ? undefined : folder(given))

const timeOrNever = (given: string) =>
  given === 'never'
    ? undefined
    : /^([01]\d|2[0-3]):[0-5]\d$/.test(given)
      ? given
      : say('must be a time such as 02:30, or never')

const databaseUrl = (given: string) => {
  if (given === '') return undefined
  const protocol = URL.canParse(given) ? new URL(given).protocol : ''
  return /^postgres(ql)?:$/.test(protocol) ? given : say('must look like postgres://user:password@machine/database')
}

const mailFrom = (given: string) =>
  senderIn(given) ?? say('must look like Throughline <throughline@council.gov.uk>, or be the address alone')

/** Every name that is read from the environment, and nothing else is. */
export const settings = {
  PORT: setting('The port that the pages are served on; 0 takes any free one.', '3000', whole(0, 65535)),
  HOST: setting('The address to listen on. 0.0.0.0 listens on every one.', '127.0.0.1', text(255)),
  DATA_DIR: setting(
    'The folder that keeps the store, the secrets and the documents.',
    inProject('data'),
    folder,
    '`data` in the project',
  ),
  DATABASE_URL: setting(
    'A PostgreSQL of your own, 15 or newer. Without one, Throughline starts its own in DATA_DIR.',
    '',
    databaseUrl,
  ),
  AUTHORITY_NAME: setting("The council's name, where the store does not hold one yet.", '', text(200)),
  INVENTED_CHILDREN: setting(
    'How many children to invent when the store is our own and empty.',
    '2000',
    whole(50, 300_000),
  ),
  INVENTED_SEED: setting('The same seed invents the same authority.', '1', whole(0, 2_147_483_647)),
  MAIL_URL: setting(
    'The mail server, as smtp://user:password@machine:587 (encrypted by STARTTLS) or smtps://… (encrypted throughout). Without one, each message is a file in `DATA_DIR/outbox`.',
    '',
    mailServer,
  ),
  MAIL_FROM: setting(
    'Whom mail comes from, such as Throughline <throughline@council.gov.uk>; needed with MAIL_URL.',
    'Throughline <throughline@outbox.invalid>',
    mailFrom,
    'nobody who can be answered',
  ),
  PUBLIC_URL: setting(
    'The address that people open the pages at, which the links in mail begin with; needed with MAIL_URL and OIDC_ISSUER.',
    '',
    webAddress,
    'the address listened on',
  ),
  LOG_HEADS: setting(
    'A second file for the heads of the access log, such as on another machine’s share. They are always kept in `DATA_DIR/log-heads`; whoever can change the database should not be able to change both.',
    '',
    optionalFile,
  ),
  REMOVAL_LIST: setting(
    'A second file for the list of lawful removals, such as on another machine’s share: a restored backup has them made again from it. They are always kept in `DATA_DIR/removals`. It says which records went, and nothing that was in them.',
    '',
    optionalFile,
  ),
  BACKUP_DIR: setting(
    'The folder of backups. It belongs on another machine or disk than the store, such as a share.',
    '',
    optionalFile,
    '`backups` in DATA_DIR',
  ),
  BACKUP_KEY_FILE: setting(
    'A file that holds the key of the backups, or a passphrase of at least 20 letters. Without one, a key is made in `DATA_DIR/secrets/backup-key`; keep a copy of it away from the backups and this machine, for without it none can be opened.',
    '',
    optionalFile,
  ),
  BACKUP_AT: setting('When the nightly backup is made, by London’s clocks; or never.', '02:30', timeOrNever),
  BACKUP_KEEP_DAYS: setting('For how many days backups are kept; the newest is never removed.', '35', whole(1, 3650)),
  DOCUMENT_LIMIT_MB: setting('The largest file that may be attached to a record, in megabytes.', '20', whole(1, 50)),
  ...signInSettings,
  SESSION_IDLE_MINUTES: setting('Minutes without a request after which a person signs in again.', '30', whole(1, 720)),
  TRUST_PROXY: setting('yes when a proxy that you run sets X-Forwarded-For; otherwise no.', 'no', yesOrNo),
  LOG_LEVEL: setting('The least that is logged.', 'info', oneOf<LogLevel>(logLevels)),
}
