import { notFound } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { relate } from '../../../../foundation/access/server/index.ts'
import { readSealed } from '../../../../foundation/forms/server/index.ts'
import { instant, ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { type FiledSolution, requestCorrectionOf } from '../../../solicitation/server/index.ts'
import {
  beginJudgements,
  checkJudgements,
  consolidate,
  formalRefusals,
  type Judgements,
  mayFail,
  mayPass,
  takeUpAgain,
} from '../../index.ts'
import { officeTies } from '../round/freeze.ts'
import { insertFormalCheck, updateFormalCheck } from '../store/formal-checks.ts'
import {
  beginFormalAct,
  checkObject,
  filingOf,
  findingsOf,
  type FormalOutcome,
  recordFormal,
  stillOpen,
} from './load-check.ts'

export interface OpenCheck {
  readonly programme: string
  readonly solutionId: string
}

/** Begins a check on the version that is sealed; what the rules settled is filled in. */
export async function openCheck(acting: Acting, { programme, solutionId }: OpenCheck): Promise<Result<FormalOutcome>> {
  const { tx, actor } = acting
  const id = tx.newId<'formal-check'>()
  const permit = acting.permit('open', checkObject({ id, state: 'checking' }))
  if (!permit.ok) return permit
  const open = await stillOpen(acting, programme)
  if (!open.ok) return open
  const filing = await filingOf(acting, { programmeId: programme, solutionId })
  if (!filing) return refuse(notFound)
  if (filing.state !== 'submitted') return refuse(formalRefusals.notFiled)
  const sequence = await sequenceOf(acting, filing)
  if (!sequence.ok) return sequence
  await relate(tx, officeTies(id))
  const row = await insertFormalCheck(tx, permit.value, {
    programmeId: programme,
    solutionId,
    number: filing.number,
    judgements: beginJudgements(await findingsOf(acting, solutionId)),
    sequence: sequence.value,
    fingerprint: filing.fingerprint,
    openedByName: actor.name,
  })
  return row ? ok(recordFormal(acting, 'open', row)) : refuse(formalRefusals.changedMeanwhile)
}

/** Which sealed copy of the answers stands now. */
async function sequenceOf({ tx }: Acting, { id, answerSetId }: FiledSolution): Promise<Result<number>> {
  const sealed = await readSealed(tx, { id }, { answerSet: answerSetId })
  return sealed.ok ? ok(sealed.value.sequence) : sealed
}

interface OnVersion {
  readonly id: string
  readonly version: number
}

export async function editCheck(
  acting: Acting,
  { judgements, ...on }: OnVersion & { readonly judgements: Judgements },
): Promise<Result<FormalOutcome>> {
  const begun = await beginFormalAct(acting, { ...on, action: 'edit' })
  if (!begun.ok) return begun
  const { row, permit } = begun.value
  const checked = checkJudgements(judgements, await findingsOf(acting, row.solutionId))
  if (!checked.ok) return checked
  const next = { ...row, judgements: { ...row.judgements, ...checked.value } }
  return ok(recordFormal(acting, 'edit', await updateFormalCheck(acting.tx, permit, next)))
}

/** 一次性补正: everything that is unmet goes back at once, and 方案征集 opens only the questions that are named. */
export async function returnCheck(
  acting: Acting,
  { until, ...on }: OnVersion & { readonly until: string },
): Promise<Result<FormalOutcome>> {
  const begun = await beginFormalAct(acting, { ...on, action: 'return' })
  if (!begun.ok) return begun
  const { row, permit } = begun.value
  const fields = consolidate(row.judgements)
  if (!fields.ok) return fields
  const asked = await requestCorrectionOf({ id: row.solutionId, until, fields: fields.value })(acting)
  if (!asked.ok) return asked
  const stored = await updateFormalCheck(acting.tx, permit, {
    ...row,
    state: 'returned',
    returned: fields.value,
    returnedUntil: instant(until),
    returnedAt: acting.tx.now,
  })
  return ok(recordFormal(acting, 'return', stored))
}

/** Takes up what was filed again, or what stood before where the time ran out: unmet items are judged anew. */
export async function takeUpCheck(acting: Acting, on: OnVersion): Promise<Result<FormalOutcome>> {
  const begun = await beginFormalAct(acting, { ...on, action: 'take-up' })
  if (!begun.ok) return begun
  const { row, permit } = begun.value
  const filing = await filingOf(acting, row)
  if (!filing) return refuse(formalRefusals.notFiled)
  if (filing.state !== 'submitted') return refuse(formalRefusals.notAnswered)
  const sequence = await sequenceOf(acting, filing)
  if (!sequence.ok) return sequence
  const stored = await updateFormalCheck(acting.tx, permit, {
    ...row,
    state: 'rechecking',
    judgements: takeUpAgain(row.judgements, await findingsOf(acting, row.solutionId)),
    sequence: sequence.value,
    fingerprint: filing.fingerprint,
  })
  return ok(recordFormal(acting, 'take-up', stored))
}

export const passCheck = (acting: Acting, on: OnVersion): Promise<Result<FormalOutcome>> => conclude(acting, on, 'pass')

export const failCheck = (acting: Acting, on: OnVersion): Promise<Result<FormalOutcome>> => conclude(acting, on, 'fail')

async function conclude(acting: Acting, on: OnVersion, action: 'pass' | 'fail'): Promise<Result<FormalOutcome>> {
  const begun = await beginFormalAct(acting, { ...on, action })
  if (!begun.ok) return begun
  const { row, permit } = begun.value
  const may = action === 'pass' ? mayPass(row.judgements) : mayFail(row.judgements, row.returned !== null)
  if (!may.ok) return may
  const stored = await updateFormalCheck(acting.tx, permit, {
    ...row,
    state: action === 'pass' ? 'passed' : 'failed',
    concludedByName: acting.actor.name,
    concludedAt: acting.tx.now,
  })
  return ok(recordFormal(acting, action, stored))
}
