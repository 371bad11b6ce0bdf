// Every check there is, one after the other, and what became of each: npm test.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const STEPS = [
  ['what is missing is installed', 'node', ['scripts/setup.mjs', '--browser']],
  ['types, lint, import directions, unused code', 'npm', ['run', '--silent', 'check']],
  ['unit tests', 'npm', ['run', '--silent', 'test:unit']],
  ['production build', 'npm', ['run', '--silent', 'build']],
  ['browser tests', 'npm', ['run', '--silent', 'test:browser:built']],
]

const results = []
for (const [name, command, args] of STEPS) {
  console.log(`\n== ${name}`)
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  results.push([name, status === 0])
  // Without packages or a build the steps after it cannot tell anything.
  if (status !== 0 && (name === STEPS[0][0] || name === STEPS[3][0])) break
}

console.log('')
for (const [name, passed] of results) console.log(`${passed ? 'passed' : 'FAILED'}  ${name}`)
const passed = results.filter(([, ok]) => ok).length
const failed = STEPS.length - passed
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
