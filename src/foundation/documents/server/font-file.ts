import { readFileSync } from 'node:fs'

/** One face of an OpenType file: the names that its family goes by and the characters it has. */
export interface FontFace {
  readonly file: string
  readonly families: readonly string[]
  readonly has: (codePoint: number) => boolean
}

/** Reads the `name` and `cmap` tables of an OTF, TTF or TTC file; a file that is none of these gives no face. */
export function readFontFile(file: string): FontFace[] {
  const bytes = readFileSync(file)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return startsOf(view).map((start) => faceAt(view, start, file))
  } catch (error) {
    // A damaged file in the folder must not stop every document; it is as good as absent.
    if (error instanceof RangeError) return []
    throw error
  }
}

function startsOf(view: DataView): number[] {
  const tag = view.getUint32(0)
  if (tag === 0x74746366) {
    return Array.from({ length: view.getUint32(8) }, (_, index) => view.getUint32(12 + index * 4))
  }
  return tag === 0x4f54544f || tag === 0x00010000 || tag === 0x74727565 ? [0] : []
}

function faceAt(view: DataView, start: number, file: string): FontFace {
  const tables = new Map<string, number>()
  for (let index = 0; index < view.getUint16(start + 4); index += 1) {
    const record = start + 12 + index * 16
    tables.set(asciiAt(view, record, 4), view.getUint32(record + 8))
  }
  const name = tables.get('name')
  const cmap = tables.get('cmap')
  if (name === undefined || cmap === undefined) throw new RangeError('a font without name or cmap')
  return { file, families: familiesAt(view, name), has: coverageAt(view, cmap) }
}

function familiesAt(view: DataView, table: number): string[] {
  const texts = table + view.getUint16(table + 4)
  const names = new Set<string>()
  for (let index = 0; index < view.getUint16(table + 2); index += 1) {
    const record = table + 6 + index * 12
    const platform = view.getUint16(record)
    const kind = view.getUint16(record + 6)
    // 1 is the family, 16 the typographic family; only Unicode names (platform 0 and 3) are read.
    if ((kind !== 1 && kind !== 16) || (platform !== 0 && platform !== 3)) continue
    const at = texts + view.getUint16(record + 10)
    const units = Array.from({ length: view.getUint16(record + 8) / 2 }, (_, unit) => view.getUint16(at + unit * 2))
    names.add(String.fromCharCode(...units))
  }
  return [...names]
}

function coverageAt(view: DataView, table: number): (codePoint: number) => boolean {
  const ranges: (readonly [number, number])[] = []
  for (let index = 0; index < view.getUint16(table + 2); index += 1) {
    const subtable = table + view.getUint32(table + 4 + index * 8 + 4)
    const format = view.getUint16(subtable)
    if (format === 4) ranges.push(...segmentsOf(view, subtable))
    if (format === 12) ranges.push(...groupsOf(view, subtable))
  }
  return (codePoint) => ranges.some(([first, last]) => first <= codePoint && codePoint <= last)
}

function segmentsOf(view: DataView, subtable: number): (readonly [number, number])[] {
  const count = view.getUint16(subtable + 6) / 2
  return Array.from({ length: count }, (_, index) => {
    const last = view.getUint16(subtable + 14 + index * 2)
    const first = view.getUint16(subtable + 16 + count * 2 + index * 2)
    return [first, last] as const
  }).filter(([first]) => first !== 0xffff)
}

function groupsOf(view: DataView, subtable: number): (readonly [number, number])[] {
  return Array.from({ length: view.getUint32(subtable + 12) }, (_, index) => {
    const group = subtable + 16 + index * 12
    return [view.getUint32(group), view.getUint32(group + 4)] as const
  })
}

function asciiAt(view: DataView, start: number, length: number): string {
  return String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(start + index)))
}
