import type { Tx } from '../../../../foundation/storage/server/index.ts'
import { shippedGuidance } from '../../index.ts'
import { insertShippedGuidance } from '../store/guidance.ts'
import { guidanceChange } from './objects.ts'

/** Puts in the articles that ship and are not there yet, as drafts: nothing speaks for the office before an official publishes it. */
export async function installGuidance(tx: Tx): Promise<number> {
  let installed = 0
  for (const guidance of shippedGuidance) {
    const row = await insertShippedGuidance(tx, guidance)
    if (!row) continue
    installed += 1
    const { id, version } = row
    tx.record({ action: 'guidance.install', resource: 'guidance', id, version, changes: [guidanceChange(row)] })
  }
  return installed
}
