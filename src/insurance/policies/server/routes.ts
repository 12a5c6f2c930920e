import { act, answer, implementContract, look } from '../../../foundation/access/server/index.ts'
import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import { policiesContract } from '../contract.ts'
import { judgeNamed } from '../index.ts'
import { lookAtAttribution } from './attribution/look-at-attribution.ts'
import { removePolicy, reportPolicies } from './attribution/report-policies.ts'
import { lookAtBoard } from './look-at-board.ts'
import { lookAtStatement, lookAtStatements } from './statement/look-at-statements.ts'
import { openSalt } from './statement/open-salt.ts'
import { signStatement } from './statement/sign-statement.ts'

const api = implementContract(policiesContract)

export const router = {
  openSalt: api.openSalt.handler(({ input, context }) =>
    answer(act(context, input, (acting) => openSalt(acting, input))),
  ),
  listStatements: api.listStatements.handler(({ input, context }) =>
    answer(look(context, (acting) => lookAtStatements(acting, input))),
  ),
  readStatement: api.readStatement.handler(({ input, context }) =>
    answer(look(context, (acting) => lookAtStatement(acting, input.id))),
  ),
  signStatement: api.signStatement.handler(({ input, context }) =>
    answer(act(context, input, (acting) => signStatement(acting, input))),
  ),
  readAttribution: api.readAttribution.handler(({ input, context }) =>
    answer(look(context, (acting) => lookAtAttribution(acting, input))),
  ),
  reportPolicies: api.reportPolicies.handler(({ input, context }) => {
    const read = judgeNamed(input.policies.map((policy, index) => ({ row: index + 1, ...policy })))
    return answer(act(context, input, (acting) => reportPolicies(acting, { round: input.round, read })))
  }),
  removePolicy: api.removePolicy.handler(({ input, context }) =>
    answer(act(context, input, (acting) => removePolicy(acting, input))),
  ),
  readBoard: api.readBoard.handler(({ input, context }) =>
    answer(look(context, (acting) => lookAtBoard(acting, input))),
  ),
} as ReturnType<NonNullable<ServerSlice['router']>>
