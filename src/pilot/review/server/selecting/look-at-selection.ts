import { notFound } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import type { Advice, SelectionPage } from '../../index.ts'
import { sectorLabels } from '../round/sector-labels.ts'
import { decisionsOf, findSelection, listSelections } from '../store/selections.ts'
import { selectionObject } from './load-selection.ts'
import { rankRound, roundOf } from './ranked.ts'

export interface SelectionLines {
  readonly selections: readonly { readonly id: string; readonly programmeId: string; readonly state: string }[]
  readonly mayOpen: boolean
}

export async function lookAtSelections(acting: Acting): Promise<Result<SelectionLines>> {
  const permitted = acting.permitList('list', 'selection')
  if (!permitted.ok) return permitted
  const rows = await listSelections(acting.tx)
  const selections = rows.map(({ id, programmeId, state }) => ({ id, programmeId, state }))
  return ok({ selections, mayOpen: acting.permitList('open', 'selection').ok })
}

/** 遴选台: the ranking, the advice beside it and every decision, in five statements. */
export async function lookAtSelection(acting: Acting, { id }: { readonly id: string }): Promise<Result<SelectionPage>> {
  const { tx } = acting
  const row = await findSelection(tx, id)
  if (!row) return refuse(notFound)
  const object = selectionObject(acting, row)
  const permit = acting.permit('read', object)
  if (!permit.ok) return permit
  const round = await roundOf(tx, row.programmeId)
  if (!round) return refuse(notFound)
  const { items, advice } = await rankRound(tx, round, row.line)
  const decided = new Map(
    (await decisionsOf(tx, id)).map(({ number: _number, ...one }) => [one.solutionId as string, one]),
  )
  const { proposedBy: _by, releasedBy: _releasedBy, ...selection } = row
  const named = new Set(items.flatMap(({ sectors }) => sectors))
  return ok({
    selection: { ...selection, roundId: round.id },
    actions: acting.actionsOpenTo(object),
    sectors: sectorLabels.filter(({ code }) => named.has(code)),
    items: items.map((item) => ({ ...item, decision: decided.get(item.solutionId) ?? null })),
    method: round.settings.method.kind,
    advice: advice ? adviceView(advice) : null,
  })
}

function adviceView({ severityDeviation, noiseDeviation, outliers, groups, changes }: Advice): SelectionPage['advice'] {
  const bySeverity = changes.find(({ cause }) => cause.kind === 'severity')
  return {
    severityDeviation: Math.round(severityDeviation * 100) / 100,
    noiseDeviation: Math.round(noiseDeviation * 100) / 100,
    outliers: outliers.length,
    groups: groups.length,
    enters: bySeverity?.enters.length ?? 0,
    leavesOneOut: changes.filter(({ cause }) => cause.kind === 'without-expert').length,
  }
}
