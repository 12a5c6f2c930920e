import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { type Tx, statement, only } from '../../../../foundation/storage/server/index.ts'
import type { SealVerdict } from '../../index.ts'

export interface ElectronicSealRow {
  readonly id: Id<'electronic-seal'>
  readonly organisationName: string
  readonly creditCode: string
  readonly fingerprint: string
  readonly signature: string
  readonly verdict: SealVerdict
  readonly attachedByName: string
  readonly attachedAt: Instant
}

const columns = `id, organisation_name as "organisationName", credit_code as "creditCode", fingerprint, signature, verdict,
  attached_by_name as "attachedByName", attached_at as "attachedAt"`

const list = statement(
  'solicitation.electronic-seals',
  `select ${columns} from solicitation.electronic_seal where solution_id = $1 order by attached_at, id`,
)
const insert = statement(
  'solicitation.insert-electronic-seal',
  `insert into solicitation.electronic_seal (id, solution_id, organisation_id, organisation_name, credit_code, fingerprint,
     signature, verdict, attached_by_name, attached_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   on conflict (solution_id, organisation_id, signature) do nothing returning ${columns}`,
)

export const electronicSealsOf = (tx: Tx, solutionId: string): Promise<readonly ElectronicSealRow[]> =>
  tx.query<ElectronicSealRow>(list, [solutionId])

/** Undefined when this member has given this very signature before. */
export async function insertElectronicSeal(
  tx: Tx,
  permit: Permit<'solution', 'seal'>,
  seal: Omit<ElectronicSealRow, 'id' | 'attachedAt'> & { readonly organisationId: string },
): Promise<ElectronicSealRow | undefined> {
  const who = [seal.organisationId, seal.organisationName, seal.creditCode]
  const what = [seal.fingerprint, seal.signature, seal.verdict, seal.attachedByName, tx.now]
  const values = [tx.newId<'electronic-seal'>(), permit.id, ...who, ...what]
  const rows = await tx.query<ElectronicSealRow>(insert, values)
  return rows.length === 0 ? undefined : only(rows)
}
