import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/browser.mjs'
import { FULL } from './tests/runs.ts'

const executablePath = findBrowser()

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  // Sweeps, for `npm test -- --full`.
  ...(FULL ? {} : { grepInvert: /@full/ }),
  // Machines that build software are slow at times. A sweep opens many pages and says how long it may take.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  outputDir: 'test-results',
  use: {
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      // As root, as in most containers, Chromium has no sandbox of its own.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
})
