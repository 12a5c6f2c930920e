import { act, answer, implementContract, look } from '../../../foundation/access/server/index.ts'
import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import { policiesContract } from '../contract.ts'
import { judgeNamed } from '../index.ts'
import { lookAtAttribution } from './attribution/look-at-attribution.ts'
import { abandonPolicy, arrangePolicy, receivePremium } from './book/prepare-policy.ts'
import { cancelPolicy, endorsePolicy, reversePolicy } from './book/change-policy.ts'
import { issuePolicy } from './book/issue-policy.ts'
import { lookAtPolicies, lookAtPolicy } from './book/look-at-policy.ts'
import { openPolicy } from './book/open-policy.ts'
import { removePolicy, reportPolicies } from './attribution/report-policies.ts'
import { lookAtBoard } from './look-at-board.ts'
import { lookAtStatement, lookAtStatements } from './statement/look-at-statements.ts'
import { openSalt } from './statement/open-salt.ts'
import { signStatement } from './statement/sign-statement.ts'

const api = implementContract(policiesContract)

export const router = {
  listPolicies: api.listPolicies.handler(({ input, context }) => {
    const { after = null, number = null, state = null, limit = 50 } = input
    return answer(look(context, (acting) => lookAtPolicies(acting, { after, number, state, limit })))
  }),
  readPolicy: api.readPolicy.handler(({ input, context }) =>
    answer(look(context, (acting) => lookAtPolicy(acting, input))),
  ),
  openPolicy: api.openPolicy.handler(({ input, context }) =>
    answer(act(context, input, (acting) => openPolicy(acting, input))),
  ),
  arrangePolicy: api.arrangePolicy.handler(({ input, context }) =>
    answer(act(context, input, (acting) => arrangePolicy(acting, input))),
  ),
  receivePremium: api.receivePremium.handler(({ input, context }) =>
    answer(act(context, input, (acting) => receivePremium(acting, input))),
  ),
  issuePolicy: api.issuePolicy.handler(({ input, context }) =>
    answer(act(context, input, (acting) => issuePolicy(acting, input))),
  ),
  abandonPolicy: api.abandonPolicy.handler(({ input, context }) =>
    answer(act(context, input, (acting) => abandonPolicy(acting, input))),
  ),
  endorsePolicy: api.endorsePolicy.handler(({ input, context }) =>
    answer(act(context, input, (acting) => endorsePolicy(acting, input))),
  ),
  cancelPolicy: api.cancelPolicy.handler(({ input, context }) =>
    answer(act(context, input, (acting) => cancelPolicy(acting, input))),
  ),
  reversePolicy: api.reversePolicy.handler(({ input, context }) =>
    answer(act(context, input, (acting) => reversePolicy(acting, input))),
  ),
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
