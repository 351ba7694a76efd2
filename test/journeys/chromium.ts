import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The machine's own Chromium; undefined where there is none, and the journeys say so. */
export const browserHere = places.find((place) => existsSync(place))

export function openBrowser(): Promise<Browser> {
  if (browserHere === undefined) throw new Error('Chromium is not installed')
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ]
  return chromium.launch({ executablePath: browserHere, headless: true, args })
}

export const sizes = {
  phone: { width: 360, height: 740 },
  laptop: { width: 1280, height: 800 },
  wall: { width: 1920, height: 1080 },
} as const

export type Looking = { scheme?: 'light' | 'dark'; size?: keyof typeof sizes; scripts?: boolean }

export function looking(
  browser: Browser,
  baseURL: string,
  { scheme = 'light', size = 'laptop', scripts = true }: Looking = {},
): Promise<BrowserContext> {
  return browser.newContext({
    baseURL,
    colorScheme: scheme,
    viewport: sizes[size],
    javaScriptEnabled: scripts,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  })
}

export type { Browser, BrowserContext, Locator, Page }
