import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export type Cutting = {
  port: number
  /** Every connection that there is, at once and without a word. */
  cutAll(): void
  /** Whether new ones are cut as soon as they come. */
  refuse(all: boolean): void
  close(): Promise<void>
}

/** Stands between a program and a database on this machine, and cuts what passes. */
export async function cutting(to: number): Promise<Cutting> {
  const open = new Set<Socket>()
  let refusing = false
  const server = createServer((from) => {
    if (refusing) return void from.destroy()
    const onward = connect(to, '127.0.0.1')
    for (const [socket, other] of [
      [from, onward],
      [onward, from],
    ] as const) {
      open.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => (open.delete(socket), other.destroy()))
      socket.pipe(other)
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cutAll = () => {
    for (const socket of open) socket.resetAndDestroy()
  }
  return {
    port: (server.address() as { port: number }).port,
    cutAll,
    refuse(all) {
      refusing = all
      if (all) cutAll()
    },
    async close() {
      cutAll()
      server.close()
    },
  }
}
