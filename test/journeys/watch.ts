import type { BrowserContext } from './chromium.ts'

/** What no page may do: ask elsewhere for anything, break its own policy, fail in a script, miss a part of itself. */
export function watched(context: BrowserContext, origin: string): string[] {
  const wrong: string[] = []
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) wrong.push(`asked elsewhere: ${url}`)
  })
  context.on('response', (response) => {
    const isPage = response.request().resourceType() === 'document'
    if (response.status() >= (isPage ? 500 : 400))
      wrong.push(`${response.status()} for ${response.url()} on ${response.frame().url()}`)
  })
  context.on('console', (message) => {
    const aboutStatus = message.text().startsWith('Failed to load resource: the server responded')
    if (['error', 'warning'].includes(message.type()) && !aboutStatus) wrong.push(message.text())
  })
  context.on('weberror', (error) => wrong.push(error.error().message))
  return wrong
}
