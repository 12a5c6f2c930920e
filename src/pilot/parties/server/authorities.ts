import { notFound } from '../../../foundation/access/index.ts'
import type { Acting } from '../../../foundation/access/server/index.ts'
import { dayOf, ok, refuse } from '../../../foundation/kernel/index.ts'
import type { Day, Result } from '../../../foundation/kernel/index.ts'
import { partyRefusals, regions } from '../index.ts'
import type { Region } from '../index.ts'
import { authorityChange } from './evidence-entries.ts'
import { staleAuthority } from './refusals.ts'
import { allAuthorities, correctAuthority, lockAuthority, renameAuthority } from './store/authorities.ts'
import type { AuthorityWords } from './store/authorities.ts'
import type { AuthorityRow } from './store/facts.ts'

export interface RegionWithAuthorities extends Region {
  readonly authorities: readonly AuthorityRow[]
}

export async function readRegions({
  tx,
  permitList,
}: Acting): Promise<
  Result<{ readonly regions: readonly RegionWithAuthorities[]; readonly today: Day; readonly mayChange: boolean }>
> {
  const permitted = permitList('read', 'authority')
  if (!permitted.ok) return permitted
  const all = await allAuthorities(tx)
  const found = regions.map((region) => withAuthorities(region, all))
  return ok({ regions: found, today: dayOf(tx.now), mayChange: permitList('change', 'authority').ok })
}

function withAuthorities(region: Region, all: readonly AuthorityRow[]): RegionWithAuthorities {
  return { ...region, authorities: all.filter((one) => one.regionCode === region.code) }
}

export interface ChangeAuthorityInput extends AuthorityWords {
  readonly id: string
  readonly version: number
  /** null puts right what was wrong from the start; a day is a new name from that day on. */
  readonly from: Day | null
}

export async function changeAuthority(
  acting: Acting,
  { id, version, from, ...words }: ChangeAuthorityInput,
): Promise<Result<{ readonly authorities: readonly AuthorityRow[] }>> {
  const { tx } = acting
  // Everybody may know of an authority, so the gate is asked before the row is locked.
  const permitted = acting.permit('change', { resource: 'authority', id, state: '*', relations: [] })
  if (!permitted.ok) return permitted
  const present = await lockAuthority(tx, id)
  if (present === undefined) return refuse(notFound)
  if (present.version !== version || present.until !== null) return refuse(staleAuthority)
  if (from !== null && present.from !== null && from <= present.from)
    return refuse(partyRefusals.authorityDatesOutOfOrder)
  const authorities =
    from === null
      ? await correctAuthority(tx, permitted.value, words)
      : await renameAuthority(tx, permitted.value, { words, from, present })
  tx.record({
    action: 'authority.change',
    resource: 'authority',
    id,
    version: version + 1,
    clause: '4.1.p2.s2',
    facts: { regionCode: present.regionCode, kind: present.kind, from },
    changes: authorities.map(authorityChange),
  })
  return ok({ authorities })
}
