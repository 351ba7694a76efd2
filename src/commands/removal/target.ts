import type { Target } from '#workings/removing/removal.ts'
import { id, reads, whole } from '../line/option.ts'
import { Mistake } from '../line/statuses.ts'

export const targetOptions = {
  child: id('CHILD', 'the whole of this child’s file'),
  record: id('RECORD', 'this record, or the part of it that is named beside it'),
  version: whole('N', 'only this earlier version of the record', 1, 1_000_000),
  document: id('DOCUMENT', 'only this file that the record holds'),
  field: reads('FIELD', 'only what the record says to this question, in every version', (typed) => typed),
}
type Given = {
  child?: string | undefined
  record?: string | undefined
  version?: number | undefined
  document?: string | undefined
  field?: string | undefined
}

export function targetGiven({ child, record, version, document, field }: Given): Target {
  const parts = [version, document, field].filter((part) => part !== undefined)
  if ((child === undefined) === (record === undefined)) throw new Mistake(['Give --child, or --record, and not both.'])
  if (child !== undefined && parts.length === 0) return { what: 'file', child }
  if (record === undefined || parts.length > 1)
    throw new Mistake(['--version, --document and --field are of a --record, one at a time.'])
  if (version !== undefined) return { what: 'version', record, version }
  if (document !== undefined) return { what: 'document', record, document }
  return field === undefined ? { what: 'record', record } : { what: 'field', record, field }
}
