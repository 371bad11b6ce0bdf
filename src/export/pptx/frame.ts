import { type Paint, paintOf } from '../../drawing/theme.ts'
import { OFFICE, type Part } from '../ooxml/package.ts'
import { type Child, xml, xmlText } from '../ooxml/xml.ts'
import { emu, hex, type Place, textBox, transform } from './text.ts'

/* What every presentation needs beside its slides: a theme, a master of slides with one layout, and a master of notes
   with a theme of its own (two masters must not share one). PresentationML, ECMA-376, part 1, § 19. */

/** A slide of 16:9, inches. */
export const SLIDE = { width: 13.333, height: 7.5, margin: 0.6 }
/** A page of notes, inches. */
const NOTES = { width: 7.5, height: 10 }

export const NAMESPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': OFFICE,
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
}
const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml'
export const mediaType = (what: string) => `${PRESENTATION}.${what}+xml`

/** Where titles stand until a slide says otherwise. */
const TITLE: Place = { x: SLIDE.margin, y: 0.4, w: SLIDE.width - 2 * SLIDE.margin, h: 0.6 }

/** The names of the parts that others name. */
export const NAMES = {
  presentation: 'ppt/presentation.xml',
  layout: 'ppt/slideLayouts/slideLayout1.xml',
  notesMaster: 'ppt/notesMasters/notesMaster1.xml',
  core: 'docProps/core.xml',
  app: 'docProps/app.xml',
}
const MASTER = 'ppt/slideMasters/slideMaster1.xml'
const THEMES = ['ppt/theme/theme1.xml', 'ppt/theme/theme2.xml'] as const
const PROPERTIES = 'ppt/presProps.xml'

/** All parts of a presentation but its slides, which are named `slides`. */
export function frameParts(title: string, slides: readonly string[]): Part[] {
  return [
    presentation(slides),
    { name: PROPERTIES, type: mediaType('presProps'), content: xml('p:presentationPr', NAMESPACES) },
    {
      name: MASTER,
      type: mediaType('slideMaster'),
      content: master(),
      links: [
        { id: 'rId1', kind: 'slideLayout', to: NAMES.layout },
        { id: 'rId2', kind: 'theme', to: THEMES[0] },
      ],
    },
    {
      name: NAMES.layout,
      type: mediaType('slideLayout'),
      content: layout(),
      links: [{ id: 'rId1', kind: 'slideMaster', to: MASTER }],
    },
    {
      name: NAMES.notesMaster,
      type: mediaType('notesMaster'),
      content: notesMaster(),
      links: [{ id: 'rId1', kind: 'theme', to: THEMES[1] }],
    },
    ...THEMES.map((name) => ({
      name,
      type: 'application/vnd.openxmlformats-officedocument.theme+xml',
      content: theme(),
    })),
    core(title),
    {
      name: NAMES.app,
      type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      content: xml(
        'Properties',
        { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
        xml('Application', {}, 'Khorgos'),
      ),
    },
  ]
}

function presentation(slides: readonly string[]): Part {
  const links = [
    { id: 'rId1', kind: 'slideMaster', to: MASTER },
    { id: 'rId2', kind: 'notesMaster', to: NAMES.notesMaster },
    { id: 'rId3', kind: 'theme', to: THEMES[0] },
    { id: 'rId4', kind: 'presProps', to: PROPERTIES },
    ...slides.map((to, i) => ({ id: `rId${i + 5}`, kind: 'slide', to })),
  ]
  const content = xml(
    'p:presentation',
    { ...NAMESPACES, saveSubsetFonts: 1 },
    xml('p:sldMasterIdLst', {}, xml('p:sldMasterId', { id: 2_147_483_648, 'r:id': 'rId1' })),
    xml('p:notesMasterIdLst', {}, xml('p:notesMasterId', { 'r:id': 'rId2' })),
    xml(
      'p:sldIdLst',
      {},
      slides.map((_, i) => xml('p:sldId', { id: 256 + i, 'r:id': `rId${i + 5}` })),
    ),
    xml('p:sldSz', size(SLIDE)),
    xml('p:notesSz', size(NOTES)),
  )
  return { name: NAMES.presentation, type: mediaType('presentation.main'), content, links }
}

function size({ width, height }: { width: number; height: number }) {
  return { cx: emu(width), cy: emu(height) }
}

/** A tree of shapes, as slides, layouts and masters have it. */
export function shapes(children: Child): string {
  const none = { x: 0, y: 0 }
  return xml(
    'p:spTree',
    {},
    xml('p:nvGrpSpPr', {}, xml('p:cNvPr', { id: 1, name: '' }), xml('p:cNvGrpSpPr'), xml('p:nvPr')),
    xml(
      'p:grpSpPr',
      {},
      xml(
        'a:xfrm',
        {},
        xml('a:off', none),
        xml('a:ext', { cx: 0, cy: 0 }),
        xml('a:chOff', none),
        xml('a:chExt', { cx: 0, cy: 0 }),
      ),
    ),
    children,
  )
}

const COLOURS = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
}

const PAPER = xml(
  'p:bg',
  {},
  xml('p:bgPr', {}, xml('a:solidFill', {}, xml('a:schemeClr', { val: 'bg1' })), xml('a:effectLst')),
)

