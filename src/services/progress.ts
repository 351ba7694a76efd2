/** Says what a long step is doing, to whoever is waiting for it. */
export type Progress = (words: string) => void

/** Standard error, so that what a command prints can be read by another program. */
export const toTerminal: Progress = (words) => {
  process.stderr.write(`${words}\n`)
}
