import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { inProject } from '../project.ts'

const outOfHandles = `
import { openSync } from 'node:fs'
import { storeUser } from '${inProject('src/services/postgres/user.ts')}'
try { for (;;) openSync('/dev/null') } catch {}
try { storeUser('/nowhere') } catch (error) { console.log(error.message) }
`

test('out of file handles, it says so, and not that there is nobody to run PostgreSQL as', () => {
  const limited = ['-c', 'ulimit -n 128; exec "$0" --input-type=module -e "$1"', process.execPath, outOfHandles]
  assert.match(execFileSync('/bin/sh', limited, { encoding: 'utf8' }), /no more file handles. Raise the limit/)
})
