// A static server that sends what browsers accept: brotli, made once. As a good host would serve a page.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.csv': 'text/csv',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Serves each folder of `roots` under its name; resolves to the address and a function that stops it. */
export async function serveCompressed(roots) {
  const kept = new Map()
  const bodyOf = (file) => {
    if (!kept.has(file)) {
      const bytes = readFileSync(file)
      kept.set(file, file.endsWith('.woff2') ? bytes : brotliCompressSync(bytes))
    }
    return kept.get(file)
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const [, name = '', ...rest] = normalize(decodeURIComponent(pathname)).split('/')
    const file = join(roots[name] ?? '', rest.join('/') || 'index.html')
    try {
      const body = bodyOf(file)
      response.writeHead(200, {
        'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
        ...(file.endsWith('.woff2') ? {} : { 'Content-Encoding': 'br' }),
        'Cache-Control': 'no-store',
      })
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }
}
