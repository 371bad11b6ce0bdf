// A plain static server for the built app, as any host would serve it: no rules, any sub-path.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}
const DIST = fileURLToPath(new URL('../dist', import.meta.url))

/** Serves dist/ at `http://127.0.0.1:port/path/`; resolves to its address and a function that stops it. The dashboard's page
 *  is served as `page` makes it of the one that was built.
 *  @param {{ port?: number, path?: string, headers?: Record<string, string>, page?: (html: string) => string }} options */
export async function serveDist({ port = 0, path = '/', headers = {}, page } = {}) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const inside = pathname.startsWith(path)
      ? normalize(decodeURIComponent(pathname.slice(path.length)))
      : null
    const file =
      inside === null || inside.startsWith('..') ? '' : join(DIST, inside === '.' ? 'index.html' : inside)
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end('Not found')
    response.writeHead(200, {
      ...headers,
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    })
    if (page && file === join(DIST, 'index.html')) response.end(page(readFileSync(file, 'utf8')))
    else createReadStream(file).pipe(response)
  })
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${server.address().port}${path}`, close: () => server.close() }
}
