import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm'
import engine from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { answering } from '../../readers/answering.js'

/** Its start is a part of it: a page that never needed it before has to wait for it. */
answering(async (file) => {
  const db = new AsyncDuckDB(new VoidLogger(), new Worker(engine))
  await db.instantiate(new URL(wasm, location.href).href)
  await db.registerFileHandle('rows.csv', file, DuckDBDataProtocol.BROWSER_FILEREADER, true)
  const head = await file.slice(0, 4096).text()
  const names = [...head.split('\r\n', 1)[0].split(','), 'nothing']
  const connection = await db.connect()
  const columns = names.map((name) => `'${name}': 'VARCHAR'`).join(',')
  const table = await connection.query(`
    SELECT sum(n)::DOUBLE AS rows, sum(value) AS sum FROM (
      SELECT reporterISO, partnerISO, flowCode, refYear, count(*) AS n,
        sum(CASE WHEN motCode = '0' THEN primaryValue::DOUBLE END) AS value
      FROM read_csv('rows.csv', auto_detect = false, header = false, skip = 1, encoding = 'latin-1', columns = {${columns}})
      GROUP BY ALL)`)
  const [{ rows, sum }] = table.toArray()
  return { rows, sum }
})
