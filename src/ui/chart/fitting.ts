/** Every nth label, counted from the latest, which always shows. */
export function sparse(labels: readonly string[], most: number): string[] {
  const step = Math.ceil(labels.length / most)
  return labels.filter((_, index) => (labels.length - 1 - index) % step === 0)
}

/** 'March 2026' as 'Mar 2026'; anything else as it is. */
export function shortened(label: string): string {
  return label.replace(/^(\p{L}{3})\p{L}* (\d{4})$/u, '$1 $2')
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
