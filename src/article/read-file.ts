import { textOfHtml } from './html-text.ts'

/** A reader's own copy of the article. It is kept in memory only. */
export interface OwnCopy {
  readonly name: string
  readonly text: string
}

/** Bytes of a file, letters of a pasted text. */
const LARGEST = 5_000_000

export type FileProblem = 'too-large' | 'unreadable' | 'not-text' | 'empty'

/** The text of a .txt or .html file that the reader opened, or what is wrong with it. Never leaves the page. */
export async function readCopy(file: File): Promise<OwnCopy | FileProblem> {
  if (file.size > LARGEST) return 'too-large'
  // What was chosen may be gone by now, or be withheld.
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) return 'unreadable'
  const source = decode(new Uint8Array(bytes))
  return source === null ? 'not-text' : copyOf(file.name, source, isHtml(file.name, source))
}

/** The copy in a text that the reader pasted; HTML source is reduced to its text. */
export function pastedCopy(name: string, source: string): OwnCopy | FileProblem {
  return source.length > LARGEST ? 'too-large' : copyOf(name, source, isHtml('', source))
}

function copyOf(name: string, source: string, html: boolean): OwnCopy | FileProblem {
  const text = html ? textOfHtml(source) : source.replaceAll('\r\n', '\n').trim()
  return text === '' ? 'empty' : { name, text }
}

function isHtml(name: string, source: string): boolean {
  return (
    /\.x?html?$/i.test(name) ||
    /^\s*<(!doctype|html|head|body|main|article|section|div|p|h[1-6]|meta|title|script)\b/i.test(source)
  )
}

/** UTF-8, or UTF-16 by its mark, or else Windows-1252; null for what is no text at all. */
function decode(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes)
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
