import { act, answer, implementContract, look } from '../../../../foundation/access/server/index.ts'
import { supportContract } from '../../contract.ts'
import { lookAtConversation, openConversation, sayInConversation } from './converse.ts'
import { closeNeed, createNeed, editNeed, showNeed, takeBackNeed } from './keep-need.ts'
import { lookAtMatches, lookAtNeed, lookAtNeeds } from './look-at-needs.ts'

const api = implementContract(supportContract)

export const needsRouter = {
  listNeeds: api.listNeeds.handler(({ input, context }) => {
    const { side, afterAt, afterId, limit } = input
    const after = afterAt === undefined || afterId === undefined ? null : { at: afterAt, id: afterId }
    return answer(look(context, (acting) => lookAtNeeds(acting, { side, after, limit })))
  }),
  readNeed: api.readNeed.handler(({ input, context }) =>
    answer(look(context, (acting) => lookAtNeed(acting, input.id))),
  ),
  listMatches: api.listMatches.handler(({ input, context }) =>
    answer(look(context, (acting) => lookAtMatches(acting, input))),
  ),
  createNeed: api.createNeed.handler(({ input, context }) =>
    answer(act(context, input, (acting) => createNeed(acting, input))),
  ),
  editNeed: api.editNeed.handler(({ input, context }) =>
    answer(act(context, input, (acting) => editNeed(acting, input))),
  ),
  showNeed: api.showNeed.handler(({ input, context }) =>
    answer(act(context, input, (acting) => showNeed(acting, input))),
  ),
  takeBackNeed: api.takeBackNeed.handler(({ input, context }) =>
    answer(act(context, input, (acting) => takeBackNeed(acting, input))),
  ),
  closeNeed: api.closeNeed.handler(({ input, context }) =>
    answer(act(context, input, (acting) => closeNeed(acting, input))),
  ),
  openConversation: api.openConversation.handler(({ input, context }) =>
    answer(act(context, input, (acting) => openConversation(acting, input))),
  ),
  readConversation: api.readConversation.handler(({ input, context }) =>
    answer(look(context, (acting) => lookAtConversation(acting, input.id))),
  ),
  sayInConversation: api.sayInConversation.handler(({ input, context }) =>
    answer(act(context, input, (acting) => sayInConversation(acting, input))),
  ),
}
