import type { OwnFile, OwnOrigin, OwnTable } from '../trade/own.ts'
import type { Context } from './context.ts'
import { formatAsRead, formatDate, formatNumber, upperFirst } from './format.ts'
import { lazily } from './lazy.ts'
import { getMessages } from './messages/get-messages.ts'
import type { OwnProvenance, Source } from './model.ts'
import { productOf } from './own.ts'
import type { Lang } from './spec.ts'

/** As many digits of a SHA-256 as tell files apart where there is no room for all. */
const DIGEST = 12

/** Where the values of a chart of own statistics come from, as data and in words. */
export function provenanceOf(context: Context): OwnProvenance | undefined {
  if (context.own === undefined) return undefined
  const { reporters: _, statistics: __, ...own } = context.own.statistics
  lazily(own, 'words', () => wordsOf(context, own))
  return own
}

function wordsOf(
  context: Context,
  { id, name, product, files, answers, rates, notCharted }: Omit<OwnProvenance, 'words'>,
): string[] {
  const { lang, messages } = context
  const { lines, notCharted: why } = messages.own
  const count = (n: number) => formatNumber(lang, n, 0)
  return [
    lines.dataset(name, id, productOf({ product })),
    ...files.flatMap((file) => [
      lines.file(file.name, count(file.size), file.sha256, formatDate(lang, file.readOn)),
      ...file.tables.flatMap((table) => tableWords(context, table)),
    ]),
    ...(answers.length === 0 ? [] : [lines.answers(answers.join(', '))]),
    ...rates.map((rate) =>
      lines.rate(rate.currency, rate.year, formatAsRead(lang, rate.dollars), rate.source),
    ),
    ...notCharted.map(({ reason, values }) => lines.notCharted(why[reason], count(values))),
  ]
}

function tableWords({ lang, messages }: Context, table: OwnTable): string[] {
  const { lines } = messages.own
  const { sheet, publisher, format, certainty, rows, kept, columns, given, leftOut } = table
  const count = (n: number) => formatNumber(lang, n, 0)
  const said = given.map(({ says, from }) =>
    from === 'file-name' || from === 'assumed' ? `${says} (${lines.guess})` : says,
  )
  return [
    lines.table({
      sheet,
      format: publisher === '' ? format : `${publisher} (${format})`,
      certainty,
      rows: count(rows),
      kept: count(kept),
      left: count(rows - kept),
    }),
    lines.columns(columns.map(({ name, role }) => `${name} = ${role}`).join('; ')),
    ...(said.length === 0 ? [] : [lines.given(said.join(', '))]),
    ...leftOut.map(({ why, rows: left, values }) =>
      lines.leftOut(why[lang] ?? why.en, count(left), count(values)),
    ),
  ]
}

/** A person's own file, as a source. */
export function ownSource(
  { lang, messages }: Context,
  { id, name, readOn, sha256, tables }: OwnFile,
): Source {
  const publishers = [...new Set(tables.map(({ publisher }) => publisher).filter(Boolean))]
  const leftOut = tables.reduce((sum, { rows, kept }) => sum + rows - kept, 0)
  return {
    id,
    author: upperFirst(messages.own.column),
    title: name,
    issued: null,
    text: messages.own.source({
      name,
      publisher: publishers.join(', '),
      readOn: formatDate(lang, readOn),
      digest: sha256.slice(0, DIGEST),
      leftOut: leftOut === 0 ? null : formatNumber(lang, leftOut, 0),
    }),
    url: null,
    caveats: null,
    isOwn: true,
  }
}

/** Where an own value stands in its file, and what was done to it. */
export function originWords(
  lang: Lang,
  own: Pick<OwnProvenance, 'files'> | undefined,
  origin: OwnOrigin,
): string {
  const { sheet, line, column, asRead, multiplier, currency, status, sumOf, rate } = origin
  const messages = getMessages(lang)
  const file = own?.files.find(({ id }) => id === origin.file)
  return messages.own.origin({
    file: file?.name ?? origin.file,
    sheet,
    line: String(line),
    column,
    value: messages.own.asRead(formatAsRead(lang, asRead), multiplier, currency),
    status,
    sumOf: sumOf === 0 ? null : formatNumber(lang, sumOf, 0),
    rate: rate === null ? null : { currency, dollars: formatAsRead(lang, rate.dollars), source: rate.source },
  })
}
