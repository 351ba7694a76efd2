/**
 * A code by which a child is called before readers who may know no names: 'F4K7-M2R8', one of 24 million, to be said aloud.
 * Letters and digits take turns, so that no word comes out; none looks or sounds like another, as B and P, 5 and 9, or
 * O and 0 do.
 */
export const codeLetters = 'FHKMQRTWXY'
export const codeDigits = '2346789'
export const exampleCode = 'F4K7-M2R8'

const pair = `[${codeLetters}][${codeDigits}]`
const code = new RegExp(`${pair}${pair}-${pair}${pair}`, 'g')

/** The codes in what somebody typed, in capitals, each once. */
export const codesIn = (typed: string): string[] => [...new Set(typed.toUpperCase().match(code))]

/** Whether it is codes and what divides them, and nothing that could be a name. */
export const onlyCodes = (typed: string): boolean => /^[\s,;.]*$/.test(typed.toUpperCase().replace(code, ''))
