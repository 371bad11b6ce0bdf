import { Collapsible } from '@base-ui/react/collapsible'
import type { ReactNode } from 'react'
import type { Linking } from '../../chart/draw/linking.ts'
import type { ChartModel } from '../../chart/model.ts'
import type { Dataset } from '../../trade/figure.ts'
import type { AppWords } from '../words/words.ts'
import { DataTable } from './data-table.tsx'

/** What helps to read a chart: its values as a table, and the grammar of its marks. */
export function Explain({
  dataset,
  model,
  linking,
  words,
}: {
  dataset: Dataset
  model: ChartModel
  linking: Linking
  words: AppWords
}) {
  return (
    <div className="explain">
      {model.kind !== 'table' && (
        <Disclosure title={words.table.show}>
          <DataTable dataset={dataset} model={model} linking={linking} words={words} />
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

function Disclosure({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Collapsible.Root className="disclosure">
      <Collapsible.Trigger className="disclosure-trigger">{title}</Collapsible.Trigger>
      <Collapsible.Panel className="disclosure-panel">{children}</Collapsible.Panel>
    </Collapsible.Root>
  )
}
