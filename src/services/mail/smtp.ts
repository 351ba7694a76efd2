import { createTransport } from 'nodemailer'
import { composed } from './compose.ts'
import { failed } from './failure.ts'
import { unfit } from './fit.ts'
import type { Mailer, Sender } from './mail.ts'

/** Where mail is handed over, as MAIL_URL says. */
export type MailServer = { host: string; port: number; secure: boolean; user?: string; password?: string }

/** Longest wait for the server to say anything, and for a whole message, in milliseconds. */
export type Patience = { silence: number; whole: number }

/** Hands each message over on a connection of its own, so that one that goes wrong takes no other with it. */
export function smtp(
  server: MailServer,
  from: Sender,
  { silence, whole }: Patience = { silence: 20_000, whole: 60_000 },
): Mailer {
  const { host, port, secure, user, password } = server
  const transport = createTransport({
    host,
    port,
    secure,
    ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
    // A password goes over no line that others can read; on this machine itself there is no line.
    requireTLS: user !== undefined && !secure && !isHere(host),
    tls: { minVersion: 'TLSv1.2' },
    connectionTimeout: silence,
    greetingTimeout: silence,
    socketTimeout: silence,
    dnsTimeout: silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    by: 'smtp',
    async send(mail) {
      const words = unfit(mail)
      if (words !== null) return { is: 'refused', words }
      const raw = await composed(mail, from)
      const message = { envelope: { from: from.address, to: [mail.to] }, raw, signal: AbortSignal.timeout(whole) }
      return transport.sendMail(message).then(() => ({ is: 'sent' }), failed)
    },
    trouble: () =>
      transport.verify().then(
        () => null,
        (error: unknown) => failed(error).words,
      ),
  }
}

const isHere = (host: string): boolean => host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host)
