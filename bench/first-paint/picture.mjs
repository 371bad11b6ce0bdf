// The result as a chart, drawn by Khorgos: the same model and the same drawing as for trade.
import { withoutBrowser } from '../../scripts/without-browser.mjs'

const number = (value) => value.toFixed(2)

/** An SVG of the times to the first bar, as ratios to the static page. */
export async function pictureOf(results) {
  const { load, close } = await withoutBrowser()
  const { drawSvg } = await load('/src/export/svg/svg.ts')
  const { axisFromZero } = await load('/src/chart/axis.ts')
  const { DEFAULT_SPEC } = await load('/src/chart/spec.ts')
  const unit = results[0].first
  const rows = [...results].sort((a, b) => a.first - b.first)
  const title = 'Time to the first bar, beside a page that is nothing but the picture'
  const subtitle =
    'Ratio to the static page; slow 4G, processor slowed four times, medians of interleaved runs'
  const marks = rows.map(({ name, version, first }) => {
    const ratio = first / unit
    const label = `${number(ratio)} ×`
    return {
      id: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
      series: name,
      party: name.startsWith('Khorgos') ? 'CHN' : version === null ? 'WLD' : 'RUS',
      x: '2022',
      measure: 'multiple',
      amount: { low: ratio, shown: ratio, high: ratio },
      status: 'stated',
      form: 'bar',
      extent: [0, ratio],
      figureIds: [],
      passageIds: [],
      sourceIds: [],
      label,
      words: {
        partner: name,
        measure: 'time to the first bar',
        year: '',
        value: label,
        interval: '',
        status: 'measured',
        reason: null,
        paragraphs: [],
        spoken: `${name}: ${label}`,
      },
    }
  })
  const model = {
    slug: 'first-paint',
    kind: 'bars',
    title,
    subtitle,
    series: marks.map(({ series, party }) => ({ id: series, party, label: series, remark: null })),
    marks,
    axis: axisFromZero(Math.max(...marks.map(({ extent }) => extent[1])), number),
    years: null,
    panels: [],
    legend: [],
    notes: [],
    sources: [
      {
        id: 'bench',
        author: 'Khorgos',
        title,
        issued: null,
        text: 'Measured by npm run bench.',
        caveats: null,
      },
    ],
    alt: `${title}. ${marks.map(({ words }) => words.spoken).join('; ')}.`,
    notices: [],
    spec: DEFAULT_SPEC,
    datasetVersion: '1.0.0',
  }
  const svg = await drawSvg(model, { width: 760, theme: 'light' })
  await close()
  return `${svg}\n`
}
