/** A message as it goes out: to one person, in plain text. */
export type Mail = {
  /** A UUID. The Message-ID is made from it, so that the same message sent again is known to be the same. */
  id: string
  to: string
  subject: string
  text: string
  /** The instant at which it was queued: the date that it carries, however often it is tried. */
  queued: string
}

/** Whom the messages come from. */
export type Sender = { name: string; address: string }

/** What became of one try. Only a refusal is final: trying again would be told the same. */
export type Outcome =
  | { is: 'sent' }
  | { is: 'refused'; words: string }
  /** This message, later. */
  | { is: 'not now'; words: string }
  /** No message can be sent now, whichever is tried. */
  | { is: 'no server'; words: string }

export type Mailer = {
  by: 'outbox' | 'smtp'
  send(mail: Mail): Promise<Outcome>
  /** What is in the way of sending; null where nothing is. */
  trouble(): Promise<string | null>
}
