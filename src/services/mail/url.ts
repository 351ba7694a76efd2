import type { MailServer } from './smtp.ts'

const example = 'must look like smtp://user:password@machine:587 or smtps://user:password@machine:465'

/** Reads MAIL_URL. What is wrong with it is told without it, because it holds a password. */
export function mailServer(given: string): MailServer | undefined {
  if (given === '') return undefined
  const url = URL.canParse(given) ? new URL(given) : undefined
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '') throw new Error(example)
  if (url.search !== '' || url.hash !== '' || !/^\/?$/.test(url.pathname))
    throw new Error(`${example}, with nothing after the machine and its port`)
  const [user, password] = [decoded(url.username), decoded(url.password)]
  if ((user === '') !== (password === '')) throw new Error('must give both a user and a password, or neither')
  const secure = url.protocol === 'smtps:'
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    ...(user === '' ? {} : { user, password }),
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new Error('holds a % that is not part of an escape: write it as %25')
  }
}
