import type { ChartModel } from '../chart/model.ts'

/** A name by which a human knows a file later: "khorgos-turnover-2022-china-eu.svg". */
export function fileName({ slug, spec }: ChartModel, extension: string): string {
  const { from, to } = spec.time
  const years = from === to ? String(to) : `${from}-${to}`
  const parts = ['khorgos', slug, ...(slug.includes(years) ? [] : [years])]
  if (spec.basis !== 'article' && !slug.includes(spec.basis)) parts.push(spec.basis)
  return `${parts.join('-')}.${extension}`
}
