import { act, actOpenly, answer, implementContract, look } from '../../../../foundation/access/server/index.ts'
import { supportContract } from '../../contract.ts'
import { giveFeedback } from './give-feedback.ts'
import { createGuidance, editGuidance, publishGuidance, withdrawGuidance } from './keep-guidance.ts'
import { lookAtGuidance, lookAtGuidanceList } from './look-at-guidance.ts'

const api = implementContract(supportContract)

export const guidanceRouter = {
  listGuidance: api.listGuidance.handler(({ input, context }) => {
    const { state, clause, after, limit } = input
    const filter = { state: state ?? null, clause: clause ?? null, after, limit }
    return answer(look(context, (acting) => lookAtGuidanceList(acting, filter)))
  }),
  readGuidance: api.readGuidance.handler(({ input, context }) =>
    answer(look(context, (acting) => lookAtGuidance(acting, input.id))),
  ),
  createGuidance: api.createGuidance.handler(({ input, context }) =>
    answer(act(context, input, (acting) => createGuidance(acting, input))),
  ),
  editGuidance: api.editGuidance.handler(({ input, context }) =>
    answer(act(context, input, (acting) => editGuidance(acting, input))),
  ),
  publishGuidance: api.publishGuidance.handler(({ input, context }) =>
    answer(act(context, input, (acting) => publishGuidance(acting, input))),
  ),
  withdrawGuidance: api.withdrawGuidance.handler(({ input, context }) =>
    answer(act(context, input, (acting) => withdrawGuidance(acting, input))),
  ),
  giveFeedback: api.giveFeedback.handler(({ input, context }) =>
    answer(actOpenly(context, input, (acting) => giveFeedback(acting, input))),
  ),
}
