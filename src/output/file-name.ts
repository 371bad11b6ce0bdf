import type { ChartModel } from '../chart/model.ts'

/** Longer names are cut by some programs. */
const MOST = 120

/** A name by which a human knows a file later: "khorgos-turnover-2022-china-eu.svg". */
export function fileName({ slug, spec }: ChartModel, extension: string): string {
  const basis = spec.basis === 'article' ? [] : [spec.basis]
  return `${['khorgos', slug, ...basis].join('-').slice(0, MOST)}.${extension}`
}
