import type { Acting } from '../../../../foundation/access/server/index.ts'
import { owe, readCalendar } from '../../../../foundation/deadlines/server/index.ts'
import { type Id, type Instant, type Result, ok, refuse } from '../../../../foundation/kernel/index.ts'
import type { Tx } from '../../../../foundation/storage/server/index.ts'
import { countOf } from '../../../notice/index.ts'
import { readRound } from '../../../programmes/server/index.ts'
import type { ReleasedItem, ReleasedSelection } from '../../../review/server/index.ts'
import { filedFacts } from '../../../solicitation/server/index.ts'
import {
  type ItemChange,
  type KeptContent,
  keptContent,
  leastWorkingDays,
  listedContent,
  publicityPeriod,
  publicityRefusals,
} from '../../index.ts'
import { changed, itemFacts, selectionClause } from '../evidence.ts'
import { type PublicityRow, holdRound, insertItems, insertPublicity, listPublicities } from '../store/publicities.ts'

/**
 * 公示 of what a release of decisions has selected, in the act that released it: all or nothing. A second release of the
 * round is refused, and one that selects nothing has nothing to show.
 */
export async function openPublicity(acting: Acting, selection: ReleasedSelection): Promise<Result<void>> {
  const { tx } = acting
  await holdRound(tx, selection.roundId)
  const [former] = await listPublicities(tx, selection.roundId)
  if (former) return refuse(publicityRefusals.alreadyPublicised(former.openedAt))
  const items: NewItem[] = []
  for (const one of selection.items.filter(({ decision }) => decision === 'selected')) {
    const content = await contentOf(acting, one)
    if (!content.ok) return content
    const { solutionId, number } = one
    items.push({ solutionId, number, change: 'proposed', content: content.value, note: '' })
  }
  if (items.length === 0) return ok(undefined)
  const { roundId: programmeId, releasedAt } = selection
  const opened = await beginPublicity(tx, { programmeId, releasedAt, reason: '', items })
  return opened.ok ? ok(undefined) : opened
}

export interface NewItem {
  readonly solutionId: Id<'solution'>
  readonly number: string
  readonly change: ItemChange
  readonly content: KeptContent
  readonly note: string
}

export interface Opening {
  readonly programmeId: string
  readonly releasedAt: Instant
  readonly reason: string
  readonly items: readonly NewItem[]
}

/** Begins a publicity of the round's length; the round is held by the caller. */
export async function beginPublicity(tx: Tx, opening: Opening): Promise<Result<PublicityRow>> {
  const { programmeId, releasedAt, reason, items } = opening
  const kept = await readRound(tx, programmeId)
  const workingDays = (kept && countOf(kept.round, 'publicity-working-days')) ?? leastWorkingDays
  const period = publicityPeriod(tx.now, workingDays, await readCalendar(tx))
  if (!period.ok) return period
  const id = tx.newId<'publicity'>()
  const row = await insertPublicity(tx, { id, programmeId, releasedAt, reason, ...period.value })
  await insertItems(
    tx,
    items.map((item) => ({ id: tx.newId<'publicity-item'>(), publicityId: id, ...item })),
  )
  await owe(tx, dutyToConclude(row))
  tx.record({
    action: 'publicity.open',
    resource: 'publicity',
    id,
    version: row.version,
    clause: selectionClause,
    facts: { items: itemFacts(items) },
    changes: [changed.publicity(row)],
  })
  return ok(row)
}

export const dutyKey = (publicityId: string): string => `catalogue.conclude ${publicityId}`

const dutyToConclude = (row: PublicityRow): Parameters<typeof owe>[1] => ({
  key: dutyKey(row.id),
  owner: 'role:ministry-officer',
  title: { zh: '公示期满后办结', en: 'Conclude the publicity after its end' },
  object: {
    resource: 'publicity',
    id: row.id,
    label: `${row.programmeId} #${row.sequence}`,
    action: { zh: '办结公示', en: 'Conclude' },
    href: '/desk/publicity',
  },
  source: { clause: selectionClause },
  due: { instant: row.closesAt },
})

async function contentOf(acting: Acting, { solutionId }: ReleasedItem): Promise<Result<KeptContent>> {
  const filed = await filedFacts(acting, solutionId)
  return filed.ok ? ok(keptContent(listedContent(filed.value))) : filed
}
