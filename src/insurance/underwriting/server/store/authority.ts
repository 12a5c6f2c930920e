import { statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { HeldGrade } from '../../index.ts'

export interface AuthorityRow {
  readonly id: string
  readonly insurerId: string
  readonly accountId: string
  readonly accountName: string
  readonly grade: HeldGrade
  readonly givenByName: string
  readonly version: number
}

const columns = `id, insurer_id as "insurerId", account_id as "accountId", account_name as "accountName", grade,
  given_by_name as "givenByName", version`
const list = statement(
  'underwriting.list-authority',
  `select ${columns} from underwriting.authority order by account_name`,
)
const held = statement('underwriting.held-grade', `select grade from underwriting.authority where account_id = $1`)
const find = statement(
  'underwriting.find-authority',
  `select ${columns} from underwriting.authority where account_id = $1 for update`,
)
const insert = statement(
  'underwriting.give-authority',
  `insert into underwriting.authority (id, insurer_id, account_id, account_name, grade, given_by_name, given_at)
   values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (insurer_id, account_id) do update set grade = excluded.grade, given_by_name = excluded.given_by_name,
     given_at = excluded.given_at, version = underwriting.authority.version + 1
   returning ${columns}`,
)

export const authorities = (tx: Tx): Promise<readonly AuthorityRow[]> => tx.query<AuthorityRow>(list)

/** The grade of a person; null where none was given. */
export async function gradeOf(tx: Tx, accountId: string): Promise<HeldGrade | null> {
  return (await tx.query<{ grade: HeldGrade }>(held, [accountId]))[0]?.grade ?? null
}

export async function findAuthority(tx: Tx, accountId: string): Promise<AuthorityRow | undefined> {
  return (await tx.query<AuthorityRow>(find, [accountId]))[0]
}

export async function storeAuthority(tx: Tx, one: Omit<AuthorityRow, 'version'>): Promise<AuthorityRow> {
  const values = [one.id, one.insurerId, one.accountId, one.accountName, one.grade, one.givenByName, tx.now]
  return only(await tx.query<AuthorityRow>(insert, values))
}
