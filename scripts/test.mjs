// Every check there is: npm test. Short enough for every commit; with --full every sweep: all pages, all combinations
// of view, theme and width, and ten times as many random cases (FUZZ=10 makes them a hundred times as many).
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const full = process.argv.includes('--full')
const env = {
  ...process.env,
  ...(full ? { FULL: '1', FUZZ: process.env.FUZZ ?? '1' } : { KHORGOS_PAGES: 'sample' }),
}
const npm = (script) => ['npm', ['run', '--silent', script]]

const INSTALL = ['what is missing is installed', 'node', ['scripts/setup.mjs', '--browser']]
const CHECK = ['types, lint, import directions, unused code', ...npm('check')]
const UNIT = ['unit tests', ...npm('test:unit')]
const BUILD = ['production build', ...npm('build')]
const BUILT = ['tests of the built files', ...npm('test:built')]
const BROWSER = ['browser tests', ...npm('test:browser:built')]
const STEPS = [INSTALL, CHECK, UNIT, BUILD, BUILT, BROWSER]

const passed = new Set()
const lines = new Map()

/** Runs a step and says how long it took. What steps print that run side by side is held back until they end. */
async function run([name, command, args], { quiet = false } = {}) {
  const started = Date.now()
  if (!quiet) console.log(`\n== ${name}`)
  const child = spawn(command, args, {
    cwd: root,
    env,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    shell: process.platform === 'win32',
  })
  const printed = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => printed.push(chunk))
  const code = await new Promise((done) => {
    child.on('close', done)
    child.on('error', () => done(1))
  })
  if (quiet) process.stdout.write(`\n== ${name}\n${Buffer.concat(printed)}`)
  if (code === 0) passed.add(name)
  const seconds = Math.round((Date.now() - started) / 1000)
  lines.set(name, `${code === 0 ? 'passed' : 'FAILED'}  ${name}, ${seconds} s`)
  console.log(lines.get(name))
  return code === 0
}

const started = Date.now()
if (await run(INSTALL)) {
  // Nothing here needs a build, and a build nothing of this: they share the processors.
  const apart = async () => {
    await run(CHECK, { quiet: true })
    await run(UNIT, { quiet: true })
  }
  const [isBuilt] = await Promise.all([run(BUILD, { quiet: true }), apart()])
  // Without a build what comes after it cannot tell anything.
  if (isBuilt) {
    await run(BUILT)
    await run(BROWSER)
  }
}

console.log('')
for (const [name] of STEPS) console.log(lines.get(name) ?? `FAILED  ${name}: not run`)
console.log(`${Math.round((Date.now() - started) / 1000)} s in all`)
console.log(`${passed.size} passed, ${STEPS.length - passed.size} failed`)
process.exit(passed.size === STEPS.length ? 0 : 1)
