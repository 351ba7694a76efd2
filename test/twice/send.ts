import { connect } from 'node:net'
import { once } from 'node:events'
import { cookieName } from '../../src/screens/front/session.ts'
import type { Sent } from './forms.ts'

export type Answered = { status: number; to: string; body: string }

/** Sends a form, and says what a browser would see of the answer. */
export async function send({ by, url, form, files }: Sent): Promise<Answered> {
  const { statusCode, headers, body } = await (files ? by.send(url, form, files) : by.post(url, form))
  return { status: statusCode, to: headers.location ?? '', body }
}

/** Ids aside, which each form makes for itself. */
export const alike = ({ status, to, body }: Answered): Answered => ({ status, to: idless(to), body: idless(body) })
const idless = (text: string): string =>
  text
    .replaceAll(/\bChild \d+/g, 'A child')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ':id')
    .replaceAll(/\d{4}-\d\d-\d\d/g, ':day')

/** Sends a form over a connection that is cut as soon as it is sent: nobody hears the answer. */
export async function sendAndCut(port: number, { by, url, form, files }: Sent): Promise<void> {
  const words = new FormData()
  for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) words.append(name, one)
  for (const [name, file] of Object.entries(files ?? {}))
    words.append(name, new File([new Uint8Array(file.bytes)], file.name))
  const plain = new URLSearchParams([...words].map(([name, value]): [string, string] => [name, value as string]))
  const request = new Request('http://localhost', { method: 'POST', body: files ? words : plain })
  const body = Buffer.from(await request.arrayBuffer())
  const head = [
    `POST ${url} HTTP/1.1`,
    'host: localhost',
    'origin: http://localhost',
    `cookie: ${cookieName}=${by.session}`,
    `content-type: ${request.headers.get('content-type')}`,
    `content-length: ${body.length}`,
  ]
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  await new Promise<void>((sent) =>
    socket.write(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]), () => sent()),
  )
  socket.destroy()
}
