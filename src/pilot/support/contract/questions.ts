import { z } from 'zod'
import { isCivil } from '../../../foundation/kernel/index.ts'
import { questionCategoryCodes } from '../index.ts'
import { both, id, line, on, version } from './parts.ts'

const onQuestion = on('question')
const category = z.enum(questionCategoryCodes)
const state = z.enum(['asked', 'answered', 'published'])
const clause = z
  .string()
  .regex(/^[0-9az](\.?[0-9a-z]+)*$/)
  .max(30)
  .nullable()
const question = z.object({
  id: z.string(),
  askedByName: z.string(),
  organisationId: z.string().nullable(),
  organisationName: z.string(),
  category,
  clause: z.string().nullable(),
  subject: z.string(),
  body: z.string(),
  state,
  answer: z.string(),
  answeredByName: z.string(),
  answeredAt: z.string().nullable(),
  publishedId: z.string().nullable(),
  askedAt: z.string(),
  version: z.number().int(),
})
const questionView = z.object({ question, actions: z.array(z.string()).readonly() })

export const questionOperations = {
  listQuestions: onQuestion('GET', '/questions', 'read', '咨询 / questions')
    .input(
      z.strictObject({
        state: state.optional(),
        afterAt: z.iso.datetime({ offset: true }).refine(isCivil).optional(),
        afterId: id.optional(),
        limit: z.coerce.number().int().min(1).max(100).default(20),
      }),
    )
    .output(
      z.object({
        questions: z.array(question).readonly(),
        next: z.object({ at: z.string(), id: z.string() }).nullable(),
        mayAsk: z.boolean(),
      }),
    ),
  readQuestion: onQuestion('GET', '/questions/{id}', 'read', '一个咨询 / one question')
    .input(z.strictObject({ id }))
    .output(questionView),
  ask: onQuestion('POST', '/questions', 'ask', '提问 / ask')
    .input(
      z.strictObject({
        category,
        clause: clause.default(null),
        subject: z.string().trim().min(2).max(120),
        body: z.string().trim().min(2).max(4000),
      }),
    )
    .output(questionView),
  answerQuestion: onQuestion('POST', '/questions/{id}/answer', 'answer', '答复 / answer')
    .input(z.strictObject({ id, version, answer: line(6000) }))
    .output(questionView),
  withdrawAnswer: onQuestion('POST', '/questions/{id}/withdraw', 'withdraw', '撤下公开问答 / withdraw')
    .input(z.strictObject({ id, version, reason: line(1000) }))
    .output(questionView),
  publishAnswer: onQuestion('POST', '/questions/{id}/publish', 'publish', '转为公开问答 / publish')
    .input(z.strictObject({ id, version, content: z.strictObject({ question: both(1000), answer: both(6000) }) }))
    .output(questionView),
}
