import { ok, refuse } from '../../kernel/index.ts'
import type { Result } from '../../kernel/index.ts'
import { texts } from '../texts.ts'
import { json, statement } from './statement.ts'
import type { Tx } from './transaction.ts'

export interface IdempotencyKey {
  readonly actor: string
  readonly key: string
  /** Digest of method, path and body: another body under the same key is refused. */
  readonly bodyHash: string
}

// Two tries with one key meet on this row: the second waits for the first and then finds its answer.
const claim = statement(
  'storage.claim-key',
  `insert into storage.idempotency as kept (actor, key, body_hash, created_at) values ($1, $2, $3, $4)
   on conflict (actor, key) do update set body_hash = excluded.body_hash, answer = null, created_at = excluded.created_at
   where kept.created_at < excluded.created_at - interval '7 days'
   returning true as claimed`,
)
const find = statement(
  'storage.find-key',
  'select body_hash as "bodyHash", answer from storage.idempotency where actor = $1 and key = $2',
)
const keep = statement(
  'storage.keep-answer',
  'update storage.idempotency set answer = $3 where actor = $1 and key = $2',
)

/** Does an act once: the same key and body get the same answer for seven days. A refusal is not kept. */
export async function idempotent<Value>(
  tx: Tx,
  { actor, key, bodyHash }: IdempotencyKey,
  run: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const claimed = await tx.query(claim, [actor, key, bodyHash, tx.now])
  if (claimed.length === 0) return answerAgain(tx, { actor, key, bodyHash })
  const outcome = await run()
  if (!outcome.ok) return outcome
  const text = json({ value: outcome.value })
  await tx.query(keep, [actor, key, text])
  // The first answer takes the same way through JSON as all later ones, so that they are equal.
  return ok((JSON.parse(text) as { value: Value }).value)
}

async function answerAgain<Value>(tx: Tx, { actor, key, bodyHash }: IdempotencyKey): Promise<Result<Value>> {
  const [kept] = await tx.query<{ bodyHash: string; answer: string | null }>(find, [actor, key])
  if (!kept?.answer) throw new Error('an idempotency key was claimed without an answer')
  if (kept.bodyHash === bodyHash) return ok((JSON.parse(kept.answer) as { value: Value }).value)
  return refuse({
    kind: 'unprocessable',
    code: 'idempotency-key-reused',
    message: texts.keyReused,
    remedy: texts.keyReusedRemedy,
  })
}
