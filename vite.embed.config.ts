import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Writes embed.html around a script and a style sheet that are no modules: those may be run and read from a
 *  sandbox without an origin, and under a content security policy that allows nothing inline. */
function embedPage(): Plugin {
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
      this.emitFile({ type: 'asset', fileName: 'embed.html', source })
    },
  }
}

/** Two scripts that are no modules: by default the embed page's, and with `--mode element` that of <khorgos-chart>. */
export default defineConfig(({ mode }) => ({
  base: './',
  plugins: mode === 'element' ? [] : [react(), embedPage()],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    emptyOutDir: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    cssCodeSplit: false,
    rollupOptions: {
      input: mode === 'element' ? 'src/embed/element.ts' : 'src/embed/main.tsx',
      output: {
        format: 'iife' as const,
        entryFileNames: mode === 'element' ? 'khorgos-chart.js' : 'assets/embed-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
}))
