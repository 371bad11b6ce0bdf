import { encodeSpec } from '../chart/codec.ts'
import type { ChartModel } from '../chart/model.ts'
import { type ChartSpec, PARAMS, type Param } from '../chart/spec.ts'
import { kindOf } from '../chart/views.ts'

/** Longer names are cut by some programs. */
const MOST = 120
/** Values of a parameter up to this length stand in a name as they are. */
const SHORT = 24

/** What a slug says of a spec already, and the version of the data, which changes no chart. */
const SAID: readonly Param[] = ['chart', 'area', 'time', 'relative', 'data']
/** As many partners as a slug names. */
const NAMED = 6

/** A name by which a human knows a file later: "khorgos-turnover-2022-china-eu.svg". Charts of different specs have
 *  different names, the same chart always the same. */
export function fileName(model: ChartModel, extension: string): string {
  return `${stemOf(model)}.${extension}`
}

/** The same without an extension: what the chart is of, then what else its view asks for, as in its address. */
export function stemOf({ slug, spec }: ChartModel): string {
  const stem = [
    'khorgos',
    slug,
    ...(hasBasis(spec) && spec.own === undefined ? [spec.basis] : []),
    ...othersOf(slug, spec),
  ].join('-')
  return stem.length <= MOST ? stem : `${stem.slice(0, MOST - 8).replace(/-+$/, '')}-${digest(stem)}`
}

function hasBasis(spec: ChartSpec): boolean {
  return kindOf(spec).params.includes('basis')
}

function othersOf(slug: string, spec: ChartSpec): string[] {
  const query = encodeSpec(spec)
  const isSaid = (param: Param) =>
    SAID.includes(param) ||
    (param === 'partner' && spec.partner.length <= NAMED) ||
    (param === 'basis' && (hasBasis(spec) || spec.own !== undefined)) ||
    (param === 'measure' && slug.includes(spec.measure))
  return PARAMS.flatMap((param) => {
    const value = query[param]
    return value === null || isSaid(param) ? [] : [`${param}-${inName(value)}`]
  })
}

/** A value where it is short and plain, else what stands for it. */
function inName(value: string): string {
  const plain = value.replace(/^-/, 'down-').replaceAll('~', '-')
  return plain.length <= SHORT && /^[a-z0-9-]+$/.test(plain) ? plain : digest(value)
}

/** Seven signs that stand for a text: FNV-1a with 32 bits, in base 36. */
function digest(text: string): string {
  const hash = new TextEncoder()
    .encode(text)
    .reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193), 0x811c9dc5)
  return (hash >>> 0).toString(36).padStart(7, '0')
}
