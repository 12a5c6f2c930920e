/** A statement with a name of its own: each connection parses and plans it once. */
export interface Statement {
  readonly name: string
  readonly text: string
}

/** A statement with its values, ready to be sent. */
export interface BoundStatement {
  readonly statement: Statement
  readonly values: readonly SqlValue[]
}

type SqlScalar = string | number | bigint | boolean | null | Uint8Array

/** What may stand for `$1`: scalars, a list for an SQL array, and an object for jsonb. A JSON list needs `json()`. */
export type SqlValue = SqlScalar | readonly SqlScalar[] | { readonly [key: string]: unknown }

// PostgreSQL cuts longer names silently, and two statements would then share one plan.
const longestName = 63

const registered = new Map<string, Statement>()

export function statement(name: string, text: string): Statement {
  if (name.length > longestName) throw new RangeError(`a statement's name has at most 63 characters: ${name}`)
  const made = { name, text }
  registered.set(name, made)
  return made
}

/** The statement of that name; throws when no store of this process has one. */
export function statementNamed(name: string): Statement {
  const found = registered.get(name)
  if (!found) throw new RangeError(`no store has a statement ${name}`)
  return found
}

/** The text of a value for a jsonb parameter; lists would otherwise become SQL arrays. */
export function json(value: unknown): string {
  return JSON.stringify(value)
}
