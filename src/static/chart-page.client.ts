import './chart-page.css'
import { applyRequest, attachBehaviour, followHost } from './chart-page-behaviour.ts'

/** A page that is out of sight draws no frame; after so long, ms, it answers all the same. */
const OUT_OF_SIGHT = 300

if (applyRequest()) {
  followHost()
  // The picture need not wait for what makes it answer.
  let hasBegun = false
  const begin = () => {
    if (!hasBegun) attachBehaviour()
    hasBegun = true
  }
  requestAnimationFrame(() => setTimeout(begin))
  setTimeout(begin, OUT_OF_SIGHT)
}
