import { arch, cpus, platform } from 'node:os'

/** On what was measured, in words. */
export function machineOf(browser) {
  return `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${platform()} ${arch()}, Node.js ${process.versions.node}, Chromium ${browser.version()}`
}
