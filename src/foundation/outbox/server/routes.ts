import { act, answer, implementContract, look } from '../../access/server/index.ts'
import type { ServerSlice } from '../../access/server/index.ts'
import { outboxContract } from '../contract.ts'
import { discardLetter, editDraft, queueLetter, readLetter, readLetters } from './letters.ts'
import { markRead, readMessageCentre } from './messages.ts'

const api = implementContract(outboxContract)

export const outboxRouter = {
  listLetters: api.listLetters.handler(({ input, context }) => {
    const page = { state: input.state ?? null, before: input.before ?? null, limit: input.limit }
    return answer(look(context, (acting) => readLetters(acting, page)))
  }),
  readLetter: api.readLetter.handler(({ input, context }) =>
    answer(look(context, (acting) => readLetter(acting, input.id))),
  ),
  editDraft: api.editDraft.handler(({ input, context }) =>
    answer(act(context, input, (acting) => editDraft(acting, input))),
  ),
  queueLetter: api.queueLetter.handler(({ input, context }) =>
    answer(act(context, input, (acting) => queueLetter(acting, input.id))),
  ),
  discardLetter: api.discardLetter.handler(({ input, context }) =>
    answer(act(context, input, (acting) => discardLetter(acting, input.id))),
  ),
  listMessages: api.listMessages.handler(({ input, context }) =>
    answer(look(context, (acting) => readMessageCentre(acting, { before: input.before ?? null, limit: input.limit }))),
  ),
  markRead: api.markRead.handler(({ input, context }) =>
    answer(act(context, input, (acting) => markRead(acting, input.ids))),
  ),
} as ReturnType<NonNullable<ServerSlice['router']>>
