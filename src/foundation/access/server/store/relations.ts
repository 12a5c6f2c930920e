import { statement, type Tx } from '../../../storage/server/index.ts'

/** `account:<id>`, `organisation:<id>`, `region:<code>`, `role:<role>` or `public`. */
export type Subject = `account:${string}` | `organisation:${string}` | `region:${string}` | `role:${string}` | 'public'

export interface KeptRelation {
  readonly subject: Subject
  readonly relation: 'own' | 'partner' | 'assigned' | 'region' | 'any' | 'conflicted'
  /** The id that the protected table's resource column holds. */
  readonly resource: string
}

const relateAll = statement('access.relate', 'select access.relate($1, $2, $3)')
const unrelateAll = statement('access.unrelate', 'select access.unrelate($1, $2, $3)')

/**
 * Says who may see a resource. Relate before the row is inserted: the net judges the new row too. A session may relate
 * others only to what is new or what it is related to itself.
 */
export async function relate(tx: Tx, relations: readonly KeptRelation[]): Promise<void> {
  if (relations.length > 0) await tx.query(relateAll, columnsOf(relations))
}

export async function unrelate(tx: Tx, relations: readonly KeptRelation[]): Promise<void> {
  if (relations.length > 0) await tx.query(unrelateAll, columnsOf(relations))
}

function columnsOf(relations: readonly KeptRelation[]): readonly (readonly string[])[] {
  return [
    relations.map((one) => one.subject),
    relations.map((one) => one.relation),
    relations.map((one) => one.resource),
  ]
}
