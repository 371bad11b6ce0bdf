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
  // What fails once and then passes is reported as such: a machine of others' is not always at hand.
  retries: process.env.CI === undefined ? 0 : 1,
  // Sweeps, for `npm test -- --full`.
  ...(FULL ? {} : { grepInvert: /@full/ }),
  // Machines that build software are slow at times; what looks at much on one page says that it is slow.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  outputDir: 'test-results',
  use: {
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    // Without a film and copies of the page, which cost more than the test.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      // As root, as in most containers, Chromium has no sandbox of its own.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
})
