import type { Permit } from '../../../../foundation/access/index.ts'
import type { Day } from '../../../../foundation/kernel/index.ts'
import { statement, type Tx } from '../../../../foundation/storage/server/index.ts'
import type { AuthorityRow } from './facts.ts'

const columns = `id, region_code as "regionCode", kind, name, is_verified as "isVerified", source, from_day as "from",
  until_day as "until", version`
const all = statement(
  'parties.all-authorities',
  `select ${columns} from parties.authority order by region_code, kind, from_day nulls first, id`,
)
const lock = statement('parties.lock-authority', `select ${columns} from parties.authority where id = $1 for update`)
const end = statement(
  'parties.end-authority',
  `update parties.authority set until_day = $2, version = version + 1 where id = $1 returning ${columns}`,
)
const correct = statement(
  'parties.correct-authority',
  `update parties.authority set name = $2, is_verified = $3, source = $4, version = version + 1 where id = $1
   returning ${columns}`,
)
const insert = statement(
  'parties.insert-authority',
  `insert into parties.authority (id, region_code, kind, name, is_verified, source, from_day)
   values ($1, $2, $3, $4, $5, $6, $7) returning ${columns}`,
)

type Change = Permit<'authority', 'change'>

export function allAuthorities(tx: Tx): Promise<readonly AuthorityRow[]> {
  return tx.query<AuthorityRow>(all)
}

export async function lockAuthority(tx: Tx, id: string): Promise<AuthorityRow | undefined> {
  return (await tx.query<AuthorityRow>(lock, [id]))[0]
}

export interface AuthorityWords {
  readonly name: string
  readonly isVerified: boolean
  readonly source: string
}

/** Puts right what was entered wrongly: the name was never the other one. */
export async function correctAuthority(
  tx: Tx,
  permit: Change,
  words: AuthorityWords,
): Promise<readonly AuthorityRow[]> {
  return tx.query<AuthorityRow>(correct, [permit.id, words.name, words.isVerified, words.source])
}

/** The body has a new name from a day on; the old name ends on that day and stays in the history. */
export async function renameAuthority(
  tx: Tx,
  permit: Change,
  { words, from, present }: { readonly words: AuthorityWords; readonly from: Day; readonly present: AuthorityRow },
): Promise<readonly AuthorityRow[]> {
  const ended = await tx.query<AuthorityRow>(end, [permit.id, from])
  const { regionCode, kind } = present
  const values = [tx.newId<'authority'>(), regionCode, kind, words.name, words.isVerified, words.source, from]
  return [...ended, ...(await tx.query<AuthorityRow>(insert, values))]
}
