import { readCount, readDigest, readLabelled, valueOf, writeLabelled } from './labelled-text.ts'

/** That one leaf stands in the tree of a checkpoint. */
export interface InclusionProof {
  /** From 0: the entry's seq less one. */
  readonly index: number
  readonly size: number
  readonly leaf: string
  /** From the leaf upwards, lower-case hex. */
  readonly path: readonly string[]
}

const kind = 'shidian-proof/1'

export function proofText(proof: InclusionProof): string {
  return writeLabelled(kind, [
    ['index', String(proof.index)],
    ['size', String(proof.size)],
    ['leaf', proof.leaf],
    ...proof.path.map((step) => ['path', step] as const),
  ])
}

export function readProof(text: string): InclusionProof | undefined {
  const lines = readLabelled(kind, text)
  if (!lines) return undefined
  const index = readCount(valueOf(lines, 'index'))
  const size = readCount(valueOf(lines, 'size'))
  const leaf = readDigest(valueOf(lines, 'leaf'))
  const path = lines.filter(([label]) => label === 'path').map(([, value]) => readDigest(value))
  const whole = path.every((step) => step !== undefined)
  return index === undefined || size === undefined || !leaf || !whole ? undefined : { index, size, leaf, path }
}