function master(): string {
  const level = (face: string) =>
    xml(
      'a:lvl1pPr',
      { marL: 0, indent: 0 },
      xml('a:buNone'),
      xml(
        'a:defRPr',
        { sz: face === '+mj-lt' ? 2600 : 1400, b: face === '+mj-lt' ? 1 : 0 },
        xml('a:solidFill', {}, xml('a:schemeClr', { val: 'tx1' })),
        xml('a:latin', { typeface: face }),
      ),
    )
  return xml(
    'p:sldMaster',
    NAMESPACES,
    xml('p:cSld', {}, PAPER, shapes(titleBox())),
    xml('p:clrMap', COLOURS),
    xml('p:sldLayoutIdLst', {}, xml('p:sldLayoutId', { id: 2_147_483_649, 'r:id': 'rId1' })),
    xml(
      'p:txStyles',
      {},
      xml('p:titleStyle', {}, level('+mj-lt')),
      xml('p:bodyStyle', {}, level('+mn-lt')),
      xml('p:otherStyle', {}, level('+mn-lt')),
    ),
  )
}

function layout(): string {
  return xml(
    'p:sldLayout',
    { ...NAMESPACES, type: 'titleOnly', preserve: 1 },
    xml('p:cSld', { name: 'Khorgos' }, shapes(titleBox())),
    xml('p:clrMapOvr', {}, xml('a:masterClrMapping')),
  )
}

function titleBox(): string {
  return textBox({ id: 2, name: 'Title', place: TITLE, placeholder: 'title' }, xml('a:p'))
}

function notesMaster(): string {
  return xml(
    'p:notesMaster',
    NAMESPACES,
    xml(
      'p:cSld',
      {},
      PAPER,
      shapes([
        slideImage(transform('a:xfrm', { x: 0.75, y: 0.75, w: 6, h: 3.375 })),
        notesBox(transform('a:xfrm', { x: 0.75, y: 4.5, w: 6, h: 5 }), xml('a:p')),
      ]),
    ),
    xml('p:clrMap', COLOURS),
  )
}

/** The picture of the slide on its page of notes. */
export function slideImage(place = ''): string {
  return xml(
    'p:sp',
    {},
    xml(
      'p:nvSpPr',
      {},
      xml('p:cNvPr', { id: 2, name: 'Slide' }),
      xml('p:cNvSpPr', {}, xml('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
      xml('p:nvPr', {}, xml('p:ph', { type: 'sldImg' })),
    ),
    xml('p:spPr', {}, place, place !== '' && xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst'))),
  )
}

/** The speaker's notes below it. */
export function notesBox(place: string, paragraphs: Child): string {
  return xml(
    'p:sp',
    {},
    xml(
      'p:nvSpPr',
      {},
      xml('p:cNvPr', { id: 3, name: 'Notes' }),
      xml('p:cNvSpPr', {}, xml('a:spLocks', { noGrp: 1 })),
      xml('p:nvPr', {}, xml('p:ph', { type: 'body', idx: 1 })),
    ),
    xml('p:spPr', {}, place, place !== '' && xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst'))),
    xml('p:txBody', {}, xml('a:bodyPr'), xml('a:lstStyle'), paragraphs),
  )
}

/** The typefaces of the charts, and by PANOSE what is like them. */
const FACES = {
  major: { typeface: 'Source Serif 4', panose: '02040603050405020204' },
  minor: { typeface: 'Source Sans 3', panose: '020B0503030403020204' },
}

function theme(): string {
  const paint = paintOf('light')
  const face = (name: keyof typeof FACES) =>
    xml(
      `a:${name}Font`,
      {},
      xml('a:latin', FACES[name]),
      xml('a:ea', { typeface: '' }),
      xml('a:cs', { typeface: '' }),
    )
  return xml(
    'a:theme',
    { 'xmlns:a': NAMESPACES['xmlns:a'], name: 'Khorgos' },
    xml(
      'a:themeElements',
      {},
      xml(
        'a:clrScheme',
        { name: 'Khorgos' },
        Object.entries(schemeOf(paint)).map(([name, val]) =>
          xml(`a:${name}`, {}, xml('a:srgbClr', { val: hex(val) })),
        ),
      ),
      xml('a:fontScheme', { name: 'Khorgos' }, face('major'), face('minor')),
      formats(),
    ),
  )
}

function schemeOf({ ink, soft, rule, paper, partner }: Paint) {
  return {
    dk1: ink,
    lt1: paper,
    dk2: soft,
    lt2: rule,
    accent1: partner('CHN'),
    accent2: partner('EU'),
    accent3: partner('RUS'),
    accent4: partner('USA'),
    accent5: partner('TUR'),
    accent6: partner('KOR'),
    hlink: partner('EU'),
    folHlink: soft,
  }
}

/** Three of each, as a theme must have. */
function formats(): string {
  const fill = xml('a:solidFill', {}, xml('a:schemeClr', { val: 'phClr' }))
  const three = (one: string) => [one, one, one]
  return xml(
    'a:fmtScheme',
    { name: 'Khorgos' },
    xml('a:fillStyleLst', {}, three(fill)),
    xml('a:lnStyleLst', {}, three(xml('a:ln', { w: 9525 }, fill))),
    xml('a:effectStyleLst', {}, three(xml('a:effectStyle', {}, xml('a:effectLst')))),
    xml('a:bgFillStyleLst', {}, three(fill)),
  )
}

function core(title: string): Part {
  const now = new Date().toISOString().replace(/\.\d+/, '')
  const time = (name: string) => xml(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, now)
  return {
    name: NAMES.core,
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    content: xml(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      xml('dc:title', {}, xmlText(title)),
      xml('dc:creator', {}, 'Khorgos'),
      time('created'),
      time('modified'),
    ),
  }
}
