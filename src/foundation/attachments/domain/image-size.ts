export interface ImageSize {
  readonly width: number
  readonly height: number
}

/** Width and height as the header of a PNG says; undefined when it is none. */
export function pngSize(head: Uint8Array): ImageSize | undefined {
  const name = String.fromCharCode(...head.subarray(12, 16))
  if (head.length < 24 || name !== 'IHDR') return undefined
  return sized(integer(head, 16, 4), integer(head, 20, 4))
}

/** Whether a PNG ends where its last chunk ends, with nothing hung on. */
export function pngEnds(tail: Uint8Array): boolean {
  return String.fromCharCode(...tail.subarray(-8, -4)) === 'IEND'
}

/** Width and height as the first frame of a JPEG says; the head must hold all segments before it. */
export function jpegSize(bytes: Uint8Array): ImageSize | undefined {
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrame(marker)) return sized(integer(bytes, at + 7, 2), integer(bytes, at + 5, 2))
    if (marker === 0xd9 || marker === 0xda) return undefined
    const length = integer(bytes, at + 2, 2)
    if (length < 2) return undefined
    at += 2 + length
  }
  return undefined
}

// SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC).
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function sized(width: number, height: number): ImageSize | undefined {
  return width > 0 && height > 0 ? { width, height } : undefined
}

function integer(bytes: Uint8Array, at: number, count: number): number {
  let value = 0
  for (let index = 0; index < count; index += 1) value = value * 256 + (bytes[at + index] ?? 0)
  return value
}
