/** A setting is read from its text, or the words that say what is wrong with it are thrown. */
export type Setting<T> = { means: string; otherwise: string; shown?: string; read(text: string): T }

const say = (words: string): never => {
  throw new Error(words)
}

export const setting = <T>(
  means: string,
  otherwise: string,
  read: (text: string) => T,
  shown?: string,
): Setting<T> => ({
  means,
  otherwise,
  read,
  ...(shown === undefined ? {} : { shown }),
})

export const text = (most: number) => (given: string) =>
  given.length <= most ? given : say(`must be at most ${most} characters`)

export const webAddress = (given: string) => {
  if (given === '') return undefined
  const url = URL.canParse(given) ? new URL(given) : undefined
  const plain = url && /^https?:$/.test(url.protocol) && `${url.username}${url.password}${url.search}${url.hash}` === ''
  return plain ? given.replace(/\/+$/, '') : say('must look like https://throughline.council.gov.uk')
}
