/* A query as it stands in an address. Apart from codec.ts, so that a small script can read it too. */

interface Address {
  /** With "?" before it, or empty. */
  readonly search: string
  /** With "#" before it, or empty. */
  readonly hash: string
}

/** An address with what was escaped once too often read as it was meant, "chart=map&amp;time=2020": programs write "&" into
 *  HTML as "&amp;" or "&#038;", and where a link goes through two of them it is left so. At the "#" of a number an address
 *  ends. None of our own links holds such a text, for "&" within a value is written "%26". Whole by itself: the build writes
 *  it into index.html. */
export function readAddress({ search, hash }: Address): Address {
  const isCut = /^#(0*38|x0*26);/i.test(hash)
  const query = isCut ? search + hash : search
  return { search: query.replace(/&(amp;|#0*38;|#x0*26;)+/gi, '&'), hash: isCut ? '' : hash }
}

/** The same of a query by itself. */
export function readQuery(query: string): string {
  return readAddress({ search: query, hash: '' }).search
}
