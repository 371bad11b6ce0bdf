/** What starts each script, by its address. */
const starters = new Map<string, string>()

/** A worker of a script of ours to which the page's policy applies as well: whom the page may not ask, it may not. One that
 *  is started by the script's own address has the policy that comes with that script, and a plain host of files sends none;
 *  one that is started from memory has the page's (HTML Living Standard, "initialize a worker global scope's policy
 *  container").
 *  @param address as Vite gives it for `?worker&url` */
export function workerUnderPolicy(address: string): Worker {
  const { href } = new URL(address, document.baseURI)
  const starter =
    starters.get(href) ??
    URL.createObjectURL(new Blob([`import ${JSON.stringify(href)}`], { type: 'text/javascript' }))
  starters.set(href, starter)
  return new Worker(starter, { type: 'module' })
}
