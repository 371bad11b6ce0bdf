import { type CSSProperties, useMemo } from 'react'
import { resolve } from '../../chart/resolve.ts'
import { type ChartSpec, DEFAULT_SPEC } from '../../chart/spec.ts'
import type { Dataset, Official } from '../../trade/figure.ts'
import type { UiMessages } from '../../ui/messages/messages.ts'

/** Below the article's figures, what each side's statistics have of them, as the chart that checks them says it; and the
 *  way there. Empty until the statistics are there, and as high. */
export function Doubt({
  dataset,
  official,
  spec,
  onCheck,
  messages,
}: {
  dataset: Dataset
  official: Official | undefined
  spec: ChartSpec
  onCheck: () => void
  messages: UiMessages
}) {
  const { partner, lang } = spec
  const checked = useMemo(
    () =>
      official === undefined
        ? null
        : resolve({ ...dataset, official }, { ...DEFAULT_SPEC, chart: 'check', partner, lang }),
    [dataset, official, partner, lang],
  )
  const title = checked === null ? undefined : messages.doubt.title(checked.spec.time.to)
  return (
    <section className="doubt" aria-label={title} style={rowsIn(partner.length)}>
      {checked !== null && (
        <>
          <p>
            {title}:{' '}
            <button type="button" className="link-button" onClick={onCheck}>
              {messages.doubt.check}
            </button>
          </p>
          <dl>
            {checked.series.map(({ id, party, label }) => (
              <div key={id} data-partner={party}>
                <dt>
                  <span className="swatch" aria-hidden="true" />
                  {label}
                </dt>
                <dd>
                  {checked.marks
                    .filter((mark) => mark.series === id && mark.figureIds.length === 0)
                    .map((mark) => mark.label)
                    .join(' · ')}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  )
}

/** How many rows there will be, for the style sheet. */
function rowsIn(count: number): CSSProperties {
  const style: CSSProperties & { '--rows': number } = { '--rows': count }
  return style
}
