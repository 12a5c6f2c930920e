import { createHash, randomInt } from 'node:crypto'
import { notFound } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { roundRefusals } from '../../index.ts'
import { claimExpert, lockExpert, offerClaim } from '../store/experts.ts'
import { expertChange, objectOf } from './expert-view.ts'

// Without letters and digits that look alike when read out.
const signs = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const length = 16

/** A code by which the person ties an account to the record. It is shown once; only its hash is kept. */
export async function offerExpertClaim(
  acting: Acting,
  { id }: { readonly id: string },
): Promise<Result<{ readonly code: string }>> {
  const row = await lockExpert(acting.tx, id)
  if (!row) return refuse(notFound)
  const permit = acting.permit('offer-claim', objectOf(row))
  if (!permit.ok) return permit
  if (row.accountId !== null) return refuse(roundRefusals.claimUnknown)
  const code = Array.from({ length }, () => signs[randomInt(signs.length)]).join('')
  const stored = await offerClaim(acting.tx, permit.value, hashOf(code))
  record(acting, 'expert.offer-claim', stored)
  return ok({ code })
}

/** An expert ties the own account to the record. */
export async function claimRecord(
  acting: Acting,
  { code }: { readonly code: string },
): Promise<Result<{ readonly claimed: true }>> {
  const permit = acting.permit('claim', objectOf({ id: acting.tx.newId<'expert'>(), state: 'listed' }))
  if (!permit.ok) return permit
  const row = await claimExpert(acting.tx, permit.value, hashOf(code))
  if (!row) return refuse(roundRefusals.claimUnknown)
  record(acting, 'expert.claim', row)
  return ok({ claimed: true })
}

function record({ tx }: Acting, action: string, row: Parameters<typeof expertChange>[0]): void {
  tx.record({
    action,
    resource: 'expert',
    id: row.id,
    version: row.version,
    clause: '4.1.p2.s3',
    changes: [expertChange(row)],
  })
}

const hashOf = (code: string): string =>
  createHash('sm3')
    .update(code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
    .digest('hex')
