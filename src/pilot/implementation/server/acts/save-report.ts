import { notFound } from '../../../../foundation/access/index.ts'
import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { type SavedGroup, saveGroup } from '../../../../foundation/forms/server/index.ts'
import { refuse } from '../../../../foundation/kernel/index.ts'
import { loadReport } from '../objects.ts'

interface Save {
  readonly id: string
  readonly group: string
  readonly version: number
  readonly answers: unknown
}

/** Saves one group of a draft's answers; of a returned report only what was remarked on and the reasons. */
export const saveReport =
  ({ id, group, version, answers }: Save): UseCase<SavedGroup> =>
  async (acting) => {
    const loaded = await loadReport(acting, id)
    if (!loaded.ok) return loaded
    const { row, object } = loaded.value
    const permit = acting.permit('edit', object)
    if (!permit.ok) return permit
    if (row.answerSetId === null) return refuse(notFound)
    return saveGroup(acting, permit.value, { answerSet: row.answerSetId, group, version, answers })
  }
