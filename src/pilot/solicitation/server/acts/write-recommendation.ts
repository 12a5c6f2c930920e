import { notFound, notInThisState } from '../../../../foundation/access/index.ts'
import { type Acting, type UseCase, relate } from '../../../../foundation/access/server/index.ts'
import { type Canonical, type Result, ok, refuse } from '../../../../foundation/kernel/index.ts'
import {
  type Recommendation,
  type RecommendedSolution,
  sign,
  withdrawRecommendation,
  writeEntries,
} from '../../domain/recommendation.ts'
import { refusals } from '../../domain/refusals.ts'
import { changed } from '../evidence.ts'
import { recommendationObject } from '../objects.ts'
import { letterFingerprint } from '../papers/recommendation-letter.ts'
import { solutionsByIds } from '../store/lists.ts'
import {
  type RecommendationRow,
  entriesOf,
  lockRecommendation,
  saveEntries,
  saveSignature,
  saveWithdrawal,
} from '../store/recommendations.ts'
import type { Outcome } from './solution-act.ts'

interface Draft {
  readonly id: string
  readonly version: number
  readonly remarks: string
  readonly entries: readonly RecommendedSolution[]
}

/** Writes the list of recommended solutions with opinions and ranks. */
export const editRecommendation =
  (input: Draft): UseCase<Outcome> =>
  async (acting) => {
    const locked = await load(acting, input.id)
    if (!locked.ok) return locked
    const row = locked.value
    const permit = acting.permit('edit', recommendationObject(acting.actor, row))
    if (!permit.ok) return permit
    if (row.version !== input.version) return refuse(refusals.versionMoved(input.version, row.version))
    const ids = input.entries.map((entry) => entry.solutionId)
    const candidates = (await solutionsByIds(acting.tx, ids)).map(({ id, state }) => ({ solutionId: id, state }))
    const drafted = asDraft(await recommendationOf(acting, row))
    if (!drafted.ok) return drafted
    const written = writeEntries(drafted.value, input.entries, candidates)
    if (!written.ok) return written
    const list = { remarks: input.remarks, byName: acting.actor.name, entries: written.value.entries }
    return ok(recorded(acting, 'edit', await saveEntries(acting.tx, permit.value, list)))
  }

/** Signs the letter; whoever drafted the list does not sign it. */
export const signRecommendation =
  (input: { readonly id: string; readonly documentNumber: string }): UseCase<Outcome> =>
  async (acting) => {
    const locked = await load(acting, input.id)
    if (!locked.ok) return locked
    const row = locked.value
    const permit = acting.permit('sign', recommendationObject(acting.actor, row))
    if (!permit.ok) return permit
    const drafted = asDraft(await recommendationOf(acting, row))
    if (!drafted.ok) return drafted
    const { documentNumber } = input
    const signed = sign(drafted.value, { documentNumber, signedBy: acting.actor.accountId, at: acting.tx.now })
    if (!signed.ok) return signed
    const fingerprint = letterFingerprint(row, signed.value.entries, documentNumber)
    const letter = { documentNumber, byName: acting.actor.name, fingerprint }
    // A list is the authority's alone until it is signed, also when it is withdrawn before.
    await relate(acting.tx, [
      { subject: 'role:ministry-officer', relation: 'any', resource: row.id },
      { subject: 'role:ministry-approver', relation: 'any', resource: row.id },
    ])
    return ok(recorded(acting, 'sign', await saveSignature(acting.tx, permit.value, letter)))
  }

export const withdrawSignedRecommendation =
  (input: { readonly id: string; readonly reason: string }): UseCase<Outcome> =>
  async (acting) => {
    const locked = await load(acting, input.id)
    if (!locked.ok) return locked
    const row = locked.value
    const permit = acting.permit('withdraw', recommendationObject(acting.actor, row))
    if (!permit.ok) return permit
    const { state } = row
    if (state === 'withdrawn') return refuse(notInThisState('withdraw', state, ['draft', 'signed']))
    const moved = withdrawRecommendation({ ...(await recommendationOf(acting, row)), state }, input.reason)
    if (!moved.ok) return moved
    return ok(recorded(acting, 'withdraw', await saveWithdrawal(acting.tx, permit.value, input.reason)))
  }

async function load({ tx }: Acting, id: string): Promise<Result<RecommendationRow>> {
  const row = await lockRecommendation(tx, id)
  return row ? ok(row) : refuse(notFound)
}

async function recommendationOf({ tx }: Acting, row: RecommendationRow): Promise<Recommendation> {
  const entries = await entriesOf(tx, [row.id])
  return { state: row.state, authorityId: row.authorityId, draftedBy: row.draftedBy, entries }
}

function asDraft(recommendation: Recommendation): Result<Recommendation & { readonly state: 'draft' }> {
  const { state } = recommendation
  return state === 'draft' ? ok({ ...recommendation, state }) : refuse(notInThisState('edit', state, ['draft']))
}

export function recorded(
  { tx }: Acting,
  action: string,
  row: RecommendationRow,
  facts?: { readonly [name: string]: Canonical },
): Outcome {
  const { id, version, state } = row
  const changes = [changed.recommendation(row)]
  tx.record({
    action: `recommendation.${action}`,
    resource: 'recommendation',
    id,
    version,
    clause: '4.1.p2.s2',
    ...(facts === undefined ? {} : { facts }),
    changes,
  })
  return { id, state }
}
