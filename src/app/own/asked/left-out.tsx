import type { Reason } from '../../../import/problem.ts'
import type { LeftOutFor, TableRead } from '../../../import/read-own.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import type { OwnSay } from '../../../ui/messages/get-own-messages.ts'
import { tableName } from './table-part.tsx'

/** What was left out, by reason, with the first lines of each; all of it can be saved. */
export function LeftOut({
  tables,
  onSave,
  isBusy,
  messages: { say, words },
}: {
  tables: readonly TableRead[]
  onSave: () => void
  isBusy: boolean
  messages: OwnSay
}) {
  const byReason = new Map<Reason, { table: TableRead; found: LeftOutFor }[]>()
  for (const table of tables)
    for (const [reason, found] of table.leftOut)
      byReason.set(reason, [...(byReason.get(reason) ?? []), { table, found }])
  return (
    <section className="own-part" aria-label={say.leftOut}>
      <h3 className="own-heading">{say.leftOut}</h3>
      {byReason.size === 0 ? (
        <p>{say.nothingLeftOut}</p>
      ) : (
        <>
          {[...byReason].map(([reason, all]) => (
            <Disclosure
              key={reason}
              title={`${say.leftOutRows(sum(all, 'rows'), sum(all, 'values'))}: ${words.reasons[reason]}`}
            >
              {all.map(({ table, found }) => (
                <div key={tableName(table)}>
                  {tables.length > 1 && <bdi>{tableName(table)}</bdi>}
                  <ul className="own-lines">
                    {found.first.map(({ line, column, text }) => (
                      <li key={`${line} ${column}`}>
                        <span className="number">
                          {say.line} {line}
                          {column !== null && (
                            <>
                              , <bdi>{column}</bdi>
                            </>
                          )}
                        </span>
                        : <bdi className="own-cell">{text}</bdi>
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </Disclosure>
          ))}
          <button type="button" className="button" disabled={isBusy} onClick={onSave}>
            {say.saveLeftOut}
          </button>
        </>
      )}
    </section>
  )
}

function sum(all: readonly { readonly found: LeftOutFor }[], of: 'rows' | 'values'): number {
  return all.reduce((total, { found }) => total + found[of], 0)
}
