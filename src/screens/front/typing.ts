import { secret } from '#services/secrets.ts'
import { keyOf } from '#services/locked.ts'
import { asKeeper } from '#workings/database.ts'
import { forgetTyping, typingIn, type Typist } from '#workings/typing/typing.ts'
import { many, type House, type SignedIn } from './screen.ts'

const keys = new Map<string, Promise<Buffer>>()

/** The key that what people type is locked with lies in the data folder, and never in the store. */
export async function typistOf(house: House, worker: string): Promise<Typist> {
  const { dataDir } = house.config
  const key = keys.get(dataDir) ?? secret(dataDir, 'typing-key').then(keyOf)
  keys.set(dataDir, key)
  return { authority: house.authority.authority, worker, key: await key }
}

/** The name under which a form says that what was typed in it was kept, and which of it. */
export const keptName = 'typing-kept'

/** A form that was saved leaves nothing behind of how it was typed. */
export async function saved(ask: SignedIn): Promise<void> {
  const kept = many(ask.body, keptName)
  if (kept.length === 0) return
  const typist = await typistOf(ask.house, ask.reader.worker)
  const ids = [typingIn(typist, pathOf(ask.address)), ...kept.filter((id) => /^[0-9a-f-]{36}$/.test(id))]
  await asKeeper(ask.house.db, async (tx) => {
    for (const id of ids) await forgetTyping(tx, typist, id)
  })
}

export const pathOf = (address: string): string => address.split('?')[0]!
