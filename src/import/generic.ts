import { flowOfCounterparts, isPlainCountry, roleOfHead } from './columns/head-roles.ts'
import type { Column, Given, Mapping, Role } from './columns/mapping.ts'
import { NOTHING_SAID, type OtherKind } from './columns/measures.ts'
import { numberOf } from './columns/numbers.ts'
import { periodOf } from './columns/periods.ts'
import { isGoodsOrServices, isOfServices } from './columns/products.ts'
import { type Cell, type Head, type Row, textOf } from './columns/table.ts'
import { guessedFrom, saidAbove } from './columns/title.ts'
import { finished, type Recognised } from './format.ts'
import { placeOf } from './places/places.ts'

/** A head may stand so far down, and take so many lines where cells are merged. */
const MOST_PREAMBLE = 30
const MOST_HEAD_LINES = 3
/** How many rows below a head are looked at. */
const SAMPLE = 80

/** How any table of trade is read, by the words of its heads and by what its columns hold: one row a value, or a column
 *  for each year or flow. Null where no head is found with a place, a value and a time among its columns. */
export function recogniseByColumns(head: Head): Recognised | null {
  let best: {
    readonly score: number
    readonly at: number
    readonly lines: number
    readonly columns: readonly Column[]
  } | null = null
  const last = Math.min(MOST_PREAMBLE, head.rows.length - 1)
  for (let at = 0; at < last; at += 1) {
    for (let lines = 1; lines <= MOST_HEAD_LINES && at + lines < head.rows.length; lines += 1) {
      if (lines > 1 && !mayStack(head.rows.slice(at, at + lines))) break
      const columns = columnsOf(head.rows, at, lines)
      // Words right below a head belong to it; of two heads that say the same the shorter is taken.
      const isCut = mayStack(head.rows.slice(at + lines - 1, at + lines + 1))
      const score = scoreOf(columns) - (isCut ? 3 : 0) - lines / 10
      if (score > (best?.score ?? 0)) best = { score, at, lines, columns }
    }
  }
  if (best === null) return null
  const { at, lines, columns, score } = best
  const given: Given = {
    ...guessedFrom(head.file),
    ...saidAbove(head.rows.slice(0, at), head.sheet),
    ...ofCounterparts(columns),
  }
  const mapping: Mapping = { headLine: head.rows[at + lines - 1]?.line ?? 1, columns, given, decimal: null }
  return {
    certainty: Math.min(0.85, score / 10),
    because: columns
      .flatMap(({ name, role }) => (role.is === 'ignored' || name === '' ? [] : [name]))
      .slice(0, 8),
    mapping: finished(mapping, head.rows.slice(at + lines)),
  }
}

/** Lines of a head that belong together: words over words, or over years. */
function mayStack(rows: readonly Row[]): boolean {
  return rows.every(({ cells }, i) => {
    const texts = cells.map(textOf).filter((text) => text !== '')
    const words = texts.filter((text) => !isNumber(text) || periodOf(text) !== null)
    return (
      texts.length > 1 &&
      words.length === texts.length &&
      (i === 0 || rows[i - 1]?.line === (rows[i]?.line ?? 0) - 1)
    )
  })
}

/** Whether a cell of values could hold it, whichever decimal mark the table has. */
function isNumber(cell: Cell): boolean {
  return numberOf(cell, '.').is !== 'not-a-number' || numberOf(cell, ',').is !== 'not-a-number'
}

/** The names over each column, one line under the other; what is merged is said once. */
function namesOf(rows: readonly Row[]): string[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  return Array.from({ length: width }, (_, at) =>
    [...new Set(rows.map(({ cells }) => textOf(cells[at])))].filter((text) => text !== '').join(' '),
  )
}

/** The roles of the columns under a head of `lines` lines, by names and content. */
function columnsOf(rows: readonly Row[], at: number, lines: number): Column[] {
  const names = namesOf(rows.slice(at, at + lines))
  const body = rows.slice(at + lines, at + lines + SAMPLE)
  const columns = names.map((name, column): Column => {
    const cells = body.map(({ cells }) => cells[column])
    return { name, role: roleOf(name, cells) }
  })
  return acrossPartners(sidesTold(withoutStrays(columns), body), body)
}

/** A table with a column for each partner, and a row for each year or reporter. */
function acrossPartners(columns: readonly Column[], body: readonly Row[]): Column[] {
  const codes = columns.map(({ name, role }, at) => {
    const read = role.is === 'ignored' && role.kind === undefined ? placeOf(name, null) : null
    const isOfNumbers = () =>
      shareOf(
        body.map(({ cells }) => cells[at]),
        isNumber,
      ) > 0.5
    return read?.is === 'place' && isOfNumbers() ? read.code : null
  })
  const hasValues = columns.some(({ role }) => role.is === 'value')
  if (hasValues || new Set(codes.filter((code) => code !== null)).size < 2) return [...columns]
  return columns.map((column, at): Column => {
    const partner = codes[at] ?? null
    if (partner !== null) return { ...column, role: { is: 'value', measure: NOTHING_SAID, partner } }
    return column.role.is === 'partner' ? { ...column, role: { ...column.role, is: 'reporter' } } : column
  })
}

/** Where a head says which column is the partner, others that happen to hold names of countries are none. */
function withoutStrays(columns: readonly Column[]): Column[] {
  const isSaid = ({ name, role }: Column) => role.is === 'partner' && roleOfHead(name)?.is === 'partner'
  if (!columns.some(isSaid)) return [...columns]
  return columns.map((column) =>
    column.role.is === 'partner' && !isSaid(column) ? { ...column, role: IGNORED } : column,
  )
}

