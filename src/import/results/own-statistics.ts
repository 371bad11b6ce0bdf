import { europeanUnion } from '../../trade/european-union.ts'
import type { OfficialSource } from '../../trade/figure.ts'
import {
  type CountryCode,
  EU_OF_ITS_DAY,
  indexOf,
  isCentralAsian,
  type Observation,
  type ObservationIndex,
  type Source,
} from '../../trade/observation.ts'
import { ALL_GOODS, NOT_CHARTED, type OwnFile, type OwnStatistics, type OwnTable } from '../../trade/own.ts'
import { source } from '../../trade/source-order.ts'
import { answerTexts, givenTexts, rateText, roleName } from '../answers/answer-texts.ts'
import type { Answers } from '../answers/answers.ts'
import { en } from '../messages/en.ts'
import { ru } from '../messages/ru.ts'
import type { OwnRead, TableRead } from '../read-own.ts'
import { type Rate, ratesFor } from '../rows/convert.ts'
import { derived } from '../rows/derive.ts'
import { isYear, type OwnObservation } from '../rows/observation.ts'
import { type Charted, charted, currencyOf, idOfFile } from './charted.ts'
import { unionsTold } from './checks.ts'

/** What was read. */
export interface FileRead {
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** SHA-256, in hexadecimal. */
  readonly sha256: string
}

/** What becomes a person's own statistics. */
export interface OwnSettings {
  readonly read: OwnRead
  /** In the order in which they were read. */
  readonly files: readonly FileRead[]
  /** Those that it was read with; the rule for conflicts may be another. */
  readonly answers: Answers
  readonly rates: readonly Rate[]
  /** One of `productsOf`. */
  readonly product: string
  /** What the person calls it. */
  readonly name: string
  /** The day, ISO 8601. */
  readonly readOn: string
}

/** A product in what was read, and of how many values it is. */
export interface ProductRead {
  readonly product: string
  readonly values: number
}

/** The products that yearly values can be charted of, all goods first, then by how much is known of them. Chapters that
 *  add up to all goods give these as well. */
export function productsOf(read: OwnRead, { conflict }: Pick<Answers, 'conflict'>): ProductRead[] {
  const counts = new Map<string, number>()
  const count = ({ product }: OwnObservation) => counts.set(product, (counts.get(product) ?? 0) + 1)
  // Millions of values are not held at once where none of them can be added up.
  const ofTotals: OwnObservation[] = []
  let areYears = true
  for (const one of read.ledger.observations(conflict)) {
    if (isYear(one.period)) count(one)
    else areYears = false
    if (isOfTotal(one)) ofTotals.push(one)
  }
  for (const one of derived(areYears ? ofTotals : [...read.ledger.observations(conflict)])) count(one)
  return [...counts]
    .map(([product, values]) => ({ product, values }))
    .sort(
      (a, b) =>
        Number(b.product === ALL_GOODS) - Number(a.product === ALL_GOODS) ||
        b.values - a.values ||
        (a.product < b.product ? -1 : 1),
    )
}

/** What charts take of files that were read: the yearly values of one product in one currency, each with the place where it
 *  stands and what was done to it; how the files were understood, and what of them no chart shows. */
export async function ownStatistics(settings: OwnSettings): Promise<OwnStatistics> {
  const { read, files, answers, product, name, readOn } = settings
  const rates = ratesFor(read, settings.rates)
  const ofProduct = valuesOf(read, answers, product)
  const currency = currencyOf(ofProduct, rates)
  const { observations, notCharted } = charted(
    ofProduct,
    { rates, currency },
    ({ at }) => files[read.tables[at.table]?.input ?? -1],
  )
  const reporters = reportersIn(observations)
  const own = files.map((file, i): OwnFile => {
    const tables = read.tables.filter(({ input }) => input === i).map(tableOf)
    return { ...file, id: idOfFile(file), readOn, tables }
  })
  const said = sayingsOf(answers, settings)
  // In whichever order files were opened, they are the same data, but for who chooses the first or last of two values.
  const isInOrder = answers.conflict === 'first' || answers.conflict === 'last'
  const digests = files.map(({ sha256 }) => sha256)
  if (!isInOrder) digests.sort()
  const usedRates = rates.filter(({ currency }) => ofProduct.some((one) => one.currency === currency))
  const index = indexOf(
    observations.map(({ observation }) => observation),
    own.map((file) => sourceOf(file, observations)),
  )
  for (const { observation } of observations) {
    const reason = whyUnseen(observation, index, reporters)
    if (reason !== null) notCharted.set(reason, (notCharted.get(reason) ?? 0) + 1)
  }
  return {
    id: await idOf([...digests, ...said.inId, ...usedRates.map(rateText).sort(), product]),
    name,
    product,
    currency,
    files: own,
    answers: said.texts,
    rates: usedRates,
    notCharted: NOT_CHARTED.flatMap((reason) => {
      const values = notCharted.get(reason) ?? 0
      return values === 0 ? [] : [{ reason, values }]
    }),
    reporters,
    statistics: {
      index,
      sources: own.flatMap((file) => officialSource(file, observations) ?? []),
    },
  }
}

