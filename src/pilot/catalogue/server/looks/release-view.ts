import type { Acting } from '../../../../foundation/access/server/index.ts'
import { type Result, ok } from '../../../../foundation/kernel/index.ts'
import { releaseObject } from '../objects.ts'
import type { LineRow, ReleaseRow } from '../store/releases.ts'

export interface ReleaseView {
  readonly release: Omit<ReleaseRow, 'preparedBy'>
  readonly lines: readonly LineRow[]
  readonly actions: readonly string[]
}

export function releaseViewOf(acting: Acting, row: ReleaseRow, lines: readonly LineRow[]): Result<ReleaseView> {
  const { preparedBy: _by, ...release } = row
  // The public reads what was published, not by which official.
  const isOffice = acting.permitList('list', 'release').ok
  const shown = isOffice ? release : { ...release, preparedByName: '', publishedByName: null, returnedReason: '' }
  return ok({ release: shown, lines, actions: acting.actionsOpenTo(releaseObject(acting.actor, row)) })
}
