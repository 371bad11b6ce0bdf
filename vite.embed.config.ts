import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { PARAMS } from './src/chart/spec.ts'
import { HIDE } from './src/embed/hidden-parts.ts'
import { contentSecurityPolicy } from './src/static/content-security-policy.ts'

/** Writes embed.html around a script and a style sheet that are no modules: those may be run and read from a
 *  sandbox without an origin, and under a content security policy that allows nothing inline. */
function chartPage(): Plugin {
  return {
    name: 'embed-page',
    enforce: 'post',
    generateBundle(_, bundle) {
      const names = Object.keys(bundle)
      const script = names.find((name) => name.endsWith('.js'))
      const style = names.find((name) => name.endsWith('.css'))
      if (script === undefined || style === undefined) {
        return this.error('There is no script or no style sheet.')
      }
      const source = readFileSync('embed.html', 'utf8')
        .replace(/ *<script[^>]*><\/script>\n/, '')
        .replace(
          '</head>',
          `  <link rel="stylesheet" href="./${style}" />\n    <script defer src="./${script}"></script>\n  </head>`,
        )
        .replace(
          /<meta charset.*\n/,
          (charset) =>
            `${charset}    <meta http-equiv="Content-Security-Policy" content="${EMBED_POLICY}" />\n`,
        )
      this.emitFile({ type: 'asset', fileName: 'embed.html', source })
    },
  }
}

/** Nothing inline, and nothing but what stands beside the page. */
const EMBED_POLICY = contentSecurityPolicy({ script: "'self'", style: "'self'", font: "'self'" })

/** What prerendered pages show by themselves; every other parameter of the app's, and what is to be left out, asks for
 *  another drawing. */
const SHOWN_BY_PAGES: readonly string[] = ['theme', 'lang', 'focus', 'data']
const DRAWN_PARAMS = [...PARAMS, HIDE].filter((param) => !SHOWN_BY_PAGES.includes(param))

/** The scripts that are no modules, by mode: the embed page's where none is named, that of <khorgos-chart>, and what
 *  goes into each prerendered page. */
const ENTRIES: Record<string, { readonly input: string; readonly file: string }> = {
  production: { input: 'src/embed/main.tsx', file: 'assets/embed-[hash].js' },
  element: { input: 'src/embed/element.ts', file: 'khorgos-chart.js' },
  page: { input: 'src/static/chart-page.client.ts', file: 'page/page.js' },
}

export default defineConfig(({ mode }) => {
  const { input, file } = ENTRIES[mode] ?? { input: mode, file: '' }
  return {
    base: './',
    plugins: mode === 'production' ? [react(), chartPage()] : [],
    define: {
      'process.env.NODE_ENV': '"production"',
      __DRAWN_PARAMS__: JSON.stringify(DRAWN_PARAMS.join(' ')),
    },
    build: {
      emptyOutDir: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1000,
      cssCodeSplit: false,
      license: { fileName: `.vite/licences-${mode}.json` },
      rollupOptions: {
        input,
        output: {
          format: 'iife' as const,
          entryFileNames: file,
          assetFileNames: ({ names }) =>
            mode === 'page' && names.some((name) => name.endsWith('.css'))
              ? 'page/page.css'
              : 'assets/[name]-[hash][extname]',
        },
      },
    },
  }
})
