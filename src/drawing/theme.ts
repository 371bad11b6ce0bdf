import type { Theme } from '../chart/spec.ts'
import type { Party, ShippedParty } from '../trade/observation.ts'

/* Colours and type of the charts, as one object: theme.css is written from it (npm run update-snapshots), files take
   it as it is. tests/drawing/palette.test.ts holds the article's four partners and the pairs that the presets bring
   together apart in normal sight, deuteranopia, protanopia and tritanopia, and every colour at 3:1 or more from its
   background. Twenty-three cannot all be told apart: lines are labelled, always. */

type Pair = readonly [light: string, dark: string]

const SURFACES = {
  paper: ['#fdfcf9', '#14171c'],
  ink: ['#1d2129', '#eceae4'],
  'ink-soft': ['#585d66', '#a9adb5'],
  rule: ['#dcd8cf', '#343a44'],
} as const satisfies Record<string, Pair>

/** One colour for each partner that figures are shipped of, everywhere. */
const PARTNER_COLOURS: Readonly<Record<string, Pair>> = {
  CHN: ['#b32526', '#f15e45'],
  EU: ['#07398b', '#8bcaff'],
  RUS: ['#28928e', '#2a8483'],
  USA: ['#bf891b', '#ffd689'],
  WLD: ['#1d2129', '#eceae4'],
  TUR: ['#6f7461', '#a8ae99'],
  KOR: ['#9b6ae4', '#9867e1'],
  IRN: ['#74425f', '#d097b6'],
  AFG: ['#78743a', '#b2ae72'],
  IND: ['#4a5a4d', '#7a8c7d'],
  DEU: ['#5e5800', '#baaf00'],
  JPN: ['#51294e', '#a2759d'],
  ARE: ['#6a004c', '#f776c4'],
  GBR: ['#687c00', '#5b6c00'],
  CHE: ['#948775', '#ddcfbc'],
  ITA: ['#db4f85', '#d74c82'],
  UKR: ['#204500', '#519c03'],
  BLR: ['#8451c9', '#bb91ff'],
  KAZ: ['#683f00', '#ffa410'],
  UZB: ['#003633', '#b5f3bf'],
  KGZ: ['#708d96', '#c7b4d4'],
  TJK: ['#5e38ad', '#9b5cad'],
  TKM: ['#a5865e', '#528369'],
} satisfies Record<ShippedParty, Pair>

/** What others are coloured in, one of these by their code: twelve that are apart from each other and from the article's
 *  four for every kind of sight. */
const OTHER_COLOURS: readonly [Pair, ...Pair[]] = [
  ['#922452', '#ef8d9a'],
  ['#9c5955', '#cd142a'],
  ['#917e56', '#826d00'],
  ['#4c5277', '#b0c4d3'],
  ['#745f69', '#a84d5c'],
  ['#8f68cb', '#865fc1'],
  ['#6743d4', '#8c7e6d'],
  ['#6e5d00', '#d4b629'],
  ['#7b8f82', '#3bb38d'],
  ['#520046', '#bf86b1'],
  ['#988ab2', '#aa83ea'],
  ['#004207', '#9dad6c'],
]

/** A partner's colour, which is the same wherever and beside whomever it stands. */
function colourOf(party: Party): Pair {
  // By these numbers the twelve largest traders that have no colour of their own take twelve.
  const place = [...party].reduce((sum, letter) => (sum * 80 + letter.charCodeAt(0)) % 9973, 0)
  return PARTNER_COLOURS[party] ?? OTHER_COLOURS[place % OTHER_COLOURS.length] ?? OTHER_COLOURS[0]
}

/** A rule for each of these that the style sheet has none of: what is in its colour by its code. */
export function rulesFor(parties: readonly Party[]): string {
  return parties
    .filter((party) => !Object.hasOwn(PARTNER_COLOURS, party))
    .map((party) => `[data-partner='${party}'] { --partner: ${SCREEN.partner(party)}; }`)
    .join('\n')
}

/** What values are shaded by on a map, from next to zero, above it and below: even steps of OKLCH in two hues that are no
 *  partner's, no darker on light paper and no lighter on dark than ink can be read on. */
const SHADES = {
  more: [
    ['#daf1dd', '#112616'],
    ['#b5debc', '#16391f'],
    ['#8fcc9b', '#1a4d29'],
    ['#68b97b', '#1d6332'],
    ['#38a65a', '#1e793c'],
  ],
  less: [
    ['#f7e3f2', '#2d1a2a'],
    ['#ebc4e3', '#43253e'],
    ['#dfa6d5', '#5b3054'],
    ['#d288c6', '#743b6b'],
    ['#c469b7', '#8d4683'],
  ],
} as const satisfies Record<string, readonly Pair[]>

/** The typefaces of the charts; their widths were measured by scripts/font-metrics.mjs. */
export type Face = 'sans-400' | 'sans-600' | 'serif-600'

