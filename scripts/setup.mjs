// Installs what is missing, with Node.js alone: the packages of the lock file and, with --browser, a Chromium; for CI
// on Debian also the programs that open our files in tests. Does nothing, and at once, when nothing is missing.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
/** The oldest minor version of each major one; newer major ones go too. */
const NODE = { 20: 19, 22: 13, 24: 0 }

function run(command, args, options = {}) {
  console.log(`> ${command} ${args.join(' ')}`)
  const how = { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options }
  return spawnSync(command, args, how).status === 0
}

function fail(message) {
  console.error(`\n${message}`)
  process.exit(1)
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major <= 24 && !(minor >= NODE[major])) {
    fail(
      `Khorgos needs Node.js 20.19, 22.13 or 24, or newer; this is ${process.versions.node}. Get it from nodejs.org.`,
    )
  }
}

/** Whether node_modules holds, at the right versions, what the lock file asks of this platform. */
function packagesAreInstalled() {
  const read = (path) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')).packages
  if (!existsSync(new URL('../node_modules/.package-lock.json', import.meta.url))) return false
  const [wanted, installed] = [read('package-lock.json'), read('node_modules/.package-lock.json')]
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  )
}

async function browserIsInstalled() {
  const { findBrowser } = await import('./browser.mjs')
  return findBrowser() !== null
}

const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0
/** Programs that open our files in tests. Readers of the code need not have them; CI brings them. */
const OPENERS = [
  {
    program: 'soffice',
    name: 'LibreOffice',
    packages: ['libreoffice-impress-nogui', 'libreoffice-writer-nogui', 'libreoffice-calc-nogui'],
  },
  {
    program: 'rsvg-convert',
    name: 'librsvg',
    packages: ['librsvg2-bin', 'poppler-utils', 'fonts-liberation', 'fonts-dejavu-core'],
  },
  {
    program: 'biber',
    name: 'LaTeX with biber',
    packages: [
      'texlive-latex-recommended',
      'texlive-bibtex-extra',
      'texlive-lang-cyrillic',
      'cm-super',
      'biber',
      'poppler-utils',
    ],
  },
]
/** Longer than this nobody shall wait for a test that may be left out. */
const FIVE_MINUTES = 300_000

function provideOpeners() {
  const inTime = { timeout: FIVE_MINUTES }
  const missing = OPENERS.filter(({ program }) => spawnSync(program, ['--version']).status !== 0)
  const mayInstall = process.env.CI !== undefined && isDebianRoot && missing.length > 0
  const isUpdated = mayInstall && run('apt-get', ['update', '-q'], inTime)
  for (const { name, packages } of missing) {
    const install = ['install', '-y', '-q', '--no-install-recommends', ...packages]
    if (isUpdated && run('apt-get', install, inTime)) continue
    console.log(`Without ${name} the tests that open our files with it are skipped.`)
  }
}

/** Debian as root has a Chromium one package away; elsewhere Playwright brings its own. */
async function installBrowser() {
  const byApt = () => run('apt-get', ['update', '-q']) && run('apt-get', ['install', '-y', '-q', 'chromium'])
  const byPlaywright = () =>
    run('npx', ['playwright', 'install', ...(isDebianRoot ? ['--with-deps'] : []), 'chromium'])
  const ways = isDebianRoot ? [byApt, byPlaywright] : [byPlaywright]
  for (const install of ways) if (install() && (await browserIsInstalled())) return
  fail(
    'No Chromium could be installed for the browser tests.\n' +
      'Install Chromium or Chrome yourself, or set CHROMIUM_PATH to the one to use, and run this again.',
  )
}

checkNode()
if (!packagesAreInstalled() && !run('npm', ['ci', '--no-audit', '--no-fund'])) {
  fail('The packages could not be installed. Check the connection to the npm registry and run this again.')
}
if (process.argv.includes('--browser')) {
  if (!(await browserIsInstalled())) await installBrowser()
  provideOpeners()
}
