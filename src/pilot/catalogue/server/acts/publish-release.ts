import { notFound } from '../../../../foundation/access/index.ts'
import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { recordBulk } from '../../../../foundation/audit/server/index.ts'
import { type Result, dayOf, ok, refuse } from '../../../../foundation/kernel/index.ts'
import { proposeRelease, releaseNumber, releaseRefusals } from '../../index.ts'
import { changed, selectionClause } from '../evidence.ts'
import { type ReleaseView, releaseViewOf } from '../looks/release-view.ts'
import { releaseObject } from '../objects.ts'
import { type ImpossibleLine, holdNumbering, impossibleLines, rowsWritten, writeEntries } from '../store/publishing.ts'
import { linesOf, lockRelease, publishRow } from '../store/releases.ts'
import type { OnVersion } from './hear-objection.ts'
import { movedMeanwhile } from './make-release.ts'

/**
 * 发布: a second official, with a fresh second factor. Entries get their numbers, former versions their end; published
 * twice, the second is refused and told under which number it stands.
 */
export const publishRelease =
  ({ id, version }: OnVersion): UseCase<ReleaseView> =>
  async (acting) => {
    const { tx, actor } = acting
    const row = await lockRelease(tx, id)
    if (!row) return refuse(notFound)
    const object = releaseObject(actor, row)
    if (row.version !== version && acting.permit('read', object).ok) return refuse(movedMeanwhile(row))
    const permit = acting.permit('publish', object)
    if (!permit.ok) return permit
    const lines = await linesOf(tx, id)
    const ready = proposeRelease({ lines: lines.length, effectiveFrom: row.effectiveFrom }, dayOf(tx.now))
    if (!ready.ok) return ready
    const { effectiveFrom } = ready.value
    const year = Number(dayOf(tx.now).slice(0, 4))
    const last = await holdNumbering(tx, year)
    const possible = judgeLines(await impossibleLines(tx, id, effectiveFrom))
    if (!possible.ok) return possible
    const { programmeId } = row
    const written = { programmeId, year, lastEntry: last.entries, effectiveFrom, clause: selectionClause }
    await writeEntries(tx, permit.value, written)
    const number = releaseNumber(year, last.releases + 1)
    const stored = await publishRow(tx, permit.value, { number, byName: actor.name })
    const entry = { action: 'release.publish', resource: 'release', id, clause: selectionClause, facts: { number } }
    const rows = await rowsWritten(tx, id, effectiveFrom)
    await recordBulk(tx, { ...entry, version: stored.version }, [changed.release(stored), ...rows])
    return releaseViewOf(acting, stored, lines)
  }

function judgeLines(impossible: readonly ImpossibleLine[]): Result<true> {
  const listed = impossible.filter(({ change }) => change === 'added')
  if (listed.length > 0) return refuse(releaseRefusals.listedAlready(listed.map(({ number }) => number)))
  const [first] = impossible
  if (!first) return ok(true)
  const { number, effectiveFrom } = first
  return refuse(
    effectiveFrom === null
      ? releaseRefusals.notInForce(number)
      : releaseRefusals.beforeItsOwnDay(number, effectiveFrom),
  )
}
