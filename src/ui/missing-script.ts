/* Scripts that are fetched when they are needed, and may not come: the line is down, or the page has been renewed on
   its host since it was opened and the old scripts are gone. */

/** What browsers and Vite say when a script, or a style sheet that it needs, cannot be had. */
const MISSING = /dynamically imported module|module script|preload CSS/i

/** Whether an error says that a script could not be fetched, and not that something in it went wrong. */
export function isMissingScript(error: unknown): error is Error {
  return error instanceof Error && MISSING.test(error.message)
}

/** Why a script is missing: the `line` is down, the page was `renewed` since it was opened, or it is to be had `now`. */
export type Lack = 'line' | 'renewed' | 'now'

/** Asks the host for the script that an error is about; without its address in the error, for the page itself. */
export async function whyMissing(error: Error): Promise<Lack> {
  const [address = location.href] = /https?:\/\/\S+/.exec(error.message) ?? []
  const answer = await fetch(address, { method: 'HEAD', cache: 'no-store' }).catch(() => null)
  if (answer === null) return 'line'
  if (answer.status === 404 || answer.status === 410) return 'renewed'
  // Some hosts answer with a page where a file is missing.
  const isPage = answer.headers.get('Content-Type')?.startsWith('text/html') === true
  if (isPage && address.endsWith('.js')) return 'renewed'
  return answer.ok ? 'now' : 'line'
}

/** Loads the page anew, as its address keeps the view; not as long as its host cannot be reached, so that it is never
 *  exchanged for the browser's own page of errors. */
export async function reloadIfReachable(): Promise<void> {
  const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => null)
  if (answer !== null) location.reload()
}

/** Tries once more, after a failure, what needs a script. Some browsers remember that a script failed and never ask
 *  for it again; there the page is loaded anew, as its address keeps the view.
 *  @param failed what happened the first time */
export async function tryAgain(failed: Error, attempt: () => Promise<unknown>): Promise<void> {
  try {
    await attempt()
  } catch (error) {
    if (isMissingScript(error) && (await whyMissing(failed)) === 'now') location.reload()
  }
}
