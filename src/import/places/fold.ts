/** A name without what writers differ in: case, accents, ё, quotes, points, spaces, brackets, "&". */
export function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\bst\b(?= )/g, 'saint')
    .replace(/\brep\b/g, 'republic')
    .replace(/\bdem\b/g, 'democratic')
    .replace(/\b(isds|isl|ils)\b/g, 'islands')
}
