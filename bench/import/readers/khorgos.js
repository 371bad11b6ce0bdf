import { readOwn } from '../../../src/import/read-own.ts'
import { answering } from './answering.js'

answering(async (file, onFirst) => {
  const { ledger, tables } = await readOwn([file], undefined, { onProgress: onFirst })
  let sum = 0
  for (const { value } of ledger.observations(null)) sum += value
  return { rows: tables[0].counts.rows, sum }
})
