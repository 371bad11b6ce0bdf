import Papa from 'papaparse'
import { answering } from './answering.js'

/** Rows as arrays, and a map by the key: what one writes oneself with the usual parser. */
answering(
  (file, onFirst) =>
    new Promise((resolve, reject) => {
      const values = new Map()
      let rows = 0
      let at = null
      Papa.parse(file, {
        encoding: 'latin1',
        chunk: ({ data }) => {
          onFirst()
          for (const row of data) {
            if (at === null) {
              at = Object.fromEntries(row.map((name, i) => [name, i]))
              continue
            }
            if (row.length < 2) continue
            rows += 1
            if (row[at.motCode] !== '0') continue
            const key = `${row[at.reporterISO]}|${row[at.partnerISO]}|${row[at.flowCode]}|${row[at.refYear]}`
            values.set(key, Number(row[at.primaryValue]))
          }
        },
        complete: () => resolve({ rows, sum: [...values.values()].reduce((sum, one) => sum + one, 0) }),
        error: reject,
      })
    }),
)
