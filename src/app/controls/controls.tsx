import { getMessages } from '../../chart/messages/get-messages.ts'
import { type ChartSpec, ORDERS } from '../../chart/spec.ts'
import { kindOf, takes } from '../../chart/views.ts'
import { PARTNERS, type PartnerCode } from '../../trade/partners.ts'
import type { UiMessages } from '../../ui/messages/messages.ts'
import type { UpdateSpec } from '../use-spec.ts'
import { Choice } from './choice.tsx'
import { PartnerToggles } from './partner-toggles.tsx'

/** Instead of values, or of multiples of one, their shares in the sum. */
const SHARES = 'shares'

/** What a chart shows: which partners, in which order, as values or as multiples of one. */
export function Controls({
  spec,
  bases,
  update,
  go,
  messages,
}: {
  spec: ChartSpec
  /** The partners whose turnover is known, so that others can be its multiples. */
  bases: readonly PartnerCode[]
  update: UpdateSpec
  /** To another chart. */
  go: UpdateSpec
  messages: UiMessages
}) {
  const { partner: names, partnerOf } = getMessages(spec.lang)
  const statements = kindOf(spec).measures
  return (
    <div className="controls">
      {statements.length > 1 && (
        <Choice
          label={messages.statement}
          value={spec.measure}
          options={statements.map((measure) => ({ value: measure, label: messages.measures[measure] }))}
          onChange={(measure) => update({ measure })}
        />
      )}
      <PartnerToggles
        label={messages.partners}
        names={names}
        chosen={PARTNERS.filter((code) => spec.partner.includes(code))}
        onChange={(partner) => update({ partner })}
      />
      {takes(spec, 'order') && spec.sort === null && (
        <Choice
          label={messages.order}
          value={spec.order}
          options={ORDERS.map((order) => ({ value: order, label: messages.orders[order] }))}
          onChange={(order) => update({ order })}
        />
      )}
      {(takes(spec, 'relative') || spec.chart === 'stacked') && (
        <Choice
          label={messages.show}
          value={spec.chart === 'stacked' ? SHARES : spec.relative}
          options={[
            { value: null, label: messages.values },
            { value: SHARES, label: messages.shares },
            ...bases.map((code) => ({
              value: code,
              label: messages.multiplesOf(partnerOf(code)),
            })),
          ]}
          onChange={(shown) => {
            if (shown === SHARES) go({ chart: 'stacked' })
            else if (spec.chart === 'stacked') go({ chart: 'bars', relative: shown })
            else update({ relative: shown })
          }}
        />
      )}
    </div>
  )
}
