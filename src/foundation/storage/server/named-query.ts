import pg from 'pg'
import type { PoolClient, QueryResult } from 'pg'
import { prepareValue } from 'pg/lib/utils.js'
import type { SqlValue, Statement } from './statement.ts'

/** What the library keeps of an answer's columns, in its own names. */
interface Shape {
  readonly fields: readonly unknown[]
  readonly _parsers: unknown
  readonly _prebuiltEmptyResultObject: unknown
}

/** What the library's query class has and its types do not tell; checked by the test beside this file. */
interface Wire {
  readonly parsedStatements: Readonly<Record<string, string | undefined>>
  readonly submittedNamedStatements: Record<string, string | undefined>
  parse(message: { readonly name: string; readonly text: string }): void
  bind(message: object): void
  describe(message: { readonly type: 'P'; readonly name: string }): void
  execute(message: { readonly portal: string }): void
  sync(): void
}

interface Library {
  text: string
  name: string
  values: readonly SqlValue[]
  callback: ((error: Error | null, result: QueryResult) => void) | undefined
  _accumulateRows: unknown
  readonly _result: Shape & { parseRow(values: readonly unknown[]): unknown; addRow(row: unknown): void }
  handleRowDescription(message: unknown): void
  handleCommandComplete(message: unknown, connection: Wire): void
  hasBeenParsed(connection: Wire): boolean
}

// By connection and name: what a prepared statement answers stays the same while its connection lives, because the
// database refuses a plan whose answer has changed.
const shapes = new WeakMap<Wire, Map<string, Shape>>()

const LibraryQuery = pg.Query as unknown as new (text: string) => Library

/**
 * A named statement that a connection has described once is not described again. The library asks for the columns of
 * every answer anew, which costs both sides more than reading a short row.
 */
class NamedQuery extends LibraryQuery {
  described: Map<string, Shape> | undefined

  constructor({ name, text }: Statement, values: readonly SqlValue[]) {
    super('')
    this.name = name
    this.text = text
    this.values = values.map((value) => prepareValue(value))
  }

  prepare(connection: Wire): void {
    if (!this.hasBeenParsed(connection)) {
      connection.parse({ name: this.name, text: this.text })
      connection.submittedNamedStatements[this.name] = this.text
    }
    connection.bind({ portal: '', statement: this.name, values: this.values })
    const known = shapes.get(connection) ?? new Map<string, Shape>()
    shapes.set(connection, known)
    const shape = known.get(this.name)
    if (shape) {
      Object.assign(this._result, shape)
      this._accumulateRows = true
    } else {
      this.described = known
      connection.describe({ type: 'P', name: '' })
    }
    connection.execute({ portal: '' })
    connection.sync()
  }

  override handleRowDescription(message: unknown): void {
    super.handleRowDescription(message)
    const { fields, _parsers, _prebuiltEmptyResultObject } = this._result
    this.described?.set(this.name, { fields, _parsers, _prebuiltEmptyResultObject })
  }

  override handleCommandComplete(message: unknown, connection: Wire): void {
    super.handleCommandComplete(message, connection)
    const { fields, _parsers, _prebuiltEmptyResultObject } = this._result
    // A statement that answers no rows has no description either, which is worth remembering too.
    if (fields.length === 0) this.described?.set(this.name, { fields, _parsers, _prebuiltEmptyResultObject })
  }
}

/** Sends a named statement over a connection that pipelines; rejects with what the database answers. */
export function askNamed(client: PoolClient, one: Statement, values: readonly SqlValue[]): Promise<QueryResult> {
  return new Promise((resolve, reject) => {
    const query = new NamedQuery(one, values)
    query.callback = (error, result) => (error ? reject(error) : resolve(result))
    client.query(query as unknown as pg.Submittable)
  })
}
