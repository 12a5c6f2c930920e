import { notFound } from '../../../../foundation/access/index.ts'
import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { issueReceipt, nationalCrypto } from '../../../../foundation/audit/server/index.ts'
import {
  type Id,
  type Instant,
  type Result,
  canonicalText,
  creditCodeFault,
  ok,
  refuse,
} from '../../../../foundation/kernel/index.ts'
import type { Tx } from '../../../../foundation/storage/server/index.ts'
import { type Ground, inTime, objectionRefusals, publicityRefusals } from '../../index.ts'
import { selectionClause } from '../evidence.ts'
import { closingOf, insertObjection, insertTip } from '../store/objections.ts'
import { type ItemRow, findPublicity, itemsOfPublicity } from '../store/publicities.ts'
import { tellReceived } from './tell-objector.ts'

export interface ObjectionInput {
  readonly publicityId: string
  readonly solutionId: string
  readonly objector: 'person' | 'unit'
  readonly name: string
  readonly creditCode: string | null
  readonly contact: string
  readonly ground: Ground
  readonly facts: string
  /** By which the objector alone opens the written answer; only its digest is kept. */
  readonly answerCode: string
}

/** 提出异议 in one's own name: receipted like a filing, and answered in writing. */
export const fileObjection =
  (input: ObjectionInput): UseCase<{ readonly receiptNumber: string }> =>
  async (acting) => {
    const { tx, context } = acting
    const id = tx.newId<'objection'>()
    const permit = acting.permit('file', { resource: 'objection', id, state: 'received', relations: [] })
    if (!permit.ok) return permit
    if (input.creditCode !== null && creditCodeFault(input.creditCode))
      return refuse(objectionRefusals.unknownCreditCode)
    const admitted = await admit(tx, input, context.arrival)
    if (!admitted.ok) return admitted
    const { publicityId, solutionId, objector, ground, facts } = input
    const content = contentDigest(input)
    const receiptNumber = await issueReceipt(tx, {
      series: 'YY',
      arrival: context.arrival,
      content,
      entry: {
        action: 'objection.file',
        resource: 'objection',
        id,
        version: 1,
        clause: selectionClause,
        facts: { publicity: publicityId, solution: solutionId, objector, ground },
        changes: [],
      },
    })
    const { name, creditCode, contact } = input
    const said = { objector, name, creditCode, contact, ground, facts }
    const ids = { publicityId: publicityId as Id<'publicity'>, solutionId: solutionId as Id<'solution'> }
    const answerCode = nationalCrypto.sm3Hex(input.answerCode)
    await insertObjection(tx, permit.value, { ...ids, ...said, receiptNumber, arrivedAt: context.arrival, answerCode })
    const number = admitted.value.number
    await tellReceived(acting, { id, receiptNumber, number, name, contact, objector, arrivedAt: context.arrival })
    return ok({ receiptNumber })
  }

export type TipInput = Pick<ObjectionInput, 'publicityId' | 'solutionId' | 'ground' | 'facts'>

/** 线索: without a name it is kept and looked into, and gets no receipt and no answer. */
export const leaveTip =
  (input: TipInput): UseCase<{ readonly kept: true }> =>
  async (acting) => {
    const { tx, context } = acting
    const id = tx.newId<'tip'>()
    const permit = acting.permit('leave', { resource: 'tip', id, state: 'kept', relations: [] })
    if (!permit.ok) return permit
    const admitted = await admit(tx, input, context.arrival)
    if (!admitted.ok) return admitted
    const { publicityId, solutionId, ground, facts } = input
    const ids = { publicityId: publicityId as Id<'publicity'>, solutionId: solutionId as Id<'solution'> }
    await insertTip(tx, permit.value, { ...ids, ground, facts, arrivedAt: context.arrival })
    const about = { publicity: publicityId, solution: solutionId, ground }
    tx.record({ action: 'tip.leave', resource: 'tip', id, clause: selectionClause, facts: about, changes: [] })
    return ok({ kept: true })
  }

/** Holds the publicity and judges the arrival; one that is concluded was over before. */
async function admit(
  tx: Tx,
  { publicityId, solutionId }: Pick<ObjectionInput, 'publicityId' | 'solutionId'>,
  arrival: Instant,
): Promise<Result<ItemRow>> {
  const closesAt = await closingOf(tx, publicityId)
  const [row, items] = await Promise.all([findPublicity(tx, publicityId), itemsOfPublicity(tx, publicityId)])
  const item = items.find((one) => one.solutionId === solutionId)
  if (!row || !item) return refuse(notFound)
  // One that is concluded was drained before, so nothing that arrives now was in time.
  if (closesAt === undefined) return refuse(publicityRefusals.periodOver(row.lastDay, arrival))
  const timely = inTime({ closesAt, lastDay: row.lastDay }, arrival)
  return timely.ok ? ok(item) : timely
}

function contentDigest({ answerCode: _code, ...said }: ObjectionInput): string {
  return nationalCrypto.sm3Hex(canonicalText(said))
}
