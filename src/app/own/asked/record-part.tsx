import type { Difference } from '../../../import/recipe/recipe.ts'
import type { ProductRead } from '../../../import/results/own-statistics.ts'
import { ALL_GOODS } from '../../../trade/own.ts'
import type { OwnRecord } from '../../../trade/own-record.ts'
import type { OwnMessages } from '../../../ui/messages/own.ts'
import { Choice } from '../../controls/choice.tsx'

/** What becomes of all that was read: of which goods, under which name, and what of it no chart shows. */
export function RecordPart({
  record,
  products,
  product,
  onProduct,
  name,
  ownName,
  onName,
  mistake,
  onAgain,
  isOther,
  difference,
  say,
}: {
  /** Null until it was made. */
  record: OwnRecord | null
  products: readonly ProductRead[]
  product: string | undefined
  onProduct: (product: string) => void
  name: string
  /** What it is called unless somebody says otherwise. */
  ownName: string
  onName: (name: string) => void
  /** What values are likely mistaken by, in words; null where nothing speaks for it. */
  mistake: string | null
  /** Where it could not be made: makes it anew. */
  onAgain: (() => void) | null
  /** Whether it is another than a link asks for, and by what, where that is known. */
  isOther: boolean
  difference: Difference | null
  say: OwnMessages
}) {
  return (
    <section className="own-part" aria-label={say.name}>
      {mistake !== null && (
        <p className="problem-line" role="alert">
          {mistake}
        </p>
      )}
      <div className="own-fields">
        {products.length > 1 && product !== undefined && (
          <Choice
            label={say.product}
            value={product}
            options={products.map((one) => ({
              value: one.product,
              label: `${one.product === ALL_GOODS ? say.allGoods : one.product} (${say.ofValues(one.values)})`,
            }))}
            onChange={onProduct}
          />
        )}
        <label className="choice own-name-field">
          <span className="choice-label">{say.name}</span>
          <input
            className="own-text"
            value={name}
            placeholder={ownName}
            onChange={({ currentTarget }) => onName(currentTarget.value)}
          />
        </label>
      </div>
      {record?.notCharted.map(({ reason, values }) => (
        <p key={reason}>{say.notCharted[reason](values)}</p>
      ))}
      {onAgain !== null && (
        <div role="alert">
          <p className="problem-line">{say.notMade}</p>
          <button type="button" className="button" onClick={onAgain}>
            {say.again}
          </button>
        </div>
      )}
      {isOther && (
        <div role="status">
          <p className="problem-line">{say.otherThanAsked}</p>
          {difference !== null && (
            <ul className="own-lines">
              {wordsOf(difference, say).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  )
}

/** What is another than a link asks for, in words. */
function wordsOf(
  { missing, others, answers, rates, product }: Difference,
  { otherThan: say }: OwnMessages,
): string[] {
  const words = [
    ...(missing.length > 0 ? [say.missing(missing.join(', '))] : []),
    ...(others.length > 0 ? [say.others(others.join(', '))] : []),
    ...(answers ? [say.answers] : []),
    ...(rates ? [say.rates] : []),
    ...(product ? [say.product] : []),
  ]
  return words.length > 0 ? words : [say.order]
}
