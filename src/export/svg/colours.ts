import { formatHex, interpolate } from 'culori'
import type { Theme } from '../../chart/spec.ts'
import palette from '../../drawing/palette.css?raw'

/** The typefaces by their roles, with what stands in where they are not installed. */
const FAMILIES: Record<string, string> = {
  '--sans': "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif",
  '--serif': "'Source Serif 4', 'Source Serif Pro', Georgia, 'Times New Roman', serif",
}

const PAIR = /(--[\w-]+): light-dark\((#\w+), (#\w+)\)/g

/** The colours of palette.css in one theme, by custom property: "--partner-CHN" is "#b32526". */
export function coloursOf(theme: Theme): ReadonlyMap<string, string> {
  return new Map(
    [...palette.matchAll(PAIR)].map(([, name = '', light = '', dark = '']) => [
      name,
      theme === 'light' ? light : dark,
    ]),
  )
}

/** A style's value as it is without a style sheet: custom properties and mixtures become what they stand for.
 *  @param partner whose colour "--partner" is */
export function plainValue(value: string, colours: ReadonlyMap<string, string>, partner?: string): string {
  const variable = (name: string) =>
    FAMILIES[name] ?? colours.get(name === '--partner' ? `--partner-${partner}` : name)
  const known = value.replace(
    /var\((--[\w-]+)(?:, (var\(--[\w-]+\)|[^()]+))?\)/g,
    (_, name: string, otherwise = '') => variable(name) ?? plainValue(otherwise, colours, partner),
  )
  return known.replace(
    /color-mix\(in oklab, (#\w+) (\d+)%, (#\w+)\)/g,
    (_, first: string, percent: string, second: string) =>
      formatHex(interpolate([second, first], 'oklab')(Number(percent) / 100)),
  )
}
