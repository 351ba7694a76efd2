import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

export interface Asset {
  /** Where pages ask for it. */
  address: string
  file: string
  type: string
}

export const assetFolder = fileURLToPath(new URL('./assets/', import.meta.url))

const packaged = createRequire(import.meta.url)
const govuk = (name: string) => packaged.resolve(`govuk-frontend/dist/govuk/${name}`)

/** In the order that a page asks for them, each over the one before. */
const ourStyles = [
  'colours',
  'dark',
  'frame',
  'lists',
  'narrow',
  'filters',
  'figures',
  'records',
  'charts',
  'report',
  'screens',
  'print',
].map((name): Asset => ({
  address: `/assets/${name}.css`,
  file: `${assetFolder}${name}.css`,
  type: 'text/css; charset=utf-8',
}))

/** Everything a page may ask for. GOV.UK's fonts and crown are not among them: they are not ours to use. */
export const assets: readonly Asset[] = [
  { address: '/assets/govuk-frontend.min.css', file: govuk('govuk-frontend.min.css'), type: 'text/css; charset=utf-8' },
  {
    address: '/assets/govuk-frontend.min.js',
    file: govuk('govuk-frontend.min.js'),
    type: 'text/javascript; charset=utf-8',
  },
  ...ourStyles,
  { address: '/assets/start.js', file: `${assetFolder}start.js`, type: 'text/javascript; charset=utf-8' },
  { address: '/assets/typing.js', file: `${assetFolder}typing.js`, type: 'text/javascript; charset=utf-8' },
  { address: '/assets/icon.svg', file: `${assetFolder}icon.svg`, type: 'image/svg+xml' },
]

export const stylesheets: readonly string[] = assets
  .map(({ address }) => address)
  .filter((address) => address.endsWith('.css'))

/** What pages need and no more. The server sends it with every page. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')
