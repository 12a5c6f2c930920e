import type { Permit } from '../../../../foundation/access/index.ts'
import { isRange } from '../../../../foundation/forms/index.ts'
import { readSealed } from '../../../../foundation/forms/server/index.ts'
import { type Day, parseDay } from '../../../../foundation/kernel/index.ts'
import type { EvidenceEntry, Tx } from '../../../../foundation/storage/server/index.ts'
import type { PilotLine } from '../../domain/pilot-list.ts'
import { changed } from '../evidence.ts'
import { tellDecided } from '../letters.ts'
import { insertPilot } from '../store/pilot-lists.ts'
import { decidePlan, type PlanRow } from '../store/plans.ts'
import { latestSealed, type SealedMember } from '../store/sealed-plans.ts'

/** Moves every plan of the list and publishes of the selected ones what the form says is public. */
export async function publishPilots(
  tx: Tx,
  permit: Permit<'pilot-list', 'publish'>,
  decided: { readonly plans: readonly PlanRow[]; readonly lines: readonly PilotLine[] },
): Promise<EvidenceEntry['changes']> {
  const changes: EvidenceEntry['changes'][number][] = []
  for (const line of decided.lines) {
    const plan = decided.plans.find(({ id }) => id === line.planId)
    if (!plan) continue
    const [stored, sealed] = await Promise.all([decidePlan(tx, permit, line), latestSealed(tx, plan.id)])
    const partners = (sealed?.members ?? []).filter(({ part }) => part === 'partner')
    changes.push(changed.plan(stored))
    if (line.verdict === 'selected') changes.push(changed.pilot(await publishOne(tx, permit, { plan, partners })))
    await tellDecided(
      tx,
      stored,
      partners.map(({ organisationId }) => organisationId),
    )
  }
  return changes
}

interface Selected {
  readonly plan: PlanRow
  readonly partners: readonly SealedMember[]
}

async function publishOne(tx: Tx, permit: Permit<'pilot-list', 'publish'>, { plan, partners }: Selected) {
  const period = await periodOf(tx, plan)
  const { id, programmeId, number, kind, title, applicantId, applicantName, regionCode } = plan
  const named = { id, programmeId, number, kind, title, applicantId, applicantName, regionCode }
  return insertPilot(tx, permit, {
    ...named,
    partners: partners.map(({ organisationId, name }) => ({ organisationId, name })),
    ...period,
  })
}

/** 实施期限 as it was sealed. */
async function periodOf(tx: Tx, plan: PlanRow): Promise<{ readonly from: Day | null; readonly until: Day | null }> {
  const sealed = await readSealed(tx, { id: plan.id }, { answerSet: plan.answerSetId })
  const period = sealed.ok ? sealed.value.answers['basic.period'] : undefined
  if (period === undefined || !isRange(period)) return { from: null, until: null }
  return { from: parseDay(period.from) ?? null, until: parseDay(period.to) ?? null }
}
