import { group, rollup } from 'd3-array'
import { getMessages } from '../../chart/messages/get-messages.ts'
import type { ChartModel, LegendEntry, Mark } from '../../chart/model.ts'
import { getFileMessages } from '../messages/get-file-messages.ts'
import { type Child, xml } from '../ooxml/xml.ts'
import type { Grid } from '../tables/grid.ts'
import { cellsOf } from '../tables/rows.ts'
import { type TextTable, tablesOf } from '../tables/text-tables.ts'
import { CHART_NAMESPACE, type ChartLook } from './chart.ts'
import { colourOf, INK, PAINT } from './chart-marks.ts'
import { NAMESPACES, notesBox, SLIDE, shapes, slideImage } from './frame.ts'
import { pagesOf, tableXml } from './table.ts'
import { graphicFrame, heightOf, hex, type Letters, linesOf, type Place, paragraph, textBox } from './text.ts'

const SOFT = hex(PAINT.soft)
const WIDTH = SLIDE.width - 2 * SLIDE.margin
const TOP = 0.4
const FOOT: Letters = { size: 9, color: SOFT }
const SUBTITLE: Letters = { size: 14, color: SOFT }
/** Sizes of titles, points: the largest that keeps within two lines. */
const TITLES = [26, 24, 22, 20, 18, 16]
/** Lines of notes below a chart; all notes stand in the speaker's. */
const NOTE_LINES = 4
/** Series whose names stand below a chart; more stand beside it. */
const BELOW = 6
/** The room of a year along an axis, inches. */
const YEAR = 0.6
/** The part of the width that a legend beside a chart leaves to it. */
const BESIDE = 0.8
/** Between the parts of a slide, inches. */
const GAP = 0.1

/** What stands between the head and the foot of a slide. */
export interface Body {
  /** The charts on it. */
  readonly grids: readonly Grid[]
  readonly look: ChartLook
  /** Lines above the charts: what colours and signs mean. */
  readonly keys: readonly (readonly { readonly text: string; readonly look: Letters }[])[]
  /** A table in the place of charts. */
  readonly table: TextTable | null
}

export interface Slide {
  readonly title: string
  readonly body: Body
}

/** The letters of a table. */
const TABLE: Letters = { size: 11, color: INK }

/** Series beside each other in a table by years. */
const SERIES = 8

/** The values of a chart as tables, in as many parts as they need between head and foot of their slides, each below its
 *  heads. */
export function bodiesOfTables(model: ChartModel): Body[] {
  const { tables, key } = tablesOf(model, SERIES)
  const keys = key === null ? [] : [[{ text: key, look: { size: 10, color: SOFT } }]]
  const { middle } = placesOn(model, getFileMessages(model.spec.lang).continued(model.title), keys)
  const look = { size: 11, legend: null, everyYears: 1, width: WIDTH }
  return tables
    .flatMap((own) => pagesOf(own, middle, TABLE.size))
    .map((table) => ({ grids: [], keys, table, look }))
}

export function bodyOfCharts(model: ChartModel, grids: readonly Grid[]): Body {
  const [first] = grids
  const inPanels = grids.some(({ title }) => title !== null)
  const names = first?.columns.length ?? 0
  const width = WIDTH / acrossOf(grids.length)
  const legend = inPanels || names < 2 ? null : names > BELOW ? 'r' : 'b'
  const years = (legend === 'r' ? width * BESIDE : width) / YEAR
  return {
    grids,
    keys: [inPanels ? coloursOf(grids) : [], signsOf(model, grids)].filter((line) => line.length > 0),
    table: null,
    look: {
      size: inPanels ? 9 : 11,
      width,
      legend,
      everyYears: Math.ceil((first?.categories.length ?? 1) / years),
    },
  }
}

