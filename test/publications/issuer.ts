import { setTimeout as pause } from 'node:timers/promises'
import { instant } from '#language/instant.ts'
import { pathways } from '#pathways/index.ts'
import { posting } from '#press/posting.ts'
import { publications } from '#publications/index.ts'
import { readConfig } from '#services/config.ts'
import { mailerOf } from '#services/mail/mailer.ts'
import { makePool } from '#services/postgres/pool.ts'
import { programVersion } from '#services/program.ts'
import { databaseOn } from '#workings/database.ts'
import { pass } from '#workings/issuing/pass.ts'
import { sendQueued } from '#workings/mail/send.ts'

/** A program that looks at the calendar and sends the mail, again and again, as a server does, until it is killed: issuer.ts AUTHORITY AT */
const [given = '', at = ''] = process.argv.slice(2)
const authority = Number(given)
const config = readConfig(process.env)
const db = databaseOn(makePool({ connectionString: config.databaseUrl! }, 4))
const mailer = mailerOf(config)
const passing = { authority, program: programVersion(), send: posting(authority, config.publicUrl) }

process.stdout.write('begun\n')
for (;;) {
  const { made, reminded } = await pass(db, pathways, publications, passing, instant(at))
  const { sent } = await sendQueued(db, mailer, authority, instant(at))
  if (made.length + reminded + sent === 0) process.stdout.write('nothing left\n')
  await pause(20)
}
