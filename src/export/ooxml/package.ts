import { strToU8, zip } from 'fflate'
import { xml } from './xml.ts'

/* An Office file is a ZIP of parts that name each other by relationships: ECMA-376, part 2, Open Packaging Conventions. */

/** The namespace of relationships. */
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A part of an Office file. */
export interface Part {
  /** Where it lies, from the root: "ppt/slides/slide1.xml". */
  readonly name: string
  /** Its media type. */
  readonly type: string
  /** XML without its declaration, or the bytes of another kind of file. */
  readonly content: string | Uint8Array
  /** The parts it rests on, by the ids that its XML calls them. */
  readonly links?: readonly Link[]
}

export interface Link {
  readonly id: string
  /** The last word of its type: "slideLayout". */
  readonly kind: string
  /** The name of the part. */
  readonly to: string
}

/** The Office file of some parts; `root` are those by which a program finds all others. */
export async function packed(parts: readonly Part[], root: readonly Link[], type: string): Promise<Blob> {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': bytes(contentTypes(parts)),
    '_rels/.rels': bytes(relationships('', root)),
  }
  for (const { name, content, links = [] } of parts) {
    files[name] = typeof content === 'string' ? bytes(content) : content
    if (links.length > 0) files[name.replace(/([^/]*)$/, '_rels/$1.rels')] = bytes(relationships(name, links))
  }
  const data = await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) =>
    zip(files, (error, data) => (error === null ? resolve(new Uint8Array(data)) : reject(error))),
  )
  return new Blob([data], { type })
}

function bytes(content: string): Uint8Array {
  return strToU8(`${DECLARATION}${content}`)
}

function contentTypes(parts: readonly Part[]): string {
  return xml(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    xml('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    xml('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    parts.map(({ name, type }) => xml('Override', { PartName: `/${name}`, ContentType: type })),
  )
}

function relationships(from: string, links: readonly Link[]): string {
  return xml(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    links.map(({ id, kind, to }) =>
      xml('Relationship', { Id: id, Type: typeOf(kind), Target: relative(from, to) }),
    ),
  )
}

function typeOf(kind: string): string {
  return kind === 'core-properties' ? `${PACKAGE}/relationships/metadata/${kind}` : `${OFFICE}/${kind}`
}

/** A part's name as another calls it. */
function relative(from: string, to: string): string {
  const up = from.split('/').slice(0, -1)
  const down = to.split('/')
  while (up.length > 0 && up[0] === down[0]) {
    up.shift()
    down.shift()
  }
  return [...up.map(() => '..'), ...down].join('/')
}
