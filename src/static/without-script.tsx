import type { ChartModel } from '../chart/model.ts'
import { READY } from '../chart/ready-pages.ts'
import { Rows } from './chart-page-content.tsx'
import { LIST_PAGE } from './list-page.tsx'

/** What the dashboard shows where scripts are off, below its picture: the values of its chart, and the way to every
 *  chart that stands ready as a page. */
export function WithoutScript({ model }: { model: ChartModel }) {
  return (
    <noscript>
      <section className="without-script">
        <h2>Without JavaScript</h2>
        <p>
          The controls need JavaScript, which is switched off here. These are the values of the chart above.
          {READY.length > 0 && (
            <>
              {' '}
              <a href={LIST_PAGE}>All charts as pages that need none</a>
            </>
          )}
        </p>
        <Rows model={model} />
      </section>
    </noscript>
  )
}
