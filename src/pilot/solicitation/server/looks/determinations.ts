import type { Acting, UseCase } from '../../../../foundation/access/server/index.ts'
import { ok } from '../../../../foundation/kernel/index.ts'
import type { DeterminationView } from '../../index.ts'
import { determinationObject } from '../acts/determine.ts'
import { type DeterminationWithTitle, determinationsOfProgramme } from '../store/determinations.ts'

/** What was put to the office in a round, what is still open first. */
export const listDeterminations =
  (input: { readonly programme: string }): UseCase<readonly DeterminationView[]> =>
  async (acting) => {
    const permit = acting.permitList('read', 'determination')
    if (!permit.ok) return permit
    const rows = await determinationsOfProgramme(acting.tx, input.programme)
    return ok(rows.map((row) => determinationViewOf(acting, row)))
  }

export function determinationViewOf(acting: Acting, row: DeterminationWithTitle): DeterminationView {
  const { programmeId: _programme, leadId: _lead, basis: _basis, version: _version, ...shown } = row
  return { ...shown, actions: [...acting.actionsOpenTo(determinationObject(row))] }
}
