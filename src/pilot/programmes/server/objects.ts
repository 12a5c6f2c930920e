import type { PermitObject } from '../../../foundation/access/index.ts'
import type { KeptRound } from './store/programmes.ts'

/** A round as the gate sees it: who drafted it last is barred from deciding on it. */
export function objectOf(kept: KeptRound, accountId: string): PermitObject<'programme'> {
  return {
    resource: 'programme',
    id: kept.id,
    state: kept.round.state,
    relations: kept.draftedBy === accountId ? ['drafted'] : [],
  }
}
