import { createHash } from 'node:crypto'

/** Where a page may take something from, by kind. */
type Directives = Readonly<
  Partial<Record<'script' | 'style' | 'font' | 'img' | 'connect' | 'frame' | 'worker', string>>
>

/** The policy of a page that takes what is named and nothing else: no plug-ins, no forms, no other base for its
 *  addresses.
 *  @param lean a page without forms and relative bases, whose every byte counts, says nothing of the last two */
export function contentSecurityPolicy(directives: Directives, lean = false): string {
  const named = Object.entries(directives).map(([kind, sources]) => `${kind}-src ${sources}`)
  const others = lean ? [] : ["base-uri 'none'", "form-action 'none'"]
  return ["default-src 'none'", ...named, ...others].join(';')
}

/** An inline script as a policy names it. */
export function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}
