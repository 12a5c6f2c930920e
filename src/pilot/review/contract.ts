import { z } from 'zod'
import { id, version, profession, state, operation, given, expert, one } from './contract/parts.ts'
import { formal } from './contract/formal.ts'
import { meeting } from './contract/meeting.ts'
import { rounds } from './contract/rounds.ts'
import { reviewing } from './contract/reviewing.ts'
import { selecting } from './contract/selecting.ts'

export const reviewContract = {
  ...formal,
  ...meeting,
  ...rounds,
  ...reviewing,
  ...selecting,
  offerClaim: operation('POST', '/experts/{id}/claim-code', 'offer-claim', '发放认领码 / issue a claim code')
    .input(z.strictObject({ id }))
    .output(z.object({ code: z.string() })),
  claim: operation('POST', '/experts/claim', 'claim', '认领专家账号 / claim a record')
    .input(z.strictObject({ code: z.string().trim().min(8).max(40) }))
    .output(z.object({ claimed: z.literal(true) })),
  list: operation('GET', '/experts', 'list', '专家库 / the register of experts')
    .input(
      z.strictObject({
        profession: profession.optional(),
        state: state.optional(),
        words: z.string().max(60).default(''),
        afterName: z.string().max(60).optional(),
        afterId: id.optional(),
        limit: z.coerce.number().int().min(1).max(100).default(20),
      }),
    )
    .output(
      z.object({
        experts: z.array(expert).readonly(),
        counts: z.record(z.string(), z.number().int()),
        next: z.object({ name: z.string(), id }).nullable(),
        mayCreate: z.boolean(),
      }),
    ),
  read: operation('GET', '/experts/{id}', 'read', '一位专家 / one expert').input(z.strictObject({ id })).output(one),
  create: operation('POST', '/experts', 'create', '登记专家 / enter an expert')
    .input(z.strictObject({ details: given }))
    .output(one),
  edit: operation('PUT', '/experts/{id}', 'edit', '改专家记录 / change an expert')
    .input(z.strictObject({ id, version, details: given }))
    .output(one),
  pause: operation('POST', '/experts/{id}/pause', 'pause', '暂停参加评审 / pause')
    .input(z.strictObject({ id, version, reason: z.string().trim().min(1).max(500) }))
    .output(one),
  resume: operation('POST', '/experts/{id}/resume', 'resume', '恢复参加评审 / resume')
    .input(z.strictObject({ id, version }))
    .output(one),
  importTable: operation('POST', '/experts/import', 'import', '从表格登记专家 / enter experts from a table')
    .input(z.strictObject({ fileId: id, mode: z.enum(['look', 'enter']) }))
    .output(
      z.object({
        readable: z.number().int(),
        entered: z.number().int(),
        findings: z
          .array(
            z.object({
              row: z.number().int(),
              code: z.string(),
              column: z.string().optional(),
              message: z.object({ zh: z.string(), en: z.string() }),
            }),
          )
          .readonly(),
      }),
    ),
}
