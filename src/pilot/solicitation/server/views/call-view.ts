import type { Acting } from '../../../../foundation/access/server/index.ts'
import type { Round } from '../../../notice/index.ts'
import { readRound } from '../../../programmes/server/index.ts'
import { callObject } from '../objects.ts'
import type { CallRow } from '../store/calls.ts'

export async function callViewOf(acting: Acting, row: CallRow) {
  const found = await readRound(acting.tx, row.programmeId)
  return callViewWith(acting, row, found?.round)
}

/** The call with what a page says of it; the title is its round's. */
export function callViewWith(acting: Acting, row: CallRow, round: Round | undefined) {
  const { programmeId, state, opensAt, deadline, sourceClause: clause } = row
  const title = round?.title ?? { zh: programmeId, en: programmeId }
  const actions = [...acting.actionsOpenTo(callObject(row))]
  return { programmeId, title, state, opensAt, deadline, now: acting.tx.now, clause, actions }
}

export type CallView = ReturnType<typeof callViewWith>