function roleOf(name: string, cells: readonly (Cell | undefined)[]): Role {
  const role = roleOfHead(name)
  const numbers = shareOf(cells, isNumber)
  if (role === null && shareOf(cells, isKind) > 0.9 && cells.some((cell) => isOfServices(textOf(cell))))
    return { is: 'goods' }
  if (role === null)
    return numbers < 0.5 && shareOf(cells, isPlace) > 0.4 && shareOf(cells, isCountry) > 0.3
      ? { is: 'partner', system: null }
      : IGNORED
  switch (role.is) {
    case 'value':
      return numbers > 0.3 ? role : IGNORED
    case 'partner':
    case 'reporter':
      // "Country" may be anything; "partner" is one, and numbers in it are codes.
      if (isPlainCountry(name)) return shareOf(cells, isPlace) > 0.3 ? role : IGNORED
      return numbers > 0.8 ? { ...role, system: 'm49' } : role
    case 'period':
      return cells.some((cell) => periodOf(textOf(cell)) !== null) ? role : IGNORED
    default:
      return role
  }
}

const IGNORED: Role = { is: 'ignored' }

function isCountry(cell: Cell | undefined): boolean {
  return placeOf(textOf(cell), null).is === 'place'
}

function isKind(cell: Cell | undefined): boolean {
  return isGoodsOrServices(textOf(cell))
}

function isPlace(cell: Cell | undefined): boolean {
  const { is } = placeOf(textOf(cell), null)
  return is === 'place' || is === 'group'
}

/** The share of the cells with anything in them of which `holds` is true. */
function shareOf(cells: readonly (Cell | undefined)[], holds: (cell: Cell) => boolean): number {
  const filled = cells.filter((cell): cell is Cell => textOf(cell) !== '')
  return filled.length === 0 ? 0 : filled.filter(holds).length / filled.length
}

/** Where two columns of places have the same places they are one side in two languages; where not, and no head says
 *  "reporter", the first whose head says no side is the reporter's. */
function sidesTold(columns: readonly Column[], body: readonly Row[]): Column[] {
  if (columns.some(({ role }) => role.is === 'reporter')) return [...columns]
  const partners = columns.flatMap(({ role }, at) => (role.is === 'partner' ? [at] : []))
  const [first, second] = partners
  if (first === undefined || second === undefined) return [...columns]
  const same = shareOf(
    body.map(({ cells }) => sameOrNone(cells[first], cells[second])),
    (cell) => cell === 'same',
  )
  const isUnsaid = isPlainCountry(columns[first]?.name ?? '') || columns[first]?.name === ''
  const isTold = !isPlainCountry(columns[second]?.name ?? '')
  if (same > 0.6 || !isUnsaid || !isTold) return [...columns]
  return columns.map((column, at) =>
    at === first ? { ...column, role: { is: 'reporter', system: null } } : column,
  )
}

function sameOrNone(one: Cell | undefined, other: Cell | undefined): string {
  const [a, b] = [placeOf(textOf(one), null), placeOf(textOf(other), null)]
  if (a.is === 'place' && b.is === 'place') return a.code === b.code ? 'same' : 'other'
  return a.is === b.is && a.is === 'group' ? 'same' : ''
}

/** Points out of ten: a place and a value there must be; a time, a flow and a reporter make it surer. */
function scoreOf(columns: readonly Column[]): number {
  const has = (is: Role['is']) => columns.some(({ role }) => role.is === is)
  const values = columns.flatMap(({ role }) => (role.is === 'value' ? [role.measure] : []))
  const isAcross = columns.some(({ role }) => role.is === 'value' && role.partner !== undefined)
  if ((!has('partner') && !isAcross) || values.length === 0 || isData(columns)) return 0
  const points = [
    4,
    has('reporter') ? 1 : 0,
    has('flow') || values.every(({ flow }) => flow !== null) ? 1 : 0,
    has('period') || values.every(({ period }) => period !== null) ? 1.5 : 0,
    // A head names its columns: of two lines that would do, the one that says more.
    columns.filter(({ role }) => role.is !== 'ignored').length / columns.length,
  ]
  return points.reduce((sum, one) => sum + one, 0)
}

/** A row of data has a country where a head has the word for it. */
function isData(columns: readonly Column[]): boolean {
  return columns.some(({ name, role }) => (role.is === 'partner' || role.is === 'reporter') && isPlace(name))
}

/** Whether the last of some rows names a country and a value, so that the table ends with its head. */
export function isHeadOnly(rows: readonly Row[]): boolean {
  const roles = (rows.at(-1)?.cells ?? []).map((cell) => roleOfHead(textOf(cell))?.is)
  return (roles.includes('partner') || roles.includes('reporter')) && roles.includes('value')
}

/** What a table holds instead of values, if it is one of trade at all: shares, quantities, growth. */
export function otherThanValues({ rows }: Head): OtherKind | null {
  let most: readonly OtherKind[] = []
  for (let at = 0; at < Math.min(MOST_PREAMBLE, rows.length - 1); at += 1) {
    const columns = columnsOf(rows, at, 1)
    const kinds = columns.flatMap(({ role }) =>
      role.is === 'ignored' && role.kind !== undefined && role.kind !== 'other' && role.kind !== 'value'
        ? [role.kind]
        : [],
    )
    // A title speaks of several things; it is no head.
    const isHead = columns.some(({ role }) => role.is === 'partner') && !isData(columns)
    if (isHead && kinds.length > most.length) most = kinds
  }
  return most[0] ?? null
}

/** A list of importers is of exports to them. */
function ofCounterparts(columns: readonly Column[]): Given {
  const flow = columns.flatMap(({ name, role }) =>
    role.is === 'partner' ? (flowOfCounterparts(name) ?? []) : [],
  )[0]
  return flow === undefined ? {} : { flow: { value: flow, from: 'head' } }
}