/** One legend for all panels: a name with each colour that it has in one of them, names of one colour together. */
function coloursOf(grids: readonly Grid[]): Body['keys'][number] {
  const columns = grids.flatMap((grid) => grid.columns)
  const byName = rollup(
    columns,
    (own) =>
      [...new Set(own.map((column) => `${column.isReference ? '╌' : '■'}${colourOf(column)}`))].join(' '),
    ({ name }) => name,
  )
  const byColours = group(byName.keys(), (name) => byName.get(name) ?? '')
  return [...byColours].flatMap(([colours, names]) => {
    const signs = colours.split(' ').map((one) => ({ sign: one.charAt(0), color: one.slice(1) }))
    return [
      ...signs.map(({ sign, color }) => ({ text: `${sign} `, look: { size: 11, color, bold: true } })),
      { text: `${names.join(', ')}    `, look: { size: 11, color: INK } },
    ]
  })
}

/** How the signs of a chart's legend look in a native one; what colours say is said beside them. */
const SIGNS: Partial<Record<LegendEntry['symbol'], string>> = {
  hollow: '○',
  hatch: '▨',
  filled: '▧',
  break: '+',
  band: '░',
  own: '▣',
  'own-point': '◆',
}

function signsOf(model: ChartModel, grids: readonly Grid[]): Body['keys'][number] {
  const isOverTime = grids.some(({ shape }) => shape === 'lines' || shape === 'columns')
  const isLines = grids.some(({ shape }) => shape === 'lines')
  const { notDrawn } = getFileMessages(model.spec.lang)
  const signs = model.legend.flatMap(({ symbol, label }) => {
    const sign = symbol === 'break' && !isLines ? '▢' : SIGNS[symbol]
    if (sign === undefined || (symbol === 'hollow' && !isOverTime)) return []
    if (symbol === 'band' && !grids.some(({ between }) => between)) return [notDrawn(label)]
    return [`${sign} ${label}`]
  })
  const { partial, filled } = getMessages(model.spec.lang).official.legend
  const bars = grids.filter(({ shape }) => shape === 'bars').flatMap(({ columns }) => columns)
  const has = (status: Mark['status']) =>
    bars.some(({ marks }) => marks.some((mark) => mark?.status === status))
  const hatches = [...(has('partial') ? [`▨ ${partial}`] : []), ...(has('mirrored') ? [`▧ ${filled}`] : [])]
  return [...new Set([...signs, ...hatches])].map((text) => ({
    text: `${text}    `,
    look: { size: 10, color: SOFT },
  }))
}

/** Where everything on a slide stands, how large its title is, and what its foot says. */
function placesOn(model: ChartModel, title: string, keys: Body['keys']) {
  const lines = (list: readonly string[], look: Letters) =>
    list.reduce((sum, text) => sum + linesOf(text, look.size, WIDTH), 0)
  const size = TITLES.find((one) => linesOf(title, one, WIDTH, 'serif-600') <= 2) ?? TITLES.at(-1) ?? 16
  const head = place(TOP, heightOf(linesOf(title, size, WIDTH, 'serif-600'), size))
  const subtitle = place(
    head.y + head.h + GAP / 2,
    heightOf(lines([model.subtitle], SUBTITLE), SUBTITLE.size),
  )
  const said = footOf(model)
  const footHeight = heightOf(lines(said, FOOT), FOOT.size)
  const foot = place(SLIDE.height - 0.25 - footHeight, footHeight)
  const keysTop = subtitle.y + subtitle.h + GAP
  const keyHeights = keys.map((own) => heightOf(keyLines(own), own[0]?.look.size ?? 10))
  const key = place(
    keysTop,
    keyHeights.reduce((sum, height) => sum + height, 0),
  )
  const top = key.y + key.h
  const middle = { ...place(top + GAP / 2, 0), h: foot.y - top - GAP * 1.5 }
  return { size, head, subtitle, key, middle, foot, said }
}

