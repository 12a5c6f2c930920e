import { crc32, deflateSync } from 'node:zlib'
import { qrModules } from '../pages/qr.ts'

/** The same code as a PNG of one bit a pixel, for DOCX: older office programs do not draw SVG. */
export function qrPng(text: string): Uint8Array {
  const modules = qrModules(text)
  const scale = 8
  const quiet = 4
  const side = (modules.length + quiet * 2) * scale
  const stride = Math.ceil(side / 8) + 1
  // Every row starts with its filter byte 0; a set bit is white.
  const pixels = new Uint8Array(stride * side).fill(0xff)
  for (let y = 0; y < side; y += 1) {
    pixels[y * stride] = 0
    const row = modules[Math.floor(y / scale) - quiet]
    for (let x = 0; x < side; x += 1) {
      if (!row?.[Math.floor(x / scale) - quiet]) continue
      const at = y * stride + 1 + (x >> 3)
      pixels[at] = (pixels[at] ?? 0) & ~(0x80 >> (x & 7))
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(kind: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'ascii'), body])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(body.length, 0)
  framed.set(named, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}
