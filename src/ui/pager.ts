import { pagination, type PaginationItem } from './components/pagination.ts'
import { type Html, html } from './html.ts'

export interface Pager {
  page: number
  pageSize: number
  total: number
  address: (page: number) => string
  /** What is counted: "records". */
  things?: string | undefined
}

export function pager(options: Pager): Html {
  const pages = Math.max(1, Math.ceil(options.total / options.pageSize))
  const first = options.total === 0 ? 0 : (options.page - 1) * options.pageSize + 1
  const last = Math.min(options.page * options.pageSize, options.total)
  const things = options.things ?? 'rows'
  const count = html`<p class="tl-count">Showing ${number(first)} to ${number(last)} of ${number(options.total)} ${things}</p>`
  if (pages === 1) return count
  return html`${count}${pagination({
    previous: options.page > 1 ? { href: options.address(options.page - 1) } : undefined,
    next: options.page < pages ? { href: options.address(options.page + 1) } : undefined,
    items: shownPages(options.page, pages).map((page): PaginationItem =>
      page === null
        ? { ellipsis: true }
        : { number: page, href: options.address(page), current: page === options.page },
    ),
  })}`
}

/** First, last, this one and its neighbours; null for a gap. */
function shownPages(page: number, pages: number): (number | null)[] {
  const shown = [1, page - 1, page, page + 1, pages].filter((each) => each >= 1 && each <= pages)
  const unique = [...new Set(shown)].toSorted((a, b) => a - b)
  return unique.flatMap((each, index) => (index > 0 && each - (unique[index - 1] ?? 0) > 1 ? [null, each] : [each]))
}

function number(count: number): string {
  return count.toLocaleString('en-GB')
}
