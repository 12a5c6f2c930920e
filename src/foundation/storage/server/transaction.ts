import { randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import type { PoolClient, QueryResult } from 'pg'
import { makeId, millisecondsOf } from '../../kernel/index.ts'
import type { Canonical, Id, Instant, Result } from '../../kernel/index.ts'
import { refuse } from '../../kernel/index.ts'
import { checkOut } from './database.ts'
import type { Database, OpenDatabase } from './database.ts'
import { DatabaseUnavailable, isLost, refusalOfFault } from './lost-connection.ts'
import { askNamed } from './named-query.ts'
import type { EvidenceEntry, RecordedTransaction, Scope } from './recorder.ts'
import { json, statement } from './statement.ts'
import type { SqlValue, Statement } from './statement.ts'

export interface Tx extends RecordedTransaction {
  /** clock_now() when the transaction began; everything in it happens at this instant. */
  readonly now: Instant
  /** The row of the scope's opening statement. */
  readonly opened: unknown
  query<Row>(statement: Statement, values?: readonly SqlValue[]): Promise<readonly Row[]>
  newId<Name extends string>(): Id<Name>
  /** Appended last before COMMIT, in the same transaction. */
  record(entry: EvidenceEntry): void
  /** Answers the id of the job, under which its progress is kept. */
  enqueue(job: string, payload: Canonical): Promise<string>
  /** Access says who acts once it has read the session; the recorder writes it down. */
  identify(actor: string): void
}

/** Runs a use case in one transaction. A refusal rolls back; so does an exception, which is then thrown on. */
export async function withTx<Value>(
  database: Database,
  scope: Scope,
  run: (tx: Tx) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const held = database as OpenDatabase
  let open: Transaction | undefined
  try {
    open = await begin(held, scope, 'begin')
    const outcome = await run(open.tx)
    if (outcome.ok) await commit(held, open)
    else await rollBack(open)
    return outcome
  } catch (error) {
    if (open) await rollBack(open)
    const refusal = refusalOfFault(error)
    if (refusal) return refuse(refusal)
    throw error
  }
}

/** Reads in one snapshot that several statements share; writing in it fails. */
export async function readTx<Value>(database: Database, scope: Scope, run: (tx: Tx) => Promise<Value>): Promise<Value> {
  const held = database as OpenDatabase
  let open: Transaction | undefined
  try {
    open = await begin(held, scope, 'begin isolation level repeatable read read only')
    const value = await run(open.tx)
    if (open.entries.length > 0) throw new Error('a transaction that only reads cannot record an act')
    await commit(held, open)
    return value
  } catch (error) {
    if (open) await rollBack(open)
    const refusal = refusalOfFault(error)
    throw refusal ? new DatabaseUnavailable(refusal, error) : error
  }
}

interface Transaction {
  readonly tx: Tx
  readonly client: PoolClient
  readonly entries: readonly EvidenceEntry[]
  readonly send: (text: string | Statement, values?: readonly SqlValue[]) => Promise<QueryResult>
  /** Gives the connection back once; `broken` throws it away. */
  readonly end: (broken: boolean) => void
}

// The session travels with BEGIN in one round trip; the setting is local, so it ends with the transaction.
const context = statement(
  'storage.context',
  `select set_config('shidian.session', $1, true), set_config('shidian.actor', $2, true), clock_now() as now`,
)

async function begin(database: OpenDatabase, scope: Scope, command: string): Promise<Transaction> {
  const deadline = Date.now() + database.patience
  for (;;) {
    const client = await checkOut(database, scope.kind)
    const send = sender(database, client)
    try {
      const begun = send(command)
      const told = tellContext(send, scope)
      await begun
      const opened = (await told).rows[0] as { now: Instant }
      return transaction({ client, send, scope, now: opened.now, opened })
    } catch (error) {
      client.release(true)
      // An idle connection may have died with the old server; nothing of the act was sent yet.
      if (!isLost(error) || Date.now() > deadline) throw error
    }
  }
}

function tellContext(send: Transaction['send'], scope: Scope): Promise<QueryResult> {
  if (scope.kind === 'system') return send(context, ['', scope.actor])
  const hash = scope.sessionHash ?? ''
  return scope.opening ? send(scope.opening, [hash]) : send(context, [hash, ''])
}

interface Begun extends Pick<Transaction, 'client' | 'send'> {
  readonly scope: Scope
  readonly now: Instant
  readonly opened: unknown
}

function transaction({ client, send, scope, now, opened }: Begun): Transaction {
  const entries: EvidenceEntry[] = []
  let over = false
  let actor = scope.kind === 'system' ? scope.actor : null
  const alive = (): void => {
    if (over) throw new Error('the transaction is over: await every statement inside it')
  }
  const tx: Tx = {
    now,
    opened,
    scope,
    get actor() {
      return actor
    },
    identify(found) {
      actor = found
    },
    query<Row>(one: Statement, values: readonly SqlValue[] = []) {
      alive()
      return quiet(send(one, values).then(({ rows }) => rows as Row[]))
    },
    newId: () => makeId(millisecondsOf(now), randomBytes(10)),
    record(entry) {
      alive()
      entries.push(entry)
    },
    enqueue(job, payload) {
      alive()
      return quiet(send(enqueueJob, [job, json(payload)]).then(({ rows }) => (rows[0] as { id: string }).id))
    },
  }
  const end = (broken: boolean): void => {
    if (over) return
    over = true
    client.release(broken)
  }
  return { tx, client, entries, send, end }
}

const enqueueJob = statement('storage.enqueue', 'select storage.enqueue($1, $2) as id')

async function commit(database: OpenDatabase, open: Transaction): Promise<void> {
  const recorded = bindEntries(database, open)
  const appended = recorded.map(({ statement, values }) => open.send(statement, values))
  const done = open.send('commit')
  const results = await Promise.allSettled([...appended, done])
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
  // PostgreSQL answers COMMIT of a failed transaction without an error, by the word ROLLBACK.
  const { command } = await done
  if (command !== 'COMMIT') throw new Error('the transaction was rolled back although every statement was awaited')
  open.end(false)
  for (const { resource } of open.entries) database.noteAct(resource)
}

function bindEntries(
  database: OpenDatabase,
  open: Transaction,
): readonly { statement: Statement; values: readonly SqlValue[] }[] {
  if (open.entries.length === 0) return []
  // If the record cannot be written, the act does not happen.
  if (!database.recorder) throw new Error('an act was recorded but the database was opened without a recorder')
  return database.recorder(open.tx, open.entries)
}

async function rollBack(open: Transaction): Promise<void> {
  try {
    await open.send('rollback')
    open.end(false)
  } catch {
    // A dead connection has rolled back by itself.
    open.end(true)
  }
}

function sender(database: OpenDatabase, client: PoolClient): Transaction['send'] {
  return (one, values = []) => {
    database.count(1)
    sendTogether(client)
    return quiet(ask(client, one, values))
  }
}

/** A statement without a name is put together for one question and parsed anew each time. */
function ask(client: PoolClient, one: string | Statement, values: readonly SqlValue[]): Promise<QueryResult> {
  if (typeof one === 'string') return client.query(one)
  return one.name === '' ? client.query(one.text, [...values]) : askNamed(client, one, values)
}

// With pipelining a later statement can fail while an earlier one is awaited, so each promise has a handler from birth.
// The failure itself is not lost: it turns COMMIT into ROLLBACK.
function quiet<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => {})
  return promise
}

/**
 * Statements that are sent in one turn leave in one write: BEGIN with the session, the evidence with COMMIT. A write to the
 * socket costs more than preparing the statement that it carries.
 */
function sendTogether(client: PoolClient): void {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Socket } }).connection
  if (stream.writableCorked > 0) return
  stream.cork()
  process.nextTick(() => stream.uncork())
}
