import { createHash } from 'node:crypto'

// The reader's own account of the formulas of the log. It shares nothing with what writes them (SQL, domain/merkle.ts,
// the kernel's canonical text), so that a mistake there is not repeated here.

export function sm3(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sm3')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

const leafMark = Uint8Array.of(0x00)
const nodeMark = Uint8Array.of(0x01)
const chainMark = Uint8Array.of(0x02)

export function expectedLeaf(pre: string): Buffer {
  return sm3(leafMark, Buffer.from(pre, 'utf8'))
}

export function expectedHead(previous: Uint8Array, seq: number, leaf: Uint8Array): Buffer {
  const place = Buffer.alloc(8)
  place.writeBigUInt64BE(BigInt(seq))
  return sm3(chainMark, previous, place, leaf)
}

/** A Merkle tree that grows leaf by leaf and keeps only the roots of its complete parts. */
export interface GrowingTree {
  readonly size: number
  add(leaf: Buffer): void
  root(): Buffer
}

export function growingTree(
  completed: (level: number, position: number, hash: Buffer) => void = () => undefined,
): GrowingTree {
  const peaks: Buffer[] = []
  let size = 0
  return {
    get size() {
      return size
    },
    add(leaf) {
      let hash = leaf
      let rest = size
      for (let level = 1; rest % 2 === 1; level += 1) {
        hash = sm3(nodeMark, peaks.pop() ?? hash, hash)
        rest = (rest - 1) / 2
        completed(level, rest, hash)
      }
      peaks.push(hash)
      size += 1
    },
    root() {
      if (peaks.length === 0) return sm3()
      return peaks.reduceRight((right, left) => sm3(nodeMark, left, right))
    },
  }
}

/** Canonical text by the words of the design; undefined for what has none. */
export function ownCanonicalText(value: unknown): string | undefined {
  if (value === null || value === true || value === false) return `${value}`
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (typeof value === 'number') return Number.isSafeInteger(value) ? (value + 0).toString(10) : undefined
  if (Array.isArray(value)) return joined('[', value.map(ownCanonicalText), ']')
  if (typeof value !== 'object') return undefined
  const parts = Object.entries(value as Readonly<Record<string, unknown>>)
    // In UTF-8 the order of bytes is the order of code points.
    .map(([key, part]) => ({ key: Buffer.from(key.normalize('NFC'), 'utf8'), part }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ key, part }) => {
      const text = ownCanonicalText(part)
      return text === undefined ? undefined : `${JSON.stringify(key.toString('utf8'))}:${text}`
    })
  return joined('{', parts, '}')
}

function joined(open: string, parts: readonly (string | undefined)[], close: string): string | undefined {
  return parts.every((part) => part !== undefined) ? open + parts.join(',') + close : undefined
}

export function digestOfRow(row: unknown): string | undefined {
  const text = ownCanonicalText(row)
  return text === undefined ? undefined : sm3(Buffer.from(text, 'utf8')).toString('hex')
}
