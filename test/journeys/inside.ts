/** As much of a browser's own world as a function run inside a page needs; the rest of the project has no browser. */
export type Part = {
  tagName: string
  id: string
  name?: string
  type?: string
  textContent: string | null
  labels?: ArrayLike<Part>
  querySelector(selector: string): Part | null
  scrollWidth: number
  clientWidth: number
  blur(): void
  focus(how: { preventScroll: boolean }): void
  getBoundingClientRect(): { top: number; bottom: number; right: number }
}

export type Inside = {
  innerHeight: number
  document: { activeElement: Part; documentElement: Part; querySelectorAll(selector: string): Iterable<Part> }
  getComputedStyle(
    part: Part,
    pseudo?: string,
  ): Record<'outline' | 'boxShadow' | 'backgroundColor' | 'borderColor', string>
}
