import { act, answer, implementContract, look } from '../../../foundation/access/server/index.ts'
import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import type { Day } from '../../../foundation/kernel/index.ts'
import { reviewContract } from '../contract.ts'
import { importExperts } from './import-experts.ts'
import { createExpert, editExpert, pause, resume } from './keep-expert.ts'
import { lookAtExpert, lookAtExperts } from './look-at-experts.ts'
import type { WrittenDetails } from './written-details.ts'

const api = implementContract(reviewContract)

/** The contract has checked that a text is a day; `as` only says so to the compiler. */
type Given = Omit<WrittenDetails, 'former' | 'away'> & {
  readonly former: readonly (Omit<WrittenDetails['former'][number], 'until'> & { readonly until: string | null })[]
  readonly away: { readonly from: string; readonly until: string } | null
}

const detailsOf = (given: Given): WrittenDetails => ({
  ...given,
  former: given.former.map((one) => ({ ...one, until: one.until as Day | null })),
  away: given.away && { from: given.away.from as Day, until: given.away.until as Day },
})

export const router = {
  list: api.list.handler(({ input, context }) => {
    const { profession, state, words, afterName, afterId, limit } = input
    const after = afterName === undefined || afterId === undefined ? null : { name: afterName, id: afterId }
    const filter = { profession: profession ?? null, state: state ?? null, words, after, limit }
    return answer(look(context, (acting) => lookAtExperts(acting, filter)))
  }),
  read: api.read.handler(({ input, context }) => answer(look(context, (acting) => lookAtExpert(acting, input.id)))),
  create: api.create.handler(({ input, context }) =>
    answer(act(context, input, (acting) => createExpert(acting, detailsOf(input.details)))),
  ),
  edit: api.edit.handler(({ input, context }) =>
    answer(act(context, input, (acting) => editExpert(acting, { ...input, details: detailsOf(input.details) }))),
  ),
  pause: api.pause.handler(({ input, context }) => answer(act(context, input, (acting) => pause(acting, input)))),
  resume: api.resume.handler(({ input, context }) => answer(act(context, input, (acting) => resume(acting, input)))),
  importTable: api.importTable.handler(({ input, context }) =>
    answer(act(context, input, (acting) => importExperts(acting, input))),
  ),
} as ReturnType<NonNullable<ServerSlice['router']>>
