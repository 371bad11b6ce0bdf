import type { Lang } from '../../../chart/spec.ts'

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** How large a file is, in thousands of bytes: "78 bytes", "1.5 MB", "1,5 МБ". */
export function sizeText(bytes: number, lang: Lang): string {
  const power = UNITS.findLastIndex((_, i) => bytes >= 1000 ** i)
  const unit = UNITS[power] ?? 'byte'
  return new Intl.NumberFormat(lang, {
    style: 'unit',
    unit,
    // "78 byte" is what English has for the short form.
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: unit === 'megabyte' || unit === 'gigabyte' ? 1 : 0,
  }).format(bytes / 1000 ** Math.max(0, power))
}
