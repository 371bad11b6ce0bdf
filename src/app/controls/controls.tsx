import { type ChartSpec, ORDERS } from '../../chart/spec.ts'
import { wordsIn } from '../../chart/words/words-in.ts'
import type { PartnerCode } from '../../trade/partners.ts'
import type { UpdateSpec } from '../use-spec.ts'
import type { AppWords } from '../words/words.ts'
import { Choice } from './choice.tsx'
import { PartnerToggles } from './partner-toggles.tsx'

/** What a chart shows: which partners, in which order, as values or as multiples of one. */
export function Controls({
  spec,
  bases,
  update,
  words,
}: {
  spec: ChartSpec
  /** The partners whose turnover is known, so that others can be its multiples. */
  bases: readonly PartnerCode[]
  update: UpdateSpec
  words: AppWords
}) {
  const { partner: names, partnerOf } = wordsIn(spec.lang)
  return (
    <div className="controls">
      <PartnerToggles
        label={words.partners}
        names={names}
        chosen={spec.partner}
        onChange={(partner) => update({ partner })}
      />
      {spec.sort === null && (
        <Choice
          label={words.order}
          value={spec.order}
          options={ORDERS.map((order) => ({ value: order, label: words.orders[order] }))}
          onChange={(order) => update({ order })}
        />
      )}
      {spec.chart === 'bars' && (
        <Choice
          label={words.show}
          value={spec.relative}
          options={[
            { value: null, label: words.values },
            ...bases.map((code) => ({
              value: code,
              label: words.multiplesOf(partnerOf[code]),
            })),
          ]}
          onChange={(relative) => update({ relative })}
        />
      )}
    </div>
  )
}
