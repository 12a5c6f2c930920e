import type { Acting } from '../../../../foundation/access/server/index.ts'
import { ok, type Result } from '../../../../foundation/kernel/index.ts'
import type { AttributionPart } from '../../index.ts'
import { roundToReport } from '../licensed-insurer.ts'
import { attributionObject } from '../objects.ts'
import {
  type AttributedLine,
  attributedLines,
  attributionOfSubject,
  type AttributionRow,
  countConfirmed,
} from '../store/attributions.ts'
import { partOf, reporterOf } from './reporter.ts'

const mostShown = 500

export interface AttributionView {
  /** Null while nothing has been reported. */
  readonly id: string | null
  readonly part: AttributionPart | null
  readonly reported: number
  readonly confirmed: number
  /** The newest, at most 500. */
  readonly lines: readonly AttributedLine[]
  readonly mayReport: boolean
  readonly actions: readonly string[]
}

/** What the reader's own organisation or region has reported for a round. */
export async function lookAtAttribution(
  acting: Acting,
  { round: code }: { readonly round: string },
): Promise<Result<AttributionView>> {
  const { tx, actor } = acting
  const permitted = acting.permitList('read', 'policy-attribution')
  if (!permitted.ok) return permitted
  const round = await roundToReport(tx, code)
  if (!round.ok) return round
  const subject = reporterOf(actor)
  if (subject === undefined) return ok(nothing)
  const row = await attributionOfSubject(tx, round.value.id, subject)
  if (row) return ok(await attributionView(acting, row))
  const part = await partOf(tx, subject)
  return ok({ ...nothing, part: part.ok ? part.value : null, mayReport: part.ok })
}

export async function attributionView(acting: Acting, row: AttributionRow): Promise<AttributionView> {
  const { tx, actor } = acting
  const { id, part, policies } = row
  const [confirmed, lines] = [await countConfirmed(tx, row), await attributedLines(tx, row, mostShown)]
  const actions = acting.actionsOpenTo(attributionObject(row, actor))
  return { id, part, reported: policies, confirmed, lines, mayReport: actions.includes('report'), actions }
}

const nothing: AttributionView = {
  id: null,
  part: null,
  reported: 0,
  confirmed: 0,
  lines: [],
  mayReport: false,
  actions: [],
}
