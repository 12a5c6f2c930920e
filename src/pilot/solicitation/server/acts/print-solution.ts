import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { queuePrint } from '../../../../foundation/documents/server/index.ts'
import { ok } from '../../../../foundation/kernel/index.ts'
import { loadPack } from '../papers/load-pack.ts'

export interface AskedPrint {
  readonly id: string
  readonly state: 'queued' | 'ready' | 'failed'
  readonly address: string
}

/** Asks the worker for the print pack; the same version is printed once. */
export const printSolution =
  (input: { readonly id: string }): UseCase<AskedPrint> =>
  async (acting) => {
    const pack = await loadPack(acting, input.id)
    if (!pack.ok) return pack
    const { id, state } = await queuePrint(acting.tx, input.id, pack.value)
    return ok({ id, state, address: `/solutions/${input.id}/prints/${id}` })
  }
