import { act, answer, implementContract, look } from '../../../foundation/access/server/index.ts'
import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import { riskContract } from '../contract.ts'
import { cancel } from './cancel-run.ts'
import { lookAtRun, lookAtRuns } from './look-at-runs.ts'
import { rerun, startRun } from './start-run.ts'
import { lookAtStress } from './look-at-stress.ts'
import { workOutPrice } from './work-out-price.ts'

const api = implementContract(riskContract)

export const router = {
  list: api.list.handler(({ input, context }) =>
    answer(look(context, (acting) => lookAtRuns(acting, { before: input.before ?? null, limit: input.limit }))),
  ),
  read: api.read.handler(({ input, context }) => answer(look(context, (acting) => lookAtRun(acting, input.id)))),
  create: api.create.handler(({ input, context }) => answer(act(context, input, (acting) => startRun(acting, input)))),
  cancel: api.cancel.handler(({ input, context }) => answer(act(context, input, (acting) => cancel(acting, input.id)))),
  rerun: api.rerun.handler(({ input, context }) => answer(act(context, input, (acting) => rerun(acting, input.id)))),
  stress: api.stress.handler(({ input, context }) =>
    answer(look(context, (acting) => lookAtStress(acting, input.scenario))),
  ),
  price: api.price.handler(({ input, context }) => answer(look(context, (acting) => workOutPrice(acting, input)))),
} as ReturnType<NonNullable<ServerSlice['router']>>
