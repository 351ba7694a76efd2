/** Excel allows 31 characters, not these, and no two alike. Those of the front are taken. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(['cover', 'contents', 'notes', 'history'])
  return wanted.map((name) => {
    const plain =
      name
        .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
        .replace(/^'+|'+$/g, '')
        .replace(/\s+/g, ' ')
        .trim() || 'Table'
    let allowed = plain.slice(0, 31).trim()
    for (let count = 2; taken.has(allowed.toLowerCase()); count++) allowed = `${plain.slice(0, 27).trim()} ${count}`
    taken.add(allowed.toLowerCase())
    return allowed
  })
}
