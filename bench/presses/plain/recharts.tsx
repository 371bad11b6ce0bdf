import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import {
  Bar,
  BarChart,
  CartesianGrid,
  ComposedChart,
  Line,
  LineChart,
  Rectangle,
  type RectangleProps,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import {
  COLOURS,
  FIRST_YEAR,
  LAST_YEAR,
  LINES,
  MAX,
  PANELS,
  type Row,
  rowsOf,
  SHOWN,
  type Shape,
  type State,
  WIDTH,
  yearsOf,
} from './marks.ts'

const shapeOfRow = ({ payload, ...props }: RectangleProps & { payload?: Row }) => (
  <Rectangle {...props} fill={payload?.colour ?? '#000'} />
)

function Rows({ shape, state }: { shape: Shape; state: State }) {
  return (
    <BarChart layout="vertical" width={WIDTH} height={40 + 40 * shape.rows} data={rowsOf(shape, state)}>
      <CartesianGrid horizontal={false} />
      <XAxis type="number" domain={[0, MAX]} />
      <YAxis type="category" dataKey="name" width={110} />
      <Bar dataKey="value" isAnimationActive={false} shape={shapeOfRow} />
    </BarChart>
  )
}

const lines = LINES.map((line, i) => (
  <Line key={line} dataKey={line} stroke={COLOURS[i] ?? '#000'} isAnimationActive={false} dot={{ r: 3 }} />
))

function Lines({ state }: { state: State }) {
  return (
    <ComposedChart width={WIDTH} height={420} data={yearsOf(0, state)}>
      <CartesianGrid vertical={false} />
      <XAxis dataKey="year" />
      <YAxis domain={[0, MAX]} />
      <Tooltip isAnimationActive={false} />
      {lines}
    </ComposedChart>
  )
}

function Panels({ state }: { state: State }) {
  return PANELS.map((panel, i) => (
    <LineChart key={panel} width={WIDTH / 3} height={220} data={yearsOf(i, state)}>
      <CartesianGrid vertical={false} />
      <XAxis dataKey="year" />
      <YAxis domain={[0, MAX]} />
      <Tooltip isAnimationActive={false} />
      {lines}
    </LineChart>
  ))
}

/** Recharts as its documentation says: a press gives it other data, and a range input other years. */
function Page({ shape }: { shape: Shape }) {
  const [state, setState] = useState<State>({ set: 0, to: SHOWN.to })
  return (
    <>
      <button type="button" onClick={() => setState({ ...state, set: state.set === 0 ? 1 : 0 })}>
        Other data
      </button>
      <input
        type="range"
        aria-label="Last year"
        min={FIRST_YEAR}
        max={LAST_YEAR}
        value={state.to}
        onChange={({ target }) => setState({ ...state, to: Math.max(SHOWN.from, Number(target.value)) })}
      />
      <figure data-chart="plain">
        {shape.rows > 0 ? (
          <Rows shape={shape} state={state} />
        ) : shape.charts > 1 ? (
          <Panels state={state} />
        ) : (
          <Lines state={state} />
        )}
      </figure>
    </>
  )
}

export function mount(root: HTMLElement, shape: Shape) {
  createRoot(root).render(<Page shape={shape} />)
}
