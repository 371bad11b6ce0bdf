// Checks data/observations.csv and prints what was checked and found: npm run data:check.
import { readFileSync } from 'node:fs'
import { runnerImport } from 'vite'

const FILE = 'data/observations.csv'
const { module: parsing } = await runnerImport('./src/dataset/observations.ts')
const { module: checking } = await runnerImport('./src/dataset/check-observations.ts')

try {
  const observations = parsing.parseObservations(readFileSync(FILE, 'utf8'), FILE)
  const sources = JSON.parse(readFileSync('data/sources.json', 'utf8')).map(({ id, custom }) => ({
    id,
    years: custom.years,
  }))
  console.log(
    `${FILE}: ${observations.length} observations; every row has known codes, a year, and a value of zero or more.`,
  )
  const checks = checking.checkObservations(observations, sources)
  for (const { name, findings } of checks) {
    console.log(`\n${name}: ${findings.length === 0 ? 'yes' : `${findings.length} to know of`}`)
    for (const { level, text } of findings) console.log(`  ${level}: ${text}`)
  }
  const errors = checks.flatMap(({ findings }) => findings.filter(({ level }) => level === 'error'))
  console.log(
    `\n${errors.length === 0 ? 'No errors.' : `${errors.length} errors.`} What is only to know of is told in data/README.md.`,
  )
  process.exitCode = errors.length === 0 ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message.split('\n').slice(0, 20).join('\n') : error)
  process.exitCode = 1
}