/** The answers as texts. What was said of a file by its name goes with the file, whatever it is called: of a file alone it
 *  is said without a name, and in an id by its digest. */
function sayingsOf(
  answers: Answers,
  { read, files }: OwnSettings,
): { readonly texts: string[]; readonly inId: string[] } {
  const isRead = new Set(read.tables.map(({ file }) => file))
  const byFile = new Map([...answers.byFile].filter(([name]) => isRead.has(name)))
  const [only, another] = files
  const ofOnly = another === undefined ? byFile.get(only?.name ?? '') : undefined
  if (ofOnly !== undefined && only !== undefined) byFile.delete(only.name)
  const said = { ...answers, ...ofOnly, byFile }
  const called = (name: string) => files.find((file) => file.name === name)?.sha256 ?? name
  return { texts: answerTexts(said), inId: answerTexts(said, called) }
}

/** The values of a product, and the sums that give others of it. */
function valuesOf(read: OwnRead, { conflict }: Answers, product: string): OwnObservation[] {
  const isWanted = (one: OwnObservation) =>
    one.product === product || (product === ALL_GOODS && isOfTotal(one))
  const kept: OwnObservation[] = []
  for (const one of read.ledger.observations(conflict)) if (isWanted(one)) kept.push(one)
  const told = unionsTold(kept)
  return [...told, ...derived(told)].filter((one) => one.product === product)
}

/** All goods, or a chapter, of which these are the sum. */
function isOfTotal({ product }: OwnObservation): boolean {
  return product === ALL_GOODS || /^HS \d\d$/.test(product)
}

/** Why no chart takes an observation that could be charted as such; null where one may. What all the world reports stands
 *  for a country that does not report, and only Central Asia's are charted then. */
function whyUnseen(
  observation: Observation,
  index: ObservationIndex,
  reporters: readonly CountryCode[],
): 'union' | 'world' | null {
  const { reporter, partner, flow, year } = observation
  if (reporter === 'WLD') {
    const isCharted = isCentralAsian(partner) && !reporters.includes(partner)
    return isCharted ? null : 'world'
  }
  if (partner !== EU_OF_ITS_DAY) return null
  const isTaken = europeanUnion(index, reporter, flow, year).some((one) =>
    one.observations.includes(observation),
  )
  return isTaken ? null : 'union'
}

/** The first twelve digits of the SHA-256 of texts. */
async function idOf(texts: readonly string[]): Promise<string> {
  const bytes = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(texts.join('\n'))),
  )
  return [...bytes.slice(0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function reportersIn(observations: readonly Charted[]): CountryCode[] {
  const all = new Set<CountryCode>()
  for (const { observation } of observations)
    if (observation.reporter !== 'WLD') all.add(observation.reporter)
  return [...all].sort()
}

function tableOf(read: TableRead): OwnTable {
  const { sheet, format, publisher, certainty, mapping, counts, leftOut, rests } = read
  return {
    sheet,
    format,
    publisher,
    certainty,
    columns: mapping.columns.map(({ name, role }) => ({ name, role: roleName(role) })),
    given: givenTexts(mapping.given),
    rests,
    rows: counts.rows,
    kept: counts.rowsKept,
    leftOut: [...leftOut].map(([reason, { rows, values }]) => ({
      reason,
      why: { en: en.reasons[reason], ru: ru.reasons[reason] },
      rows,
      values,
    })),
  }
}

/** Whose figures a file's are, where its format says so; files of nobody known are all the person's. */
function publisherOf({ tables }: OwnFile): string {
  const [only = '', other] = [...new Set(tables.map(({ publisher }) => publisher))]
  return other === undefined ? only : ''
}

/** Own figures are one publisher's as far as quotients and breaks go, where their files are. */
function sourceOf(file: OwnFile, observations: readonly Charted[]): Source {
  const imports = observations.filter(
    ({ observation, read }) => observation.source === file.id && read.flow === 'M',
  )
  return source(file.id, {
    publisher: publisherOf(file) || 'own',
    isAtCustoms: imports.length > 0 && imports.every(({ read }) => read.valuation === 'FOB'),
    name: file.name,
  })
}

/** @returns null for a file of which nothing is charted */
function officialSource(file: OwnFile, observations: readonly Charted[]): OfficialSource | null {
  const ofFile = observations.filter(({ observation }) => observation.source === file.id)
  if (ofFile.length === 0) return null
  const years = ofFile.map(({ observation }) => observation.year).sort((a, b) => a - b)
  const publisher = publisherOf(file)
  return {
    id: file.id,
    title: file.name,
    author: publisher === '' ? [] : [{ literal: publisher }],
    custom: {
      kind: 'own',
      caveats: '',
      valuation: [...new Set(ofFile.map(({ read }) => read.valuation).filter(Boolean))].sort().join(', '),
      years: [years[0] ?? 0, years.at(-1) ?? 0],
    },
  }
}