/** A slide with all that a chart says around its body. */
export function slideXml(model: ChartModel, { title, body }: Slide): string {
  const { lang } = model.spec
  const { size, head, subtitle, key, middle, foot, said } = placesOn(model, title, body.keys)
  const line = (text: string, look: Letters) => paragraph([{ text, look }], lang)
  return xml(
    'p:sld',
    NAMESPACES,
    xml(
      'p:cSld',
      {},
      shapes([
        textBox(
          { id: 2, name: 'Title', place: head, placeholder: 'title' },
          line(title, { size, color: INK, bold: true, heading: true }),
        ),
        textBox({ id: 3, name: 'Subtitle', place: subtitle }, line(model.subtitle, SUBTITLE)),
        body.keys.length > 0 &&
          textBox(
            { id: 4, name: 'Key', place: key },
            body.keys.map((own) => paragraph(own, lang)),
          ),
        charts(model, body, middle),
        body.table !== null && tableXml(body.table, middle, lang, TABLE, hex(PAINT.rule)),
        said.length > 0 &&
          textBox(
            { id: 5, name: 'Notes and sources', place: foot, anchor: 'b' },
            said.map((text) => line(text, FOOT)),
          ),
      ]),
    ),
    xml('p:clrMapOvr', {}, xml('a:masterClrMapping')),
  )
}

function place(y: number, h: number): Place {
  return { x: SLIDE.margin, y, w: WIDTH, h }
}

/** How many lines the entries of a key take side by side. */
function keyLines(key: Body['keys'][number]): number {
  const text = key.map((run) => run.text.trim().replaceAll(' ', '\u00a0')).join('    ')
  return linesOf(text, key[0]?.look.size ?? 10, WIDTH, 'sans-600')
}

/** Native charts, side by side; the first tells in words what all of them show. */
function charts(model: ChartModel, { grids }: Body, room: Place): Child {
  return placesOf(room, grids.length).map((own, i) => {
    const grid = grids[i]
    const name = grid?.title ?? model.title
    return graphicFrame(
      { id: 10 + i, name, descr: i === 0 ? model.alt : name },
      own,
      CHART_NAMESPACE,
      xml('c:chart', { 'xmlns:c': CHART_NAMESPACE, 'r:id': `rId${i + 3}` }),
    )
  })
}

/** How many of so many charts stand beside each other. */
function acrossOf(count: number): number {
  return count > 6 ? 4 : Math.min(3, Math.max(1, count))
}

/** So many places side by side. */
function placesOf({ x, y, w, h }: Place, count: number): Place[] {
  const across = acrossOf(count)
  const down = Math.ceil(count / across)
  return Array.from({ length: count }, (_, i) => ({
    x: x + ((i % across) * w) / across,
    y: y + (Math.floor(i / across) * h) / down,
    w: w / across,
    h: h / down,
  }))
}

/** All sources, and as many notes as have room; where that is not all of them, where they are. */
function footOf({ notes, sources, spec }: ChartModel): string[] {
  const said: string[] = []
  let lines = 0
  for (const { text } of notes) {
    const own = linesOf(text, FOOT.size, WIDTH)
    if (lines + own > NOTE_LINES) continue
    lines += own
    said.push(text)
  }
  const rest = said.length < notes.length ? [getFileMessages(spec.lang).moreNotes] : []
  return [...said, [...rest, ...sources.map(({ text }) => text)].join(' ')]
}

/** The speaker's notes: all that the chart says, and how each of its values is known. */
export function notesXml(model: ChartModel): string {
  const said = [
    model.alt,
    ...model.notes.map(({ text }) => text),
    ...model.marks.map((mark) => {
      const [partner, measure, year, value, status, note] = cellsOf(model, mark)
      return `${partner}, ${measure}, ${year}: ${value} (${status})${note === '' ? '' : `; ${note}`}`
    }),
    ...model.sources.flatMap(({ text, caveats }) => (caveats === null ? [text] : [text, caveats])),
    ...(model.own?.words ?? []),
  ]
  return xml(
    'p:notes',
    NAMESPACES,
    xml(
      'p:cSld',
      {},
      shapes([
        slideImage(),
        notesBox(
          '',
          said.map((text) => paragraph([{ text, look: { size: 12, color: '000000' } }], model.spec.lang)),
        ),
      ]),
    ),
    xml('p:clrMapOvr', {}, xml('a:masterClrMapping')),
  )
}
