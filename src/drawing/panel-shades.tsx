import type { ChartModel, Mark } from '../chart/model.ts'
import { useDrawing } from './draw-context.ts'
import type { PanelLayout } from './layout/chart-layout.ts'
import { shadesOf } from './layout/shades.ts'

/** What lies between two lines of a panel, in the colour of the upper one. */
export function PanelShades({ model, panel }: { model: ChartModel; panel: PanelLayout }) {
  const { paint } = useDrawing()
  const marksOf = (series: string): Mark[] =>
    model.marks.filter((mark) => mark.series === series && mark.panel === panel.panel?.id)
  const colourOf = (series: string) => {
    const party = model.series.find(({ id }) => id === series)?.party
    return party === undefined ? paint.soft : paint.partner(party)
  }
  return (model.shaded ?? []).flatMap(([first, second]) =>
    shadesOf(panel, marksOf(first), marksOf(second)).map(({ isFirst, d }) => (
      <path
        key={`${first} ${d}`}
        className="shade"
        d={d}
        fill={colourOf(isFirst ? first : second)}
        fillOpacity={0.16}
      />
    )),
  )
}
