import { useEffect, useRef, useState } from 'react'
import { onHeight } from '../../export/embeds/embed-protocol.ts'

/** Until the chart tells its height, px. */
const FIRST_HEIGHT = 420

/** The chart as it will be in another's page: the embed page itself, in the same sandbox. */
export function Preview({ address, title }: { address: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [height, setHeight] = useState(FIRST_HEIGHT)
  useEffect(() => onHeight(() => frame.current?.contentWindow, setHeight), [])
  return (
    <iframe
      ref={frame}
      className="share-preview"
      title={title}
      src={address}
      sandbox="allow-scripts"
      style={{ height }}
    />
  )
}
