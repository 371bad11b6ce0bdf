import { readFileSync } from 'node:fs'
import { satisfies } from 'semver'
import { expect, test } from 'vitest'
import { engines } from '../package.json'
import lock from '../package-lock.json'

/** The oldest of each line that is supported, as the README says. */
const SUPPORTED = ['20.19.0', '22.13.0', '24.0.0', '26.0.0']

test('every package runs on every Node.js that is supported, so that none warns at installing', () => {
  for (const [name, entry] of Object.entries<object>(lock.packages)) {
    const own: unknown = 'engines' in entry ? entry.engines : undefined
    const wanted = typeof own === 'object' && own !== null && 'node' in own ? String(own.node) : '*'
    for (const version of SUPPORTED)
      expect(satisfies(version, wanted), `${name} on Node.js ${version}`).toBe(true)
  }
})

test('package.json, set-up and README name the same versions', () => {
  for (const version of SUPPORTED) expect(satisfies(version, engines.node), version).toBe(true)
  for (const version of ['20.18.0', '21.7.0', '23.0.0'])
    expect(satisfies(version, engines.node), version).toBe(false)
  expect(readFileSync('README.md', 'utf8')).toContain('20.19, 22.13 or 24')
})
