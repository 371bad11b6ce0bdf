import { useState } from 'react'
import { createRoot } from 'react-dom/client'

/** The least that a press can change: the yardstick of bench.mjs. */
function Empty() {
  const [count, setCount] = useState(0)
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      {count}
    </button>
  )
}

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<Empty />)
