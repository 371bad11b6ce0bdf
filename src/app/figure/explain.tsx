import { useState } from 'react'
import type { Sort } from '../../chart/spec.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { DataTable, type TableProps } from '../../ui/data-table.tsx'

/** What helps to read a chart: its values as a table, and the grammar of its marks. */
export function Explain(table: TableProps) {
  const { model, words } = table
  const [sort, setSort] = useState<Sort | null>(null)
  return (
    <div className="explain">
      {model.kind !== 'table' && (
        <Disclosure title={words.table.show}>
          <DataTable {...table} sort={sort} onSort={setSort} idPrefix="row" />
        </Disclosure>
      )}
      <Disclosure title={words.key.title}>
        <dl className="key">
          {words.key.entries.map(([status, meaning]) => (
            <div key={status}>
              <dt>
                <span className="key-swatch" data-status={status} aria-hidden="true" />
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  )
}
