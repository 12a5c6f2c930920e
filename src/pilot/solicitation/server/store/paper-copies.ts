import type { Permit } from '../../../../foundation/access/index.ts'
import type { Day, Id, Instant } from '../../../../foundation/kernel/index.ts'
import { type Tx, statement, only } from '../../../../foundation/storage/server/index.ts'
import type { PaperCopy } from '../../domain/paper-copy.ts'
import type { PaperCopyState } from '../../index.ts'

export interface PaperCopyRow {
  readonly id: Id<'paper-copy'>
  readonly solutionId: Id<'solution'>
  readonly number: number
  readonly code: string
  readonly deskId: Id<'desk'>
  readonly state: PaperCopyState
  readonly printed: string | null
  readonly postmarkedOn: Day | null
  readonly registeredAt: Instant | null
  readonly registeredByName: string | null
  readonly version: number
}

export const copyColumns = `id, solution_id as "solutionId", number, code, desk_id as "deskId", state, printed,
  postmarked_on as "postmarkedOn", registered_at as "registeredAt", registered_by_name as "registeredByName", version`

const ofSolution = statement(
  'solicitation.copies-of-solution',
  `select ${copyColumns} from solicitation.paper_copy where solution_id = $1 order by number`,
)
const byCode = statement(
  'solicitation.copy-by-code',
  `select ${copyColumns} from solicitation.paper_copy where code = $1`,
)
const lockByCode = statement(
  'solicitation.copy-by-code-for-update',
  `select ${copyColumns} from solicitation.paper_copy where code = $1 for update`,
)
const recent = statement(
  'solicitation.copies-registered-lately',
  `select ${copyColumns} from solicitation.paper_copy where registered_at is not null order by registered_at desc limit 50`,
)
const insert = statement(
  'solicitation.expect-copies',
  `insert into solicitation.paper_copy (id, solution_id, number, code, desk_id, state)
   select id, $2, number, $3 || '-' || number, $4, 'expected'
   from unnest($1::uuid[]) with ordinality as copy (id, number) on conflict (solution_id, number) do nothing`,
)
const register = statement(
  'solicitation.register-copy',
  `update solicitation.paper_copy set state = $2, printed = $3, postmarked_on = $4, registered_at = $5,
     registered_by = $6, registered_by_name = $7, version = version + 1 where id = $1 returning ${copyColumns}`,
)
const afterCorrection = statement(
  'solicitation.copies-after-correction',
  `update solicitation.paper_copy set state = 'differs', version = version + 1
   where solution_id = $1 and state = 'registered' and printed <> $2 returning ${copyColumns}`,
)

export const copiesOf = (tx: Tx, solutionId: string): Promise<readonly PaperCopyRow[]> =>
  tx.query<PaperCopyRow>(ofSolution, [solutionId])

export const copiesRegisteredLately = (tx: Tx): Promise<readonly PaperCopyRow[]> => tx.query<PaperCopyRow>(recent)

export async function findCopy(tx: Tx, code: string): Promise<PaperCopyRow | undefined> {
  return (await tx.query<PaperCopyRow>(byCode, [code]))[0]
}

export async function lockCopy(tx: Tx, code: string): Promise<PaperCopyRow | undefined> {
  return (await tx.query<PaperCopyRow>(lockByCode, [code]))[0]
}

/** The numbered copies that are now on their way, each with the code that its sheets carry. */
export async function expectCopies(
  tx: Tx,
  permit: Permit<'solution', 'submit' | 'file-late'>,
  copies: { readonly count: number; readonly codeStem: string; readonly deskId: Id<'desk'> },
): Promise<void> {
  const ids = Array.from({ length: copies.count }, () => tx.newId<'paper-copy'>())
  await tx.query(insert, [ids, permit.id, copies.codeStem, copies.deskId])
}

export async function saveRegistration(
  tx: Tx,
  permit: Permit<'paper-copy', 'register'>,
  {
    copy,
    byName,
    postmarkedOn,
  }: { readonly copy: PaperCopy; readonly byName: string; readonly postmarkedOn: Day | null },
): Promise<PaperCopyRow> {
  const values = [permit.id, copy.state, copy.printed ?? null, postmarkedOn, tx.now, permit.by, byName]
  return only(await tx.query<PaperCopyRow>(register, values))
}

/** Copies of the former version differ from the corrected one that the platform now holds. */
export async function markFormerCopies(
  tx: Tx,
  permit: Permit<'solution', 'submit' | 'file-late' | 'resubmit'>,
  fingerprint: string,
): Promise<readonly PaperCopyRow[]> {
  return tx.query<PaperCopyRow>(afterCorrection, [permit.id, fingerprint])
}
