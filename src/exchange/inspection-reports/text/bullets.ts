/**
 * The signs that stand before a bullet's words: printed ones, those that symbol fonts keep in the private range, and what is left
 * of a sign that the file does not name.
 */
const signs = /^(?:[•◦▪▫■□●○◼◾◆◊‣⁃∙·►➢➤✓✔\ue000-\uf8ff\ufffd]|(?!\s)\p{Cc})\s*|^[-–—*o]\s+(?=\S)/u

/** A line without the bullet before it, and whether there was one. */
export function withoutBullet(text: string): { text: string; bullet: boolean } {
  const sign = signs.exec(text)
  return sign ? { text: text.slice(sign[0].length).trim(), bullet: true } : { text, bullet: false }
}
