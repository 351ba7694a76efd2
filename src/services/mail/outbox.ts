import { access, chmod, constants, mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { composed } from './compose.ts'
import { unfit } from './fit.ts'
import type { Mail, Mailer, Outcome, Sender } from './mail.ts'

/** Where no mail server is set up: a file a message, named by its id. */
export function outbox(folder: string, from: Sender): Mailer {
  return {
    by: 'outbox',
    async send(mail) {
      const words = unfit(mail)
      if (words !== null) return { is: 'refused', words }
      return put(folder, mail, from).catch((error: Error) => ({ is: 'no server', words: cannotWrite(error) }))
    },
    // A folder that is not there yet is made when it is first wanted, and nothing is the matter.
    trouble: () =>
      access(folder, constants.W_OK).then(
        () => null,
        (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? null : cannotWrite(error)),
      ),
  }
}

/** Stopped at any point, there is one whole file or none: a draft takes its name only when all of it is on the disk. */
async function put(folder: string, mail: Mail, from: Sender): Promise<Outcome> {
  await made(folder)
  const file = join(folder, `${mail.id}.eml`)
  if (!(await there(file))) {
    const draft = join(folder, `.${mail.id}.draft`)
    await writeFile(draft, await composed(mail, from), { mode: 0o600, flush: true })
    await rename(draft, file)
  }
  // The name too must be on the disk before anybody is told that the message was sent.
  await using entries = await open(folder)
  await entries.sync()
  return { is: 'sent' }
}

/** Takes messages away from the folder again, where they are in it. */
export async function dropMail(folder: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) await rm(join(folder, `${id}.eml`), { force: true })
}

async function made(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
}

const there = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

const cannotWrite = (error: Error): string => `The outbox folder cannot be written: ${error.message}`
