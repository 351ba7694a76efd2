/** Every nth label, counted from the latest, which always shows. */
export function sparse(labels: readonly string[], most: number): string[] {
  const step = Math.ceil(labels.length / most)
  return labels.filter((_, index) => (labels.length - 1 - index) % step === 0)
}

/** 'March 2026' as 'Mar 2026', 'March 2026 so far' as 'Mar so far', '30 March 2026' as '30 Mar'; anything else as it is, if it is short. */
export function shortened(label: string): string {
  const day = label.replace(/^(\d{1,2}) (\p{L}{3})\p{L}* \d{4}$/u, '$1 $2')
  const month = day.replace(/^(\p{L}{3})\p{L}* \d{4} so far$/u, '$1 so far')
  return clipped(month.replace(/^(\p{L}{3})\p{L}* (\d{4})$/u, '$1 $2'))
}

/** How many labels stand beside each other in so many pixels. */
export function fitting(labels: readonly string[], width: number): number {
  const longest = Math.max(1, ...labels.map((label) => shortened(label).length))
  return Math.max(2, Math.min(8, Math.floor(width / (longest * 7.5 + 16))))
}

const segments = new Intl.Segmenter('en-GB')

/** A name that would leave no room for the drawing. The table beside it has the whole of it. */
export function clipped(name: string, most = 28): string {
  if (name.length <= most) return name
  const letters = Array.from(segments.segment(name), ({ segment }) => segment)
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : name
}

/** Moved so that no two are nearer than the gap, and none below nought. */
export function apart<T extends { y: number }>(items: readonly T[], gap: number): T[] {
  let floor = Number.NEGATIVE_INFINITY
  return items
    .toSorted((a, b) => a.y - b.y)
    .map((item) => {
      const y = Math.max(item.y, floor + gap)
      floor = y
      return { ...item, y }
    })
}
