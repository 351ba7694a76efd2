import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { createServer } from 'node:net'
import { callbackify } from 'node:util'
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server'

/** A message as a mail server took it. */
export type Taken = { id: string; to: string; from: string; raw: string }

export type MailServer = { port: number; url: string; taken: Taken[]; close(): Promise<void> }

type Behaves = SMTPServerOptions & {
  /** After the whole message came, and before the server says that it took it. */
  before?: (message: Taken) => unknown
  /** After the server said so. */
  afterwards?: (message: Taken) => unknown
}

/** A real mail server, in this process. */
export async function mailServer({ before, afterwards, ...options }: Behaves = {}): Promise<MailServer> {
  const taken: Taken[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onData: (stream, session, done) =>
      callbackify(async () => {
        const message = messageIn(Buffer.concat(await stream.toArray()).toString(), session)
        await before?.(message)
        taken.push(message)
        setImmediate(() => afterwards?.(message))
      })((error) => done(error)),
    ...options,
  })
  server.on('error', () => {})
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    taken,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function messageIn(raw: string, { envelope }: SMTPServerSession): Taken {
  const id = /^Message-ID: <([^@>]+)@/im.exec(raw)?.[1] ?? ''
  const from = envelope.mailFrom ? envelope.mailFrom.address : ''
  return { id, to: envelope.rcptTo.map(({ address }) => address).join(), from, raw }
}

/** Something at the port that is no mail server: it takes a connection and does with it what it is told. */
export async function anyServer(
  connected: (socket: Socket) => unknown,
): Promise<{ url: string; close(): Promise<void> }> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    connected(socket)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** An answer with which the server refuses: its code and its words. */
export const saying = (code: number, words: string): Error => Object.assign(new Error(words), { responseCode: code })
