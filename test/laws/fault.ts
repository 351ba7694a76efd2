/** A mistake that somebody could make, planted in a copy of the program to see that a test notices. */
export type Fault = { law: string; says: string; file: string; find: string; plant: string; tests: readonly string[] }

/** A fault in the workings. */
export const at = (
  law: string,
  file: string,
  tests: readonly string[],
  says: string,
  find: string,
  plant: string,
): Fault => ({
  law,
  says,
  file: `src/workings/${file}`,
  find,
  plant,
  tests,
})
