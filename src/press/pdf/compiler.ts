import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Trouble } from '#services/trouble.ts'
import { fontFiles } from './typefaces.ts'

const template = readFileSync(new URL('./report.typ', import.meta.url), 'utf8')

let opened: Promise<NodeCompiler> | undefined

/** Opened when the first PDF is asked for: it is 43 MB, and a machine that it was not built for does all else without. */
async function open(): Promise<NodeCompiler> {
  try {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
    return NodeCompiler.create({
      workspace: fileURLToPath(new URL('./', import.meta.url)),
      fontArgs: [{ fontBlobs: fontFiles }],
    })
  } catch (error) {
    throw new Trouble(
      `PDFs cannot be made on this machine (${process.platform}, ${process.arch}): ${error instanceof Error ? error.message.split('\n')[0] : String(error)}. Every other form can.`,
    )
  }
}

/** `content` goes in as data, and nothing in it is ever read as Typst. The date in the file is `at`, in seconds since 1970. */
export async function compiled(content: object, at: number): Promise<Uint8Array> {
  const compiler = await (opened ??= open())
  const result = compiler.compile({ mainFileContent: template, inputs: { document: JSON.stringify(content) } })
  const document = result.result
  const wrong = result.takeError()
  if (wrong || !document)
    throw new Error(`A PDF could not be set: ${JSON.stringify(wrong && compiler.fetchDiagnostics(wrong))}`)
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: at })
  } finally {
    // It remembers what it set, to be quicker next time; a server would go on remembering.
    compiler.evictCache(2)
  }
}
