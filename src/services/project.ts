import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A path inside the project, wherever the program was started from. */
export const inProject = (...parts: string[]): string => join(root, ...parts)
