import { geometryOf } from '../chart/geometry.ts'
import { getMessages } from '../chart/messages/get-messages.ts'
import type { ChartModel } from '../chart/model.ts'
import { PRESETS, type Preset } from '../chart/presets.ts'
import { resolve } from '../chart/resolve.ts'
import { kindOf } from '../chart/views.ts'
import type { Dataset } from '../trade/figure.ts'
import { onlyCountry, onlyPartner } from '../trade/groups.ts'
import { getUiMessages } from '../ui/messages/get-ui-messages.ts'
import { Rows } from './chart-page-content.tsx'

/** What the dashboard shows where scripts are off, below its picture: the values of its chart, and the way to every
 *  chart that stands ready as a page. */
export function WithoutScript({ dataset, model }: { dataset: Dataset; model: ChartModel }) {
  const families = [
    ['The article’s charts', PRESETS.filter(({ spec }) => spec.basis === 'article')],
    ['Official statistics', PRESETS.filter(({ spec }) => spec.basis !== 'article')],
  ] as const
  return (
    <noscript>
      <section className="without-script">
        <h2>Without JavaScript</h2>
        <p>
          The controls need JavaScript, which is switched off here. These are the values of the chart above,
          and every chart below is a page that needs none.
        </p>
        <Rows model={model} />
        {families.map(([family, presets]) => (
          <details key={family}>
            <summary>{family}</summary>
            <ul>
              {presets.map((preset) => (
                <li key={preset.name}>
                  <a href={`embed/${preset.name}.html`}>{titleOf(dataset, preset)}</a>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </section>
    </noscript>
  )
}

/** What kind of chart it is, its title, and whose numbers it shows. */
function titleOf(dataset: Dataset, { spec }: Preset): string {
  const model = resolve(dataset, spec)
  const { title } = model
  const { name, params } = kindOf(spec)
  const { basis } = getMessages(spec.lang).official
  const kind = getUiMessages(spec.lang).chart[name]
  const whose =
    spec.basis === 'article' || !params.includes('basis')
      ? ''
      : `, ${basis(spec.basis === 'mirror' ? 'mirror' : 'reported', onlyCountry(spec.area), onlyPartner(spec.partner))}`
  // The title of a map names no country.
  const area = spec.area.map(getMessages(spec.lang).official.area).filter((name) => !title.includes(name))
  const where = geometryOf(model) === 'map' && !spec.area.includes('CA5') ? ` (${area.join(', ')})` : ''
  return `${kind}: ${title}${whose}${where}`
}
