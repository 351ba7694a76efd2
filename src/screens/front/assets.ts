import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { assets } from '#ui/assets.ts'

/** A dozen files, read once. A browser asks again, and is told when its own copy is still right. */
export function serveAssets(app: FastifyInstance): void {
  for (const { address, file, type } of assets) {
    const bytes = file.endsWith('.css') ? withoutFonts(readFileSync(file, 'utf8')) : readFileSync(file)
    const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 16)}"`
    app.get(address, (request, reply) => {
      void reply.headers({ 'cache-control': 'public, max-age=300', etag: tag })
      return request.headers['if-none-match'] === tag ? reply.code(304).send() : reply.type(type).send(bytes)
    })
  }
}

/** GOV.UK's fonts are not ours to use, and a browser that lays a page out before our own stylesheet came would ask for them. */
const withoutFonts = (styles: string): Buffer => Buffer.from(styles.replaceAll(/@font-face\s*\{[^}]*\}/g, ''))
