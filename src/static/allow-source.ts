import { originOfSource } from '../import/sources/by-address.ts'
import { meta } from './meta-tags.ts'

/** The dashboard's page, which may ask a source of observations and is told which.
 *  @param html a page with its policy
 *  @param source the address of the source; empty for none
 *  @throws Error where the address is none that a page may have */
export function allowSource(html: string, source: string): string {
  if (source === '') return html
  const origin = originOfSource(source)
  if (origin === null)
    throw new Error('KHORGOS_SOURCE is no source without a password: docs/own-statistics.md says what is.')
  return html
    .replace("connect-src 'self'", () => `connect-src 'self' ${origin}`)
    .replace('</head>', () => `${meta('khorgos-source', source)}</head>`)
}
