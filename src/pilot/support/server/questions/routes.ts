import {
  act,
  answer,
  clauseReader,
  implementContract,
  look,
  lookOpenly,
  type OpenRoute,
  orRefuse,
} from '../../../../foundation/access/server/index.ts'
import { htmlResponse, viewOf } from '../../../../foundation/interface/server/index.ts'
import { supportContract } from '../../contract.ts'
import { answersPage } from '../../pages/answers-page.ts'
import {
  answerQuestion,
  ask,
  lookAtQuestion,
  lookAtQuestions,
  publishAnswer,
  readPublishedAnswers,
  withdrawAnswer,
} from './help-desk.ts'

const api = implementContract(supportContract)

export const questionsRouter = {
  listQuestions: api.listQuestions.handler(({ input, context }) => {
    const { state, afterAt, afterId, limit } = input
    const after = afterAt === undefined || afterId === undefined ? null : { at: afterAt, id: afterId }
    return answer(look(context, (acting) => lookAtQuestions(acting, { state: state ?? null, after, limit })))
  }),
  readQuestion: api.readQuestion.handler(({ input, context }) =>
    answer(look(context, (acting) => lookAtQuestion(acting, input.id))),
  ),
  ask: api.ask.handler(({ input, context }) => answer(act(context, input, (acting) => ask(acting, input)))),
  answerQuestion: api.answerQuestion.handler(({ input, context }) =>
    answer(act(context, input, (acting) => answerQuestion(acting, input))),
  ),
  withdrawAnswer: api.withdrawAnswer.handler(({ input, context }) =>
    answer(act(context, input, (acting) => withdrawAnswer(acting, input))),
  ),
  publishAnswer: api.publishAnswer.handler(({ input, context }) =>
    answer(act(context, input, (acting) => publishAnswer(acting, input))),
  ),
}

export const answerPages: readonly OpenRoute[] = [
  {
    method: 'GET',
    path: '/answers',
    audience: 'everyone',
    reason: { zh: '公开问答人人可读，不含提问单位', en: 'Published answers are for everybody and name no unit' },
    acts: { resource: 'published-answer', action: 'read' },
    handle: async (visit) => {
      const answers = orRefuse(await lookOpenly(visit.context, readPublishedAnswers))
      return htmlResponse(answersPage(viewOf(visit), { answers, reader: visit.context.host.find(clauseReader) }))
    },
  },
]
