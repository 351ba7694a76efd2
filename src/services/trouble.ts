/** Something that whoever runs the program can put right: they are shown the words, and no stack. */
export class Trouble extends Error {
  override name = 'Trouble'
}

/** What the machine refused, in words that say what to do; null where the error says nothing of the kind. */
export function machineTrouble(error: unknown): Trouble | null {
  const { code, path } = error as NodeJS.ErrnoException
  const where = path ?? 'A file'
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return new Trouble(`${where} cannot be written to by whoever runs this. Open it to them, or name another folder.`)
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Trouble(`The disk is full${path ? `, at ${path}` : ''}. Make room there, and begin again.`)
  if (code === 'EMFILE' || code === 'ENFILE')
    return new Trouble('The system gives no more file handles. Raise the limit (ulimit -n), and begin again.')
  return null
}
