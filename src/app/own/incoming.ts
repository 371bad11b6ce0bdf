/** What came from outside the room: dropped on the page, or pasted. */
export interface Incoming {
  readonly files: readonly File[]
  /** A table that was pasted, where there are no files. */
  readonly text: string
}

/** What of a paste is read: of cells, which a spreadsheet gives as text and as a picture, the text.
 *  @returns null for what is neither a table nor a file */
export function pastedIn(files: readonly File[], text: string): Incoming | null {
  if (isTable(text)) return { files: [], text }
  return files.length === 0 ? null : { files, text: '' }
}

/** Lines of cells: a tab in two of them, or the same number of separators in all. A comma before a space is of prose. */
export function isTable(text: string): boolean {
  const lines = text.split(/\r?\n|\r/).filter((line) => line.trim() !== '')
  if (lines.length < 2) return false
  if (lines.filter((line) => line.includes('\t')).length >= 2) return true
  return [/,(?! )/g, /;(?! )/g, /\|/g].some((separator) => {
    const [count, other] = [...new Set(lines.map((line) => line.match(separator)?.length ?? 0))]
    return count !== undefined && count > 0 && other === undefined
  })
}
