import { ORPCError } from '@orpc/server'
import type { Refusal, Result } from '../../kernel/index.ts'

/** A refusal on its way to the edge from an open route; the edge answers with its page or its data. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.message.en)
    this.name = 'Refused'
    this.refusal = refusal
  }
}

/** For open routes: the value, or `Refused` thrown to the edge. */
export function orRefuse<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  throw new Refused(result.refusal)
}

/** For handlers of the API: the value, or the refusal as the error that the edge turns into its status and body. */
export async function answer<Value>(outcome: Promise<Result<Value>>): Promise<Value> {
  const result = await outcome
  if (result.ok) return result.value
  throw new ORPCError('REFUSED', { status: 422, message: result.refusal.code, data: result.refusal })
}
