import type { Column } from '../format.ts'

/** The child's number in the return; without it a row is nobody's. */
export const child: Column = { name: 'CHILD', is: 'text', blank: 'refused', required: true }

/** Repeated beside the child's number in most files, to check it by. */
export const born: Column = { name: 'DOB', is: 'day', blank: 'said', required: true }
