/** A paragraph of a reader's own copy, as offsets into it. It may be a part of a line, or hold many lines. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** No paragraph is longer, in letters, than a browser lays out in a moment: a longer line goes on in the next. */
const LONGEST = 5000
/** Of more lines than these, some share a paragraph, so that a page holds them without trouble. */
const MOST = 1500

/** The paragraphs of a text: its lines that are not empty, where these are neither very long nor very many.
 *  @param whole what is not cut in two, in the order of the text */
export function copyParagraphs(text: string, whole: readonly Stretch[]): Stretch[] {
  const lines = linesOf(text)
  return (lines.length > MOST ? sharedParagraphs(text) : lines).flatMap((one) => [
    ...shortParts(text, one, whole),
  ])
}

/** The lines that are not empty, without the blanks before them; not many more than matter. */
function linesOf(text: string): Stretch[] {
  const lines: Stretch[] = []
  const line = /\S[^\n]*/g
  for (let match = line.exec(text); match !== null && lines.length <= MOST; match = line.exec(text))
    lines.push({ start: match.index, end: line.lastIndex })
  return lines
}

/** As many paragraphs as there may be, each of whole lines. */
function sharedParagraphs(text: string): Stretch[] {
  const size = Math.ceil(text.length / MOST)
  const paragraphs: Stretch[] = []
  for (let start = 0; start < text.length; ) {
    const at = text.indexOf('\n', start + size)
    const end = at === -1 ? text.length : at
    if (text.slice(start, end).trim() !== '') paragraphs.push({ start, end })
    start = end + 1
  }
  return paragraphs
}

function* shortParts(text: string, { start, end }: Stretch, whole: readonly Stretch[]): Generator<Stretch> {
  let from = start
  while (end - from > LONGEST) {
    const place = placeToCut(text, from)
    const across = whole.find((one) => one.start < place && one.end > place)
    const to = across !== undefined && across.start > from ? across.start : place
    yield { start: from, end: to }
    from = to
  }
  yield { start: from, end }
}

/** Where a part that begins at `from` ends: after a space, if there is one, and never within a character. */
function placeToCut(text: string, from: number): number {
  const space = text.slice(from, from + LONGEST).lastIndexOf(' ')
  if (space > LONGEST / 2) return from + space + 1
  const latest = from + LONGEST
  return /[\udc00-\udfff]/.test(text.charAt(latest)) ? latest - 1 : latest
}
