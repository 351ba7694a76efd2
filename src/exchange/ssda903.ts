import type pg from 'pg'
import type { Declarations } from '#language/declarations.ts'
import type { Saving } from '#workings/save/draft.ts'
import { importFiles, preview, type Options } from './import.ts'
import type { Outcome } from './outcome.ts'
import type { InputFile } from './read/file.ts'
import { ssda903 } from './ssda903/format.ts'

/** What importing a folder of the statutory looked-after return would do. Nothing is saved. */
export const previewSsda903 = (
  pool: pg.Pool,
  context: Saving,
  files: readonly InputFile[],
  options?: Options,
): Promise<Outcome> => preview(pool, ssda903, context, files, options)

/** Imports a folder of the statutory looked-after return: header, episodes, missing and reviews. */
export const importSsda903 = (
  pool: pg.Pool,
  declarations: Declarations,
  context: Saving,
  files: readonly InputFile[],
  options?: Options,
): Promise<Outcome> => importFiles(pool, ssda903, declarations, context, files, options)
