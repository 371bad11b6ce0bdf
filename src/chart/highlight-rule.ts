/* The one rule for what lights up with what. It knows neither models nor pages, so that the app, which has the model,
   and a prerendered page, which has its markup only, follow the same. */

/** The marks of a chart and the passages of a text, with what ties them to each other. */
export interface HighlightIndex<Passage extends string = string> {
  readonly marks: readonly {
    readonly id: string
    /** The figure that the mark is about; null where it is about none of the article's. */
    readonly about: string | null
    /** The article's other figures of the same partner and year. */
    readonly alsoOf: readonly string[]
    /** The passages that it stands on. */
    readonly passages: readonly Passage[]
  }[]
  readonly passages: readonly {
    readonly id: Passage
    /** The figures that rest on it. */
    readonly figures: readonly string[]
  }[]
}

/** What one id lights up, on both sides of the link between text and chart. */
export interface Highlight<Passage extends string = string> {
  readonly marks: ReadonlySet<string>
  readonly passages: ReadonlySet<Passage>
}

/** The marks and passages that belong to the id of a mark, of a figure or of a passage. A mark lights all the passages
 *  it stands on, and one that stands on none those that speak of its partner and year; a passage or a figure lights the
 *  marks that are about it, and where there are none those of its partner and year. Null where nothing has that id. */
export function highlightIn<Passage extends string>(
  { marks, passages }: HighlightIndex<Passage>,
  id: string,
): Highlight<Passage> | null {
  const mark = marks.find((one) => one.id === id)
  if (mark !== undefined) {
    const speaking = passages.filter((one) => one.figures.some((figure) => mark.alsoOf.includes(figure)))
    const own = mark.passages.length > 0 ? mark.passages : speaking.map((one) => one.id)
    return { marks: new Set([id]), passages: new Set(own) }
  }
  const own = passages.filter((one) => one.id === id)
  const lit = own.length > 0 ? own : passages.filter(({ figures }) => figures.includes(id))
  const figures = own[0]?.figures ?? [id]
  const direct = marks.filter((one) => one.about !== null && figures.includes(one.about))
  const about =
    direct.length > 0 ? direct : marks.filter((one) => one.alsoOf.some((figure) => figures.includes(figure)))
  if (lit.length + about.length === 0) return null
  return { marks: new Set(about.map((one) => one.id)), passages: new Set(lit.map((one) => one.id)) }
}