/** What a text on a chart is, by which its face, its size in px and its colour are chosen. */
export const TYPE = {
  title: { face: 'serif-600', size: 23, tone: 'ink' },
  subtitle: { face: 'sans-400', size: 15, tone: 'soft' },
  note: { face: 'sans-400', size: 13, tone: 'soft' },
  source: { face: 'sans-400', size: 13, tone: 'soft' },
  legend: { face: 'sans-400', size: 13, tone: 'soft' },
  tick: { face: 'sans-400', size: 13, tone: 'soft' },
  year: { face: 'sans-400', size: 13, tone: 'soft' },
  panel: { face: 'sans-600', size: 14, tone: 'ink' },
  name: { face: 'sans-600', size: 15, tone: 'ink' },
  value: { face: 'sans-600', size: 15, tone: 'ink' },
  label: { face: 'sans-400', size: 13, tone: 'ink' },
  remark: { face: 'sans-400', size: 13, tone: 'soft' },
  numeral: { face: 'sans-600', size: 19, tone: 'paper' },
  end: { face: 'sans-600', size: 13, tone: 'ink' },
  context: { face: 'sans-400', size: 13, tone: 'soft' },
  region: { face: 'sans-400', size: 14, tone: 'ink' },
} as const satisfies Record<string, { face: Face; size: number; tone: Tone }>

/** How the numerals in small marks are set: said once, at the group of the marks. */
export const NUMERALS = { fontSize: 11.5, fontWeight: 600, textAnchor: 'middle' } as const

export type TextRole = keyof typeof TYPE
export type Tone = 'ink' | 'soft' | 'paper'

/** The colours that a drawing is painted in. */
export interface Paint {
  readonly paper: string
  readonly ink: string
  readonly soft: string
  readonly rule: string
  readonly partner: (party: Party) => string
  /** Of a class of a ShadeKey. */
  readonly shade: (shade: number) => string
  readonly sans: string
  readonly serif: string
}

/** For the screen: custom properties of theme.css and of the page, so that a theme is changed without a new drawing. */
export const SCREEN: Paint = {
  paper: 'var(--paper)',
  ink: 'var(--ink)',
  soft: 'var(--ink-soft)',
  rule: 'var(--rule)',
  partner: (party) =>
    Object.hasOwn(PARTNER_COLOURS, party)
      ? `var(--partner-${party})`
      : `light-dark(${colourOf(party).join(', ')})`,
  shade: (shade) => `var(--${shadeName(shade)})`,
  sans: 'var(--sans)',
  serif: 'var(--serif)',
}

function shadeName(shade: number): string {
  return `${shade < 0 ? 'less' : 'more'}-${Math.abs(shade)}`
}

function shadePairs(side: keyof typeof SHADES): readonly Pair[] {
  return SHADES[side]
}

/** For files, which have no style sheet: the colours of one theme, and typefaces with what stands in for them. */
export function paintOf(theme: Theme): Paint {
  const at = theme === 'light' ? 0 : 1
  return {
    paper: SURFACES.paper[at],
    ink: SURFACES.ink[at],
    soft: SURFACES['ink-soft'][at],
    rule: SURFACES.rule[at],
    partner: (party) => colourOf(party)[at],
    shade: (shade) =>
      shadePairs(shade < 0 ? 'less' : 'more')[Math.abs(shade) - 1]?.[at] ?? SURFACES.paper[at],
    sans: "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif",
    serif: "'Source Serif 4', 'Source Serif Pro', Georgia, 'Times New Roman', serif",
  }
}

/** The style sheet of the colours, as theme.css has it. */
export function themeCss(): string {
  const pair = (name: string, [light, dark]: Pair) => `  --${name}: light-dark(${light}, ${dark});`
  const parties = Object.entries(PARTNER_COLOURS)
  const block = (selector: string, lines: readonly string[]) => `${selector} {\n${lines.join('\n')}\n}\n`
  return [
    '/* Written from theme.ts by npm run update-snapshots; not to be edited. */\n',
    `${block(':root', [
      '  color-scheme: light dark;',
      ...Object.entries(SURFACES).map(([name, colours]) => pair(name, colours)),
      ...parties.map(([party, colours]) => pair(`partner-${party}`, colours)),
      ...Object.entries(SHADES).flatMap(([side, pairs]) =>
        pairs.map((colours, i) => pair(`${side}-${i + 1}`, colours)),
      ),
    ])}\n`,
    `${block("[data-theme='light']", ['  color-scheme: light;'])}\n`,
    `${block("[data-theme='dark']", ['  color-scheme: dark;'])}\n`,
    parties
      .map(([party]) => block(`[data-partner='${party}']`, [`  --partner: var(--partner-${party});`]))
      .join('\n'),
  ].join('')
}
