/** Letters and signs that are drawn as nothing, and are no spaces. */
const drawnAsNothing = '\u115F\u1160\u2800\u3164\uFFA0'
const visible = new RegExp(
  `[^\\p{White_Space}\\p{C}\\p{Z}\\p{M}\\p{Default_Ignorable_Code_Point}${drawnAsNothing}]`,
  'u',
)

/** Whether anything of it can be seen on a page: a reason of spaces, or of signs without a width, is no reason. */
export const canBeSeen = (text: string): boolean => visible.test(text)
