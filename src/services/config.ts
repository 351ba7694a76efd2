import { join } from 'node:path'
import { Trouble } from './trouble.ts'
import { settings } from './settings.ts'
import type { ProviderSettings } from './sign-in/settings.ts'

type Name = keyof typeof settings
type Read = { [N in Name]: ReturnType<(typeof settings)[N]['read']> }

export type Config = {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | undefined
  authorityName: string | undefined
  inventedChildren: number
  inventedSeed: number
  mailServer: Read['MAIL_URL']
  mailFrom: Read['MAIL_FROM']
  publicUrl: string
  logHeads: string | undefined
  removalList: string | undefined
  backupDir: string
  backupKeyFile: string | undefined
  backupAt: string | undefined
  backupKeepDays: number
  documentLimit: number
  /** The council's identity provider, where there is one. */
  provider: ProviderSettings | undefined
  sessionIdleMinutes: number
  trustProxy: boolean
  logLevel: Read['LOG_LEVEL']
}

/** Read once, by whatever starts. Every mistake is told together, so that nobody mends them one start at a time. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const mistakes: string[] = []
  const take = <N extends Name>(name: N): Read[N] => {
    const { read, otherwise } = settings[name]
    try {
      return read(env[name]?.trim() || otherwise) as Read[N]
    } catch (error) {
      mistakes.push(`  ${name} ${(error as Error).message}.`)
      return read(otherwise) as Read[N]
    }
  }
  const [port, host, dataDir] = [take('PORT'), take('HOST'), take('DATA_DIR')]
  const config: Config = {
    port,
    host,
    dataDir,
    databaseUrl: take('DATABASE_URL'),
    authorityName: take('AUTHORITY_NAME') || undefined,
    inventedChildren: take('INVENTED_CHILDREN'),
    inventedSeed: take('INVENTED_SEED'),
    mailServer: take('MAIL_URL'),
    mailFrom: take('MAIL_FROM'),
    publicUrl: take('PUBLIC_URL') ?? `http://${host}:${port}`,
    logHeads: take('LOG_HEADS'),
    removalList: take('REMOVAL_LIST'),
    backupDir: take('BACKUP_DIR') ?? join(dataDir, 'backups'),
    backupKeyFile: take('BACKUP_KEY_FILE'),
    backupAt: take('BACKUP_AT'),
    backupKeepDays: take('BACKUP_KEEP_DAYS'),
    documentLimit: take('DOCUMENT_LIMIT_MB'),
    provider: undefined,
    sessionIdleMinutes: take('SESSION_IDLE_MINUTES'),
    trustProxy: take('TRUST_PROXY'),
    logLevel: take('LOG_LEVEL'),
  }
  const lacking = (['MAIL_FROM', 'PUBLIC_URL'] as const).filter((name) => !env[name]?.trim())
  if (config.mailServer !== undefined)
    mistakes.push(...lacking.map((name) => `  ${name} must be set where MAIL_URL is: ${settings[name].means}`))
  const signIn = {
    issuer: take('OIDC_ISSUER'),
    clientId: take('OIDC_CLIENT_ID'),
    clientSecret: take('OIDC_CLIENT_SECRET_FILE') ?? take('OIDC_CLIENT_SECRET'),
    scope: take('OIDC_SCOPE'),
    personClaim: take('OIDC_PERSON_CLAIM'),
    groupsClaim: take('OIDC_GROUPS_CLAIM'),
  }
  const { issuer } = signIn
  if (issuer !== undefined) {
    mistakes.push(...lackingToSignIn(signIn, env))
    config.provider = { ...signIn, issuer }
  }
  if (mistakes.length > 0) throw new Trouble(`The configuration is wrong:\n${mistakes.join('\n')}`)
  return config
}

function lackingToSignIn(
  { clientId, clientSecret }: Pick<ProviderSettings, 'clientId' | 'clientSecret'>,
  env: Record<string, string | undefined>,
): string[] {
  const lacking = [
    clientId === '' && 'OIDC_CLIENT_ID',
    clientSecret === '' && !env['OIDC_CLIENT_SECRET_FILE']?.trim() && 'OIDC_CLIENT_SECRET or OIDC_CLIENT_SECRET_FILE',
    !env['PUBLIC_URL']?.trim() && 'PUBLIC_URL',
  ]
  return lacking.flatMap((name) => (name ? [`  ${name} must be set where OIDC_ISSUER is.`] : []))
}

/** For `--help`. */
export function describeSettings(): string {
  const lines = Object.entries(settings).map(
    ([name, { means }]) => `  ${name}\n      ${means} (${otherwise(name as Name)})`,
  )
  return `${lines.join('\n')}\n`
}

/** docs/configuration.md, made from the same table that is read. */
export function describeConfiguration(): string {
  const rows = Object.entries(settings).map(([name, { means }]) => {
    return `| \`${name}\` | ${otherwise(name as Name)} | ${means} |`
  })
  return `# Configuration

Everything is set by environment variables and read once, when the program starts. There is nothing to set
for a first look. Beside the passwords within \`DATABASE_URL\` and \`MAIL_URL\`, and \`OIDC_CLIENT_SECRET\`, no secret is set here:
they are generated into \`DATA_DIR/secrets\`, for its owner alone.

| name | when not set | what it is |
| --- | --- | --- |
${rows.join('\n')}

Made by \`script/describe\` from \`src/services/settings.ts\`.
`
}

function otherwise(name: Name): string {
  const setting: { otherwise: string; shown?: string } = settings[name]
  return setting.shown ?? (setting.otherwise || 'not set')
}
