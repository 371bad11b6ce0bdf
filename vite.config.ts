import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { PARAMS } from './src/chart/spec.ts'
import { toSeries } from './src/dataset/observations.ts'

const NO_FETCH = fileURLToPath(new URL('src/export/no-fetch.ts', import.meta.url))

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

/** Writes the names of the parameters that choose a view into the page, which tells by them what it is asked for. */
function viewParams(): Plugin {
  return {
    name: 'view-params',
    transformIndexHtml: (html) => html.replace('__PARAMS__', PARAMS.join(' ')),
  }
}

export default defineConfig({
  base: './',
  plugins: [react(), shippedData(), preloads(), viewParams()],
  resolve: {
    alias: ['sync-fetch', 'node-fetch'].map((find) => ({ find, replacement: NO_FETCH })),
  },
  server: { port: Number(process.env.PORT ?? 5173), open: false },
  preview: { port: Number(process.env.PORT ?? 4173), open: false },
  // The manifest tells the prerendering what the page will need.
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 600, manifest: true },
})
