// Takes the README's pictures of the built app: npm run picture.
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from './browser.mjs'
import { serveDist } from './serve.mjs'

const PICTURES = [
  { name: 'dashboard-light.png', query: '?focus=eu-2022', theme: 'light' },
  { name: 'dashboard-dark.png', query: '?chart=lines&basis=mirror&focus=chn-ca5-2022', theme: 'dark' },
]

const server = await serveDist()
const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
for (const { name, query, theme } of PICTURES) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: theme })
  await page.goto(server.url + query)
  await page.locator('figure [data-figure]').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(800)
  await page.screenshot({ path: fileURLToPath(new URL(`../docs/pictures/${name}`, import.meta.url)) })
  await page.close()
  console.log(`docs/pictures/${name}`)
}
await browser.close()
server.close()
