import { DOMParser } from 'linkedom'
import { unzip } from '#press/zip/unzip.ts'

type Element = {
  tagName: string
  textContent: string
  parentNode: Element | null
  children: Element[]
  getAttribute(name: string): string | null
  getElementsByTagName(name: string): Iterable<Element>
}

/** A part of an Office file, to be asked for its elements by name. */
export class Part {
  readonly root: Element

  constructor(xml: string) {
    this.root = new DOMParser().parseFromString(xml, 'text/xml') as unknown as Element
  }

  all(name: string, within: Element = this.root): Element[] {
    return [...within.getElementsByTagName(name)]
  }

  value(name: string, within: Element = this.root, attribute = 'w:val'): string | null {
    return this.all(name, within)[0]?.getAttribute(attribute) ?? null
  }

  /** The words of each paragraph, with its breaks, and the style that it has. */
  paragraphs(): { style: string | null; words: string; listed: boolean }[] {
    return this.all('w:p').map((paragraph) => ({
      style: this.value('w:pStyle', paragraph),
      words: spoken(paragraph),
      listed: this.all('w:numPr', paragraph).length > 0,
    }))
  }

  /** The cells of each table, a row at a time. */
  tables(): string[][][] {
    return this.all('w:tbl').map((table) =>
      this.all('w:tr', table).map((row) => this.all('w:tc', row).map((cell) => spoken(cell))),
    )
  }
}

function spoken(element: Element): string {
  if (element.tagName === 'w:t') return element.textContent
  if (element.tagName === 'w:br') return '\n'
  return element.children.map(spoken).join('')
}

export function readOffice(bytes: Uint8Array) {
  const files = new Map(unzip(bytes).map(({ name, bytes: content }) => [name, content]))
  const part = (name: string) => new Part(files.get(name)!.toString())
  return { files, names: [...files.keys()], part }
}
