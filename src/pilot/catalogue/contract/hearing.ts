import { z } from 'zod'
import { groundCodes, objectionMachine } from '../index.ts'
import { item } from './publicising.ts'
import { id, version, onVersion, text, operation, content } from './parts.ts'

const reason = text(2, 1000)

const objection = z.object({
  id,
  publicityId: id,
  solutionId: id,
  receiptNumber: z.string(),
  objector: z.enum(['person', 'unit']),
  name: z.string(),
  creditCode: z.string().nullable(),
  contact: z.string(),
  ground: z.enum(groundCodes),
  facts: z.string(),
  state: z.enum(objectionMachine.states),
  arrivedAt: z.string(),
  sealedAt: z.string().nullable(),
  investigatorName: z.string().nullable(),
  declaration: z.string(),
  finding: z.enum(['uphold', 'dismiss']).nullable(),
  remedy: z.enum(['remove', 'amend']).nullable(),
  amendment: content.nullable(),
  report: z.string(),
  answer: z.string(),
  reportedAt: z.string().nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: z.string().nullable(),
  reason: z.string(),
  version,
  isMine: z.boolean(),
  actions: z.array(z.string()).readonly(),
})

/** 异议 and 线索: filed by anybody on the public page, heard on the desk. */
export const hearing = {
  objections: operation('GET', '/objections', ['objection', 'list'], '异议 / objections')
    .input(
      z.strictObject({
        state: z.enum(objectionMachine.states).optional(),
        afterArrival: z.iso.datetime().optional(),
        afterId: id.optional(),
        limit: z.coerce.number().int().min(1).max(100).default(50),
      }),
    )
    .output(
      z.object({
        /** `about` is number and name of the solution. */
        objections: z.array(objection.extend({ about: z.string() })).readonly(),
        counts: z.record(z.string(), z.number().int()),
      }),
    ),
  objection: operation('GET', '/objections/{id}', ['objection', 'read'], '一件异议 / one objection')
    .input(z.strictObject({ id }))
    .output(z.object({ objection, item: item.nullable() })),
  registerSeal: operation(
    'POST',
    '/objections/{id}/seal',
    ['objection', 'register-seal'],
    '登记盖章原件 / register the seal',
  )
    .input(z.strictObject(onVersion))
    .output(objection),
  take: operation('POST', '/objections/{id}/take', ['objection', 'take'], '承办 / take up')
    .input(z.strictObject({ ...onVersion, declaration: z.string().max(500) }))
    .output(objection),
  giveBack: operation('POST', '/objections/{id}/give-back', ['objection', 'give-back'], '退回承办 / give back')
    .input(z.strictObject({ ...onVersion, reason }))
    .output(objection),
  setAside: operation('POST', '/objections/{id}/set-aside', ['objection', 'set-aside'], '搁置 / set aside')
    .input(z.strictObject({ ...onVersion, reason }))
    .output(objection),
  report: operation('POST', '/objections/{id}/report', ['objection', 'report'], '提交调查报告 / report')
    .input(
      z.strictObject({
        ...onVersion,
        finding: z.enum(['uphold', 'dismiss']),
        remedy: z.enum(['remove', 'amend']).nullable(),
        amendment: content.pick({ title: true, summary: true, partners: true }).partial().nullable(),
        report: text(10, 4000),
        answer: text(10, 4000),
      }),
    )
    .output(objection),
  returnReport: operation('POST', '/objections/{id}/return', ['objection', 'return'], '退回补充调查 / return')
    .input(z.strictObject({ ...onVersion, reason }))
    .output(objection),
  uphold: operation('POST', '/objections/{id}/uphold', ['objection', 'uphold'], '异议成立 / uphold')
    .input(z.strictObject({ ...onVersion, reason, note: text(2, 500) }))
    .output(objection),
  dismiss: operation('POST', '/objections/{id}/dismiss', ['objection', 'dismiss'], '异议不成立 / dismiss')
    .input(z.strictObject({ ...onVersion, reason }))
    .output(objection),
  tips: operation('GET', '/tips', ['tip', 'list'], '线索 / tips')
    .input(z.strictObject({}))
    .output(
      z.object({
        tips: z
          .array(
            z.object({
              id,
              publicityId: id,
              solutionId: id,
              ground: z.enum(groundCodes),
              facts: z.string(),
              arrivedAt: z.string(),
            }),
          )
          .readonly(),
      }),
    ),
}
