import { decodeSpec, parseQuery } from '../src/chart/codec.ts'
import { formatObservation } from '../src/chart/format.ts'
import { resolve } from '../src/chart/resolve.ts'
import { dataset } from './article-dataset.ts'
import { honestTexts, numbersIn } from './honest-numbers.ts'
import { bothDatasets, sources } from './official-data.ts'
import { officialTexts } from './official-numbers.ts'

/* Every number that a page says, and whose it is: for pages in a browser and for files. */

/** A text on the page, and the kind of element it stands in, where that tells its numbers apart. */
export interface Said {
  text: string
  kind: 'free' | 'tick' | 'paragraph' | 'time' | 'source' | 'readout'
  /** The machine-readable value of a paragraph number or a time. */
  value: string
}

/** The article's numbers, and what arithmetic makes of them, as they may be written. */
export const texts = new Set([...honestTexts(dataset), ...officialTexts(dataset)])
const sourceTexts = new Map<string, string[]>()
for (const source of sources) sourceTexts.set(source.id, numbersIn(JSON.stringify(source)))
const paragraphs = dataset.paragraphs.map((paragraph) => String(paragraph.number))
const issued = dataset.citation.issued['date-parts'][0].map(String)

function modelOf(query: string) {
  return resolve(bothDatasets, decodeSpec(parseQuery(query)).spec)
}

/** The observations behind a chart's marks, as they are written. */
export function publishedBehind(query: string): string[] {
  const { marks, spec } = modelOf(query)
  return marks.flatMap(({ observations = [] }) =>
    observations.flatMap(({ value, year }) => [
      ...numbersIn(formatObservation(spec.lang, value)),
      String(year),
    ]),
  )
}

/** The numbers of an official chart's model, which tests/chart/official-numbers.test.ts works out again from the
 *  observations; and every year of its axis. */
export function modelNumbers(query: string): string[] {
  const { marks, ...model } = modelOf(query)
  const years = model.years ?? model.spec.time
  const written = JSON.stringify(
    [model, marks.map(({ observations: _, ...mark }) => mark)],
    (_, value: unknown) => (typeof value === 'number' ? String(value) : value),
  )
  return [
    ...numbersIn(written.replaceAll('"', ' ')),
    ...Array.from({ length: years.to - years.from + 1 }, (_, i) => String(years.from + i)),
  ]
}

function isHonest({ kind, value }: Said, number: string, more: ReadonlySet<string>): boolean {
  switch (kind) {
    case 'free':
      return texts.has(number) || more.has(number)
    case 'tick':
      return true
    // A mark's own words, with the paragraphs that it stands on.
    case 'readout':
      return texts.has(number) || more.has(number) || paragraphs.includes(number)
    case 'paragraph':
      return number === value && paragraphs.includes(value)
    case 'time':
      return value
        .split('-')
        .map((part) => String(Number(part)))
        .includes(number)
    case 'source':
      return value === dataset.citation.id
        ? issued.includes(number)
        : sourceTexts.get(value)?.includes(number) === true || more.has(number)
  }
}

/** Every text of a page, and what assistive technology is told besides. Runs in a browser too, and so refers to nothing
 *  outside itself. */
export function saidOn(page: Document = document): Said[] {
  const said: Said[] = []
  const walker = page.createTreeWalker(page.body, 4 /* texts */)
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    if (element === null || element.closest('script, style, noscript')) continue
    const text = walker.currentNode.nodeValue ?? ''
    const paragraph = element.closest<HTMLElement>('[data-paragraph]')
    const time = element.closest('time')
    if (paragraph !== null) said.push({ text, kind: 'paragraph', value: paragraph.dataset.paragraph ?? '' })
    else if (time !== null) said.push({ text, kind: 'time', value: time.dateTime })
    else if (element.closest('[data-source]'))
      said.push({
        text,
        kind: 'source',
        value: element.closest('[data-source]')?.getAttribute('data-source') ?? '',
      })
    else if (element.closest('.readout')) said.push({ text, kind: 'readout', value: '' })
    else if (element.closest('text.tick, #recharts_measurement_span'))
      said.push({ text, kind: 'tick', value: '' })
    else said.push({ text, kind: 'free', value: '' })
  }
  for (const element of page.querySelectorAll('[aria-label]:not([data-figure])')) {
    said.push({ text: element.getAttribute('aria-label') ?? '', kind: 'free', value: '' })
  }
  return said
}

/** The numbers among what is said that are nobody's, each with the text that it stands in.
 *  @param more numbers that may be said besides the article's */
export function inventedIn(said: readonly Said[], more: ReadonlySet<string>): string[] {
  return said.flatMap((one) =>
    numbersIn(one.text)
      .filter((number) => !isHonest(one, number, more))
      .map((number) => `${number} in “${one.text}”`),
  )
}
