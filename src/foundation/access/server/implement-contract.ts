import type { AnyContractRouter } from '@orpc/contract'
import { implement, type Implementer } from '@orpc/server'
import type { RequestContext } from './host.ts'

/** oRPC's `implement`, with the context that every handler gets. */
export function implementContract<Contract extends AnyContractRouter>(
  contract: Contract,
): Implementer<Contract, RequestContext & Record<never, never>, RequestContext> {
  return implement(contract).$context<RequestContext>()
}
