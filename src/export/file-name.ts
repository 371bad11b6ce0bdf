import type { ChartModel } from '../chart/model.ts'
import { kindOf } from '../chart/views.ts'

/** Longer names are cut by some programs. */
const MOST = 120

/** A name by which a human knows a file later: "khorgos-turnover-2022-china-eu.svg". */
export function fileName({ slug, spec }: ChartModel, extension: string): string {
  const basis = kindOf(spec).params.includes('basis') ? [spec.basis] : []
  return `${['khorgos', slug, ...basis].join('-').slice(0, MOST)}.${extension}`
}
