// Measures Khorgos, apart from the tests and side by side with a yardstick each: npm run bench
//   npm run bench                 all of it
//   npm run bench -- first-paint  how soon a chart is seen, beside other libraries; docs/performance.md
//   npm run bench -- presses      how long a press on a control takes, beside plain drawings of as many marks
//   npm run bench -- growth       how resolve, drawing and memory grow with the number of values
//   npm run bench -- import       how a million rows of a person's own file are read, in Node.js and Chromium, beside others
const PARTS = ['first-paint', 'presses', 'growth', 'import']
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !PARTS.includes(name))
if (unknown.length > 0) {
  console.error(`“${unknown.join('”, “')}” is no part of the bench. Its parts are ${PARTS.join(', ')}.`)
  process.exit(2)
}
for (const part of asked.length === 0 ? PARTS : asked) {
  console.log(`\n== ${part}`)
  const { run } = await import(`./${part}/${part}.mjs`)
  await run()
}
process.exit(0)
