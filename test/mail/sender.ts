import { instant } from '#language/instant.ts'
import { readConfig } from '#services/config.ts'
import { mailerOf } from '#services/mail/mailer.ts'
import { makePool } from '#services/postgres/pool.ts'
import { databaseOn } from '#workings/database.ts'
import { sendQueued } from '#workings/mail/send.ts'

/** A program that sends all that is queued and ends, to be killed while it does: sender.ts AUTHORITY AT */
const [authority = '', at = ''] = process.argv.slice(2)
const config = readConfig(process.env)
const pool = makePool({ connectionString: config.databaseUrl! }, 2)
const mailer = mailerOf(config)
process.stdout.write('sending\n')
const db = databaseOn(pool)
while ((await sendQueued(db, mailer, Number(authority), instant(at))).sent > 0);
await pool.end()
