import type { Outcome } from './mail.ts'

/** What nodemailer tells of a try that failed: what it was doing, and what the server answered, where it did. */
type Failure = Error & { code?: string; command?: string; response?: string; responseCode?: number }

type Failed = Exclude<Outcome, { is: 'sent' }>

/**
 * Sorts a failure by whose it is. An answer to this recipient or to this message is about the message: 5xx is final, and
 * 4xx is not (RFC 5321, 4.2.1). Whatever went wrong before that, or without an answer, would go wrong for every message.
 */
export function failed(error: unknown): Failed {
  const failure = error as Failure
  const { command, responseCode } = failure
  const words = wordsFor(failure)
  const ofThisMessage = command === 'RCPT TO' || command === 'DATA'
  // 421 says that the server is going away, and 503 that the conversation went wrong: neither is about the message.
  if (!ofThisMessage || responseCode === undefined || responseCode === 421 || responseCode === 503)
    return { is: 'no server', words }
  return { is: responseCode >= 500 ? 'refused' : 'not now', words }
}

const told: Record<string, string> = {
  EDNS: 'The mail server’s name is not known',
  ETIMEDOUT: 'The mail server did not answer in time',
  EABORT: 'The mail server took too long',
  ETLS: 'The mail server offers no encryption that can be trusted',
  EAUTH: 'The mail server does not take our name and password',
  ESOCKET: 'The mail server cannot be reached',
  ECONNECTION: 'The mail server broke the connection off',
}

function wordsFor({ code = '', command, message, response }: Failure): string {
  const [said] = [response, message].map(oneLine).filter((words) => words !== '')
  if (/certificate|self-signed|altnames/i.test(message))
    return `The mail server’s certificate is not trusted: ${oneLine(message)}`
  if (command === 'RCPT TO' && response) return `The mail server refused the address: ${said}`
  if (command === 'DATA' && response) return `The mail server refused the message: ${said}`
  if (command === 'MAIL FROM' && response) return `The mail server refused us as the sender: ${said}`
  return `${told[code] ?? 'The mail could not be sent'}: ${said ?? 'no reason given'}`
}

/** A server's words are anybody's words, and stand on a page and in the store. */
const oneLine = (words: string | undefined): string =>
  (words ?? '')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, 300)
