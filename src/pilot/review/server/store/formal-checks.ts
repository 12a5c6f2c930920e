import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { FormalState, Judgements, NamedField } from '../../index.ts'

export interface FormalRow {
  readonly id: Id<'formal-check'>
  readonly programmeId: string
  readonly solutionId: string
  readonly number: string
  readonly state: FormalState
  readonly judgements: Judgements
  readonly firstSequence: number
  readonly sequence: number
  readonly fingerprint: string
  readonly returned: readonly NamedField[] | null
  readonly returnedUntil: Instant | null
  readonly returnedAt: Instant | null
  readonly openedByName: string
  readonly concludedByName: string | null
  readonly concludedAt: Instant | null
  readonly version: number
}

const columns = `id, programme_id as "programmeId", solution_id as "solutionId", number, state, judgements,
  first_sequence as "firstSequence", sequence, fingerprint, returned, returned_until as "returnedUntil",
  returned_at as "returnedAt", opened_by_name as "openedByName", concluded_by_name as "concludedByName",
  concluded_at as "concludedAt", version`
const ofProgramme = statement(
  'review.formal-checks',
  `select ${columns} from review.formal_check where programme_id = $1 order by number`,
)
const find = statement('review.formal-check', `select ${columns} from review.formal_check where id = $1`)
const lock = statement(
  'review.lock-formal-check',
  `select ${columns} from review.formal_check where id = $1 for update`,
)
const insert = statement(
  'review.open-formal-check',
  `insert into review.formal_check (id, programme_id, solution_id, number, state, judgements, first_sequence, sequence,
     fingerprint, opened_by_name, changed_at)
   values ($1, $2, $3, $4, 'checking', $5, $6, $6, $7, $8, $9) on conflict (solution_id) do nothing returning ${columns}`,
)
const update = statement(
  'review.update-formal-check',
  `update review.formal_check set state = $2, judgements = $3, sequence = $4, fingerprint = $5, returned = $6,
     returned_until = $7, returned_at = $8, concluded_by_name = $9, concluded_at = $10, changed_at = $11,
     version = version + 1
   where id = $1 returning ${columns}`,
)

export const formalChecksOf = (tx: Tx, programmeId: string): Promise<readonly FormalRow[]> =>
  tx.query<FormalRow>(ofProgramme, [programmeId])

export async function findFormalCheck(tx: Tx, id: string): Promise<FormalRow | undefined> {
  return (await tx.query<FormalRow>(find, [id]))[0]
}

export async function lockFormalCheck(tx: Tx, id: string): Promise<FormalRow | undefined> {
  return (await tx.query<FormalRow>(lock, [id]))[0]
}

/** Undefined where the solution has its check already. */
export async function insertFormalCheck(
  tx: Tx,
  permit: Permit<'formal-check', 'open'>,
  row: Pick<
    FormalRow,
    'programmeId' | 'solutionId' | 'number' | 'judgements' | 'sequence' | 'fingerprint' | 'openedByName'
  >,
): Promise<FormalRow | undefined> {
  const { programmeId, solutionId, number, judgements, sequence, fingerprint, openedByName } = row
  const values = [
    permit.id,
    programmeId,
    solutionId,
    number,
    json(judgements),
    sequence,
    fingerprint,
    openedByName,
    tx.now,
  ]
  return (await tx.query<FormalRow>(insert, values))[0]
}

export async function updateFormalCheck(
  tx: Tx,
  permit: Permit<'formal-check', 'edit' | 'return' | 'take-up' | 'pass' | 'fail'>,
  row: FormalRow,
): Promise<FormalRow> {
  const values = [
    permit.id,
    row.state,
    json(row.judgements),
    row.sequence,
    row.fingerprint,
    row.returned === null ? null : json(row.returned),
    row.returnedUntil,
    row.returnedAt,
    row.concludedByName,
    row.concludedAt,
    tx.now,
  ]
  return only(await tx.query<FormalRow>(update, values))
}
