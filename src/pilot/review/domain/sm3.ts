const start = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e] as const

/**
 * SM3 (GB/T 32905-2016) of bytes, as 64 hexadecimal digits. The browser has none of its own, and a number that must not
 * reach the platform is hashed where it was made; the server takes that of its own runtime.
 */
export function sm3OfBytes(bytes: Uint8Array): string {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0)
  let state: readonly number[] = start
  for (let offset = 0; offset < padded.length; offset += 64) state = compress(state, view, offset)
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

function compress(state: readonly number[], view: DataView, offset: number): readonly number[] {
  const w = expand(view, offset)
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let round = 0; round < 64; round += 1) {
    const early = round < 16
    const constant = turn(early ? 0x79cc4519 : 0x7a879d8a, round % 32)
    const first = turn((turn(a, 12) + e + constant) | 0, 7)
    const second = first ^ turn(a, 12)
    const mixed = early ? a ^ b ^ c : (a & b) | (a & c) | (b & c)
    const chosen = early ? e ^ f ^ g : (e & f) | (~e & g)
    const one = (mixed + d + second + ((w[round] ?? 0) ^ (w[round + 4] ?? 0))) | 0
    const other = (chosen + h + first + (w[round] ?? 0)) | 0
    ;[a, b, c, d] = [one, a, turn(b, 9), c]
    ;[e, f, g, h] = [spread(other, 9, 17), e, turn(f, 19), g]
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => word ^ (state[index] ?? 0))
}

/** The sixteen words of a block made into sixty-eight. */
function expand(view: DataView, offset: number): readonly number[] {
  const w = Array.from({ length: 16 }, (_, index) => view.getInt32(offset + index * 4))
  for (let index = 16; index < 68; index += 1) {
    const at = (back: number): number => w[index - back] ?? 0
    w.push(spread(at(16) ^ at(9) ^ turn(at(3), 15), 15, 23) ^ turn(at(13), 7) ^ at(6))
  }
  return w
}

const turn = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits))

const spread = (word: number, one: number, other: number): number => word ^ turn(word, one) ^ turn(word, other)
