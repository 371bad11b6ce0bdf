import { createServer } from 'node:http'
import type { Page } from '@playwright/test'

let hosted = ''
let started: Promise<string> | null = null

function start(): Promise<string> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(hosted)
  })
  // Nobody waits for it in the end.
  server.unref()
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      done(`http://127.0.0.1:${typeof address === 'object' ? address?.port : address}/`)
    })
  })
}

/** Opens a page of somebody else, which stands on another origin than the charts. */
export async function openHost(page: Page, body: string, head = ''): Promise<void> {
  hosted = `<!doctype html><meta charset="utf-8">${head}<body>${body}</body>`
  started ??= start()
  await page.goto(await started)
}
