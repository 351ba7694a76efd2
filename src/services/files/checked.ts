import { createHash } from 'node:crypto'
import { lookInto } from './look.ts'
import { safeName } from './name.ts'
import { Hostile, words } from './refusals.ts'
import { fileTypes, type TypeId } from './types.ts'

const megabyte = 1024 * 1024

/** A file that was looked into and may be kept. Only `CheckedFile.of` makes one, so that none is kept unseen. */
export class CheckedFile {
  declare protected readonly looked: true
  readonly name: string
  readonly type: TypeId
  /** As it is sent: the letters of a text are part of it. */
  readonly media: string
  readonly bytes: Buffer
  readonly sha256: string

  private constructor(name: string, type: TypeId, letters: string | undefined, bytes: Buffer) {
    this.name = name
    this.type = type
    this.media = `${fileTypes[type].media}${letters ? `; charset=${letters}` : ''}`
    this.bytes = bytes
    this.sha256 = createHash('sha256').update(bytes).digest('hex')
  }

  /**
   * @param most the largest file that is taken, in megabytes
   * @returns the file, or why it is not taken
   */
  static async of(given: string, bytes: Buffer, most: number): Promise<CheckedFile | { refused: string }> {
    if (bytes.length > most * megabyte) return { refused: tooLarge(most) }
    try {
      const { type, letters } = await lookInto(bytes, most * megabyte)
      return new CheckedFile(safeName(given, fileTypes[type]), type, letters, bytes)
    } catch (error) {
      if (error instanceof Hostile) return { refused: error.message }
      // What ends a reader of the file early is no number or length that a whole file has.
      if (error instanceof RangeError) return { refused: words.damaged }
      throw error
    }
  }
}

export const tooLarge = (most: number): string => `The file must be ${most} MB at most`
