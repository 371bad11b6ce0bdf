import { useEffect, useRef, useState } from 'react'

/** Until the chart tells its height, px. */
const FIRST_HEIGHT = 420

/** The chart as it will be in another's page: the embed page itself, in the same sandbox. */
export function Preview({ address, title }: { address: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [height, setHeight] = useState(FIRST_HEIGHT)
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      if (source !== frame.current?.contentWindow || typeof data !== 'object' || data === null) return
      if (Reflect.get(data, 'type') === 'khorgos:height') setHeight(Number(Reflect.get(data, 'height')))
    }
    addEventListener('message', hear)
    return () => removeEventListener('message', hear)
  }, [])
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
