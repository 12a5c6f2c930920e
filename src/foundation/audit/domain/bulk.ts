import { canonicalText } from '../../kernel/index.ts'

/** What is hashed for one row of a bulk act. */
export function bulkLeafText(change: {
  readonly table: string
  readonly id: string
  readonly version: number
  readonly sm3: string
}): string {
  const { table, id, version, sm3 } = change
  // The mark in front keeps a leaf from being taken for a node of the tree.
  return `\0${canonicalText({ table, id, version, sm3 })}`
}
