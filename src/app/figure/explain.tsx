import { useState } from 'react'
import { isDrawn } from '../../chart/geometry.ts'
import type { Sort } from '../../chart/spec.ts'
import { DataTable, type TableProps } from '../../ui/data-table.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'

/** What helps to read a chart: its values as a table, and the grammar of its marks. */
export function Explain(table: TableProps) {
  const { model, messages } = table
  const [sort, setSort] = useState<Sort | null>(null)
  return (
    <div className="explain">
      {isDrawn(model) && (
        <Disclosure title={messages.table.show}>
          <DataTable {...table} sort={sort} onSort={setSort} idPrefix="row" />
        </Disclosure>
      )}
      <Disclosure title={messages.key.title}>
        <dl className="key">
          {messages.key.entries.map(([status, meaning]) => (
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
