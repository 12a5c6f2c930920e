import { notFound } from '../../../../foundation/access/index.ts'
import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { type Instant, type Text, ok, refuse } from '../../../../foundation/kernel/index.ts'
import type { Tx } from '../../../../foundation/storage/server/index.ts'
import type { Round } from '../../../notice/index.ts'
import { readRound } from '../../../programmes/server/index.ts'
import { publicFigures } from '../../domain/public-figures.ts'
import type { PublicFigures } from '../../index.ts'
import { callObject } from '../objects.ts'
import { findCall } from '../store/calls.ts'
import { countedFigures } from '../store/figures.ts'

/** The call as everybody may see it: its deadline, extensions included, and its figures once the list is sealed. */
export interface PublicCall {
  readonly deadline: Instant
  readonly figures: PublicFigures | null
}

export async function publicCallOf(tx: Tx, programmeId: string): Promise<PublicCall | undefined> {
  const call = await findCall(tx, programmeId)
  if (!call) return undefined
  const counted = await countedFigures(tx, programmeId)
  return { deadline: call.deadline, figures: counted ? publicFigures(counted) : null }
}

export interface NamedSector {
  readonly code: string
  readonly label: Text
}

/** The round's own names of what its figures are counted by. */
export const sectorsOf = (round: Round | undefined): readonly NamedSector[] =>
  (round?.vocabulary.sectors ?? []).map(({ code, label }) => ({ code, label }))

export const readFigures =
  (input: { readonly programme: string }): UseCase<PublicCall & { readonly sectors: readonly NamedSector[] }> =>
  async (acting) => {
    const call = await findCall(acting.tx, input.programme)
    if (!call) return refuse(notFound)
    const permit = acting.permit('read', callObject(call))
    if (!permit.ok) return permit
    const found = await publicCallOf(acting.tx, input.programme)
    if (!found) return refuse(notFound)
    return ok({ ...found, sectors: sectorsOf((await readRound(acting.tx, input.programme))?.round) })
  }
