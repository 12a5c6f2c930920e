import { port } from '../../../foundation/access/server/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import type { Standing } from './store/sealed-versions.ts'

/** How a receipt of a later step of the notice stands; null for a number that is none of its own. */
export interface FurtherReceipts {
  readonly standingOf: (tx: Tx, number: string) => Promise<Standing | null>
}

/** Filled by src/server: one page answers 「收到了吗」 for every step. */
export const furtherReceipts = port<FurtherReceipts>('receipts of later steps')
