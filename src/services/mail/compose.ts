import MailComposer from 'nodemailer/lib/mail-composer'
import type { Mail, Sender } from './mail.ts'

/** The bytes of a message. The same message is the same bytes whenever they are made, so a second try sends no second message. */
export function composed({ id, to, subject, text, queued }: Mail, from: Sender): Promise<Buffer> {
  const message = new MailComposer({
    from,
    to: { name: '', address: to },
    subject,
    text: text.replaceAll(/\r?\n/g, '\r\n'),
    date: new Date(queued),
    messageId: messageId(id, from),
    textEncoding: 'quoted-printable',
    // So that nobody’s absence message is sent to us, which would be read by nobody (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return message.compile().build()
}

export const messageId = (id: string, { address }: Sender): string =>
  `<${id}@${address.slice(address.indexOf('@') + 1)}>`
