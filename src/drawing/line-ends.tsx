import { useDrawing } from './draw-context.ts'
import type { PanelLayout } from './layout/chart-layout.ts'
import { Text } from './text.tsx'

/** The name of each line of a panel, with what leads to it. */
export function LineEnds({ panel }: { panel: PanelLayout }) {
  const { paint } = useDrawing()
  return panel.ends.map(({ series, leader, isOver, texts }) => (
    <g key={series.id} className="line-end">
      <path
        d={leader}
        fill="none"
        stroke={isOver ? paint.soft : series.context === true ? paint.rule : paint.partner(series.party)}
        strokeWidth={1}
        {...(isOver ? { strokeDasharray: '1 3' } : {})}
      />
      {texts.map((box) => (
        <Text key={box.y} box={box} />
      ))}
    </g>
  ))
}
