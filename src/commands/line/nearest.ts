/** The known words nearest to one that is not known, the nearest first: a slip of the hand, or a part of the word. */
export function nearest(typed: string, known: Iterable<string>, most = 3): string[] {
  const word = typed.toLowerCase()
  const near = [...known].map((one) => ({ one, far: distance(word, one.toLowerCase()) }))
  const least = Math.min(...near.map(({ far }) => far))
  return near
    .filter(({ far }) => far <= Math.min(Math.max(2, word.length / 2), least * 2))
    .toSorted((a, b) => a.far - b.far || a.one.localeCompare(b.one))
    .slice(0, most)
    .map(({ one }) => one)
}

/** "Did you mean x, y or z?", or nothing where nothing is near. */
export function didYouMean(typed: string, known: Iterable<string>): string {
  const near = nearest(typed, known)
  if (near.length === 0) return ''
  const last = near.pop()!
  return ` Did you mean ${near.length > 0 ? `${near.join(', ')} or ` : ''}${last}?`
}

function distance(typed: string, known: string): number {
  if (typed.length >= 3 && known.includes(typed)) return 0.5
  return edits(typed, known)
}

/** Letters added, left out, changed or swapped with a neighbour. */
function edits(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, rows[i - 2]![j - 2]! + 1)
      row.push(least)
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}
