// What is measured: pages that show the same four bars, and how their marks are known.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { COLOURS, MAX, NAMES, SETS, SIZE } from './peers/pages/data.js'

const PEERS = fileURLToPath(new URL('peers', import.meta.url))

/** `marks` is the selector of the bars; a canvas is known by what is filled on it. `react`: whether React draws it. */
const LIBRARIES = [
  { name: 'D3 by hand', page: 'd3.js', package: 'd3', marks: 'rect.bar' },
  { name: 'Chart.js', page: 'chartjs.js', package: 'chart.js', marks: null },
  { name: 'Observable Plot', page: 'plot.js', package: '@observablehq/plot', marks: 'g.bar rect' },
  { name: 'visx', page: 'visx.jsx', package: '@visx/shape', marks: 'rect.bar', react: true },
  { name: 'Highcharts', page: 'highcharts.js', package: 'highcharts', marks: '.highcharts-point' },
  { name: 'ECharts', page: 'echarts.js', package: 'echarts', marks: null },
  { name: 'nivo', page: 'nivo.jsx', package: '@nivo/bar', marks: '#chart svg g > rect', react: true },
  { name: 'Vega-Embed', page: 'vega.js', package: 'vega-embed', marks: '.mark-rect path' },
  { name: 'Recharts', page: 'recharts.jsx', package: 'recharts', marks: 'path.bar', react: true },
  { name: 'Plotly', page: 'plotly.js', package: 'plotly.js-dist-min', marks: '.bars .point path' },
]

/** Khorgos' own pages of one build, as they are published; which build, where there are several. */
function pagesOf({ name, lives }, { length }) {
  const which = length > 1 ? ` (${name})` : ''
  return [
    {
      name: `Khorgos, embedded chart${which}`,
      path: `/${name}/embed/article-bars.html`,
      marks: '.chart [data-figure] .shape',
    },
    {
      name: `Khorgos, dashboard${which}`,
      path: `/${name}/index.html`,
      marks: 'figure [data-figure] .shape',
      // It comes before what makes it live. In the dashboard data is switched by a partner's button.
      lives,
      press: '#root .partner-toggle',
    },
  ]
}

/** The same chart as inline SVG in a page without a script. */
function standing() {
  const { width, height, left, top, right, bottom } = SIZE
  const step = (height - top - bottom) / NAMES.length
  const x = (value) => left + (value / MAX) * (width - left - right)
  const bars = NAMES.map((name, i) => {
    const middle = top + (i + 0.5) * step
    const bar = `<rect class="bar" x="${left}" y="${middle - 15}" width="${x(SETS[0][i] ?? 0) - left}" height="30" fill="${COLOURS[i]}"/>`
    return `${bar}<text x="${left - 8}" y="${middle + 5}" text-anchor="end">${name}</text>`
  })
  const ticks = [0, 20, 40, 60, 80].map(
    (tick) => `<text x="${x(tick)}" y="${height - 8}" text-anchor="middle">${tick}</text>`,
  )
  return `<svg width="${width}" height="${height}" font-family="sans-serif" font-size="13">${bars.join('')}${ticks.join('')}</svg>`
}

const html = (body) => `<!doctype html><meta charset="utf-8"><title>Bars</title><body>${body}</body>`

/** Builds every page of the peers into `out`; gives the targets, each with its path and the version of what draws it. */
export async function buildTargets(out, builds) {
  if (!existsSync(join(PEERS, 'node_modules'))) {
    console.log('Installing the other libraries, in a folder of their own …')
    spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: PEERS, stdio: 'inherit' })
  }
  const write = (name, body) => {
    mkdirSync(join(out, name), { recursive: true })
    writeFileSync(join(out, name, 'index.html'), html(body))
  }
  write('static', standing())
  for (const { page } of LIBRARIES) {
    const name = page.replace(/\.jsx?$/, '')
    await build({
      configFile: false,
      root: PEERS,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: join(out, name),
        target: 'es2022',
        chunkSizeWarningLimit: 10_000,
        rollupOptions: {
          input: join(PEERS, 'pages', page),
          output: { entryFileNames: 'page.js', codeSplitting: false },
        },
      },
    })
    write(name, '<div id="chart"></div><script type="module" src="page.js"></script>')
  }
  const version = (of) =>
    JSON.parse(readFileSync(join(PEERS, 'node_modules', of, 'package.json'), 'utf8')).version
  return [
    { name: 'static SVG', path: '/peers/static/index.html', marks: 'rect.bar' },
    ...builds.flatMap((one) => pagesOf(one, builds)),
    ...LIBRARIES.map((one) => ({
      ...one,
      path: `/peers/${one.page.replace(/\.jsx?$/, '')}/index.html`,
      version: version(one.package),
    })),
  ]
}
