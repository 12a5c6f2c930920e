import { createHash } from 'node:crypto'
import { millisecondsOf, ok, refuse, type Result } from '../../kernel/index.ts'
import { DatabaseUnavailable, idempotent, readTx, withTx, type Scope, type Tx } from '../../storage/server/index.ts'
import { actionsOpenTo, permit, permitList, signInFirst, visitor } from '../index.ts'
import type { Acting, UseCase } from './acting.ts'
import { recordDenial, type Asked } from './denials.ts'
import type { RequestContext } from './host.ts'
import { enrolSecondFactorFirst, tokenOnlyReads } from './refusals.ts'
import { entering, presentIn, touchSession, type Present } from './store/present.ts'

/** Who is let through to the use case: a signed-in person, or everybody. */
type Door = (present: Present | undefined) => Result<Present | undefined>

/** Runs an act of a signed-in person in one transaction, once per idempotency key. */
export function act<Value>(context: RequestContext, input: unknown, run: UseCase<Value>): Promise<Result<Value>> {
  return write(context, { input, door: signedInToWrite, run })
}

/** The same for acts that are open to everybody; the actor is the visitor when nobody has signed in. */
export function actOpenly<Value>(context: RequestContext, input: unknown, run: UseCase<Value>): Promise<Result<Value>> {
  return write(context, { input, door: (present) => (present ? signedInToWrite(present) : ok(undefined)), run })
}

/** Reads on behalf of a signed-in person, in one snapshot. */
export function look<Value>(context: RequestContext, run: UseCase<Value>): Promise<Result<Value>> {
  return read(context, signedIn, run)
}

/** Reads for everybody: pages that anyone may see, with more on them for who has signed in. */
export function lookOpenly<Value>(context: RequestContext, run: UseCase<Value>): Promise<Result<Value>> {
  return read(context, (present) => ok(present?.isSecondFactorDue ? undefined : present), run)
}

/** For the few acts of a person who still has to enrol the second factor. */
export function actBeforeSecondFactor<Value>(
  context: RequestContext,
  input: unknown,
  run: UseCase<Value>,
): Promise<Result<Value>> {
  return write(context, { input, door: (present) => (present ? ok(present) : refuse(signInFirst)), run })
}

const signedIn: Door = (present) => {
  if (!present) return refuse(signInFirst)
  return present.isSecondFactorDue ? refuse(enrolSecondFactorFirst) : ok(present)
}

const signedInToWrite: Door = (present) => {
  const entered = signedIn(present)
  return entered.ok && entered.value && !entered.value.mayWrite ? refuse(tokenOnlyReads) : entered
}

interface Writing<Value> {
  readonly input: unknown
  readonly door: Door
  readonly run: UseCase<Value>
}

async function write<Value>(context: RequestContext, { input, door, run }: Writing<Value>): Promise<Result<Value>> {
  const seen = new Watch(context)
  const outcome = await withTx<Value>(context.host.database, seen.scope, async (tx) => {
    const entered = door(seen.note(presentIn(tx)))
    if (!entered.ok) return entered
    const acting = actingOf(tx, entered.value, seen)
    const { actor } = acting
    if (entered.value) tx.identify(actor.accountId)
    const { idempotencyKey: key } = context
    if (key === undefined) return run(acting)
    const who = entered.value ? actor.accountId : `visitor:${digest(context.source)}`
    return idempotent(tx, { actor: who, key, bodyHash: bodyHash(context, input) }, () => run(acting))
  })
  return seen.settle(outcome)
}

async function read<Value>(context: RequestContext, door: Door, run: UseCase<Value>): Promise<Result<Value>> {
  const seen = new Watch(context)
  try {
    const outcome = await readTx(context.host.database, seen.scope, async (tx) => {
      const entered = door(seen.note(presentIn(tx)))
      if (!entered.ok) return entered
      return run(actingOf(tx, entered.value, seen))
    })
    return await seen.settle(outcome)
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return refuse(error.refusal)
    throw error
  }
}

/** What is noticed during a transaction and written after it: a denial, and that the session is in use. */
class Watch {
  readonly context: RequestContext
  readonly scope: Scope
  asked: Asked | undefined
  private present: Present | undefined

  constructor(context: RequestContext) {
    this.context = context
    const { sessionHash } = context
    this.scope = { kind: 'session', sessionHash, ...(sessionHash === null ? {} : { opening: entering }) }
  }

  note(present: Present | undefined): Present | undefined {
    this.present = present
    return present
  }

  async settle<Value>(outcome: Result<Value>): Promise<Result<Value>> {
    if (!outcome.ok && this.asked) await recordDenial(this.context, this.asked, outcome.refusal)
    if (this.present && isStale(this.present)) {
      await withTx(this.context.host.database, this.scope, async (tx) => ok(await touchSession(tx)))
    }
    return outcome
  }
}

// The session's last use is kept to the minute, so that reading does not write each time.
function isStale({ actor, lastSeenAt }: Present): boolean {
  return millisecondsOf(actor.at) - millisecondsOf(lastSeenAt) > 60_000
}

function actingOf(tx: Tx, present: Present | undefined, seen: Watch): Acting {
  const { context } = seen
  const table = context.host.permissions
  const actor = present?.actor ?? visitor(tx.now, context.locale)
  return {
    ...(present ? { session: { id: present.sessionId, kind: present.kind, endsAt: present.endsAt } } : {}),
    tx,
    actor,
    host: context.host,
    context,
    permit(action, object) {
      seen.asked = { actor, resource: object.resource, action, id: object.id }
      return permit(table, actor, action, object)
    },
    permitList(action, resource) {
      seen.asked = { actor, resource, action, id: '*' }
      return permitList(table, actor, action, resource)
    },
    actionsOpenTo: (object) => actionsOpenTo(table, actor, object),
  }
}

function bodyHash(context: RequestContext, input: unknown): string {
  const text = JSON.stringify(input, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value))
  return digest(`${context.operation ?? ''}\n${text ?? ''}`)
}

function digest(text: string): string {
  return createHash('sm3').update(text).digest('hex')
}
