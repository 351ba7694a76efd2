import { parseHTML } from 'linkedom'

interface MarkupNode {
  nodeType: number
  textContent: string | null
  childNodes: Iterable<MarkupNode>
  parentNode: MarkupNode | null
  localName?: string
  attributes?: Iterable<{ name: string; value: string }>
}

/** Markup as a browser would understand it: no account of the order of attributes, or of spaces that show nothing. */
export function same(markup: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${markup}</body></html>`)
  return lines(document.body, 0).join('\n')
}

function lines(node: MarkupNode, depth: number): string[] {
  const inset = '  '.repeat(depth)
  return [...node.childNodes].flatMap((child) => {
    if (child.nodeType === 3) {
      const text = spaced(child)
      return text ? [inset + JSON.stringify(text)] : []
    }
    if (child.nodeType !== 1) return []
    const named = [...(child.attributes ?? [])]
      .map(({ name, value }) => `${name}="${value.replace(/\s+/g, ' ').trim()}"`)
      .toSorted()
    return [`${inset}<${[child.localName, ...named].join(' ')}>`, ...lines(child, depth + 1)]
  })
}

/** The space that begins a hidden ending (", change<span> name</span>") is heard, so it counts. */
function spaced(text: MarkupNode): string {
  const content = (text.textContent ?? '').replace(/\s+/g, ' ')
  const parent = text.parentNode
  if (parent?.localName === 'textarea') return text.textContent ?? ''
  return hidden(parent) ? content.trimEnd() : content.trim()
}

function hidden(parent: MarkupNode | null): boolean {
  return [...(parent?.attributes ?? [])].some(
    ({ name, value }) => name === 'class' && /govuk-visually-hidden/.test(value),
  )
}
