import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

/** The width that a picture has, so that its words keep their size on every screen. */
export function useWidth(): readonly [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(640)
  useEffect(() => {
    if (!box.current) return undefined
    const watch = new ResizeObserver(([entry]) => entry && setWidth(Math.max(260, Math.floor(entry.contentRect.width))))
    watch.observe(box.current)
    return () => watch.disconnect()
  }, [])
  return [box, width]
}
