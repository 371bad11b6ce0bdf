import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { readAddress } from './src/chart/query-text.ts'
import { PARAMS } from './src/chart/spec.ts'
import { toSeries } from './src/dataset/observations.ts'

/** What the WOFF2 decoder of fontkit asks for and no page needs: ours are WOFF. */
const NO_BROTLI = fileURLToPath(new URL('src/export/pdf/no-brotli.ts', import.meta.url))

/** Serves the files of data/ at data/, and puts them into the build under the same, stable addresses; the
 *  observations also as series.csv, the smaller form that the app fetches. */
function shippedData(): Plugin {
  const read = (name: string) => readFileSync(join('data', name), 'utf8')
  const series = () => toSeries(read('observations.csv'))
  /** For embedded charts, which may be in a sandbox where scripts can be run and nothing fetched. */
  const statistics = () => {
    const texts = { series: series(), sources: read('sources.json') }
    return `globalThis.khorgosStatistics = ${JSON.stringify(texts)}\n`
  }
  const files = readdirSync('data', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(json|csv)$/.test(name))
    .concat('series.csv')
  const contents = (name: string) => (name === 'series.csv' ? series() : readFileSync(join('data', name)))
  return {
    name: 'shipped-data',
    configureServer(server) {
      server.middlewares.use('/embed-statistics.js', (_, response) => {
        response.setHeader('Content-Type', 'text/javascript')
        response.end(statistics())
      })
      server.middlewares.use('/data', (request, response, next) => {
        const name = files.find((file) => request.url === `/${file}`)
        if (name === undefined) return next()
        response.setHeader('Content-Type', name.endsWith('.csv') ? 'text/csv' : 'application/json')
        response.end(contents(name))
      })
    },
    generateBundle() {
      for (const name of files) {
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source: contents(name) })
      }
      this.emitFile({ type: 'asset', fileName: 'embed-statistics.js', source: statistics() })
    },
  }
}

/** Lets the browser fetch the figures and the typefaces of the first view at once, before any script has run. */
function preloads(): Plugin {
  const preload = (href: string, as: string, type: string) => ({
    tag: 'link',
    attrs: { rel: 'preload', href: `./${href}`, as, type, crossorigin: true },
    injectTo: 'head' as const,
  })
  return {
    name: 'preloads',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) => [
        preload('data/article.json', 'fetch', 'application/json'),
        ...Object.keys(bundle)
          .filter((file) => /latin-wght-normal.*\.woff2$/.test(file))
          .map((file) => preload(file, 'font', 'font/woff2')),
      ],
    },
  }
}

/** Writes into the page what reads its address, and the names of the parameters that choose a view: the page tells by
 *  them what it is asked for before any other script is there. */
function addressReader(): Plugin {
  return {
    name: 'address-reader',
    transformIndexHtml: (html) =>
      html
        .replace('__PARAMS__', PARAMS.join(' '))
        .replace('__READ_ADDRESS__', () => `(${String(readAddress)})`),
  }
}

/** Lists the packages in a worker with their licences, as Vite does with those in the page's own chunks. */
function workerLicences(): Plugin {
  const listed = (folder: string) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
    return {
      name,
      version,
      identifier: license,
      text: file === undefined ? '' : readFileSync(join(folder, file), 'utf8'),
    }
  }
  return {
    name: 'worker-licences',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
      const folders = chunks.flatMap(({ moduleIds }) =>
        moduleIds.flatMap((id) => /^[^\0].*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0] ?? []),
      )
      const entry = chunks.find(({ isEntry }) => isEntry)?.name ?? 'worker'
      this.emitFile({
        type: 'asset',
        fileName: `.vite/licences-${entry}.json`,
        source: JSON.stringify([...new Set(folders)].map(listed)),
      })
    },
  }
}

export default defineConfig({
  base: './',
  // Without a build there are no pages of charts: `npm start` has none.
  define: { __PAGES__: JSON.stringify(process.env.KHORGOS_PAGES ?? 'none') },
  plugins: [react(), shippedData(), preloads(), addressReader()],
  resolve: { alias: [{ find: 'brotli/decompress.js', replacement: NO_BROTLI }] },
  // A worker fetches what reads workbooks, JSON or Parquet when it meets one.
  worker: { format: 'es', plugins: () => [workerLicences()] },
  server: { port: Number(process.env.PORT ?? 5173), open: false },
  preview: { port: Number(process.env.PORT ?? 4173), open: false },
  build: {
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
    // Tells the prerendering what the page will need.
    manifest: true,
    license: { fileName: '.vite/licences-app.json' },
  },
})
