// Where the browser for tests and pictures is.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** The path of a Chromium: CHROMIUM_PATH, Playwright's own, or the system's; null where there is none. */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH
  if (named) return named
  const require = createRequire(import.meta.url)
  const { chromium } = require('@playwright/test')
  return [chromium.executablePath(), ...SYSTEM].find((path) => path && existsSync(path)) ?? null
}
