import { z } from 'zod'
import { isCivil } from '../../../foundation/kernel/index.ts'
import { needSystemCodes, outcomeCodes } from '../index.ts'
import { id, line, many, on, version } from './parts.ts'

const onNeed = on('need')
const onConversation = on('conversation')
const code = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)
  .max(60)
const state = z.enum(['stated', 'shown', 'closed'])
const shownTerms = {
  sector: code,
  scenarios: many(code, 20),
  classes: many(code, 4),
  cover: many(code, 20),
  systems: many(z.enum(needSystemCodes), 10),
  region: z
    .string()
    .regex(/^\d{6}$/)
    .nullable(),
  size: z.enum(['large', 'medium', 'small', 'micro']).nullable(),
}
const terms = z.strictObject({
  ...shownTerms,
  /** Fen, as decimal text. */
  budget: z
    .string()
    .regex(/^\d{1,18}$/)
    .nullable(),
})
const outcome = z.strictObject({
  kind: z.enum(outcomeCodes),
  conversationId: id.nullable(),
  policyNumber: z.string().trim().min(1).max(60).nullable(),
  note: z.string().trim().max(500).default(''),
})
const need = z.object({
  id: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  state,
  terms: z.object(shownTerms),
  summary: z.string(),
  statedByName: z.string(),
  shownAt: z.string().nullable(),
  changedAt: z.string(),
  version: z.number().int(),
})
const match = z.object({
  entry: z.object({
    entryId: z.string(),
    version: z.number().int(),
    number: z.string(),
    title: z.string(),
    leadOrganisationId: z.string().nullable(),
    leadOrganisation: z.string(),
    region: z.string(),
  }),
  whole: z.boolean(),
  reasons: z
    .array(
      z.object({
        criterion: z.object({ kind: z.string(), code: z.string() }),
        fit: z.enum(['met', 'unmet', 'unknown']),
        words: z.object({ zh: z.string(), en: z.string() }),
      }),
    )
    .readonly(),
})
const side = z.enum(['enterprise', 'institution'])
const conversation = z.object({
  id: z.string(),
  needId: z.string(),
  entryId: z.string(),
  entryVersion: z.number().int(),
  entryNumber: z.string(),
  entryTitle: z.string(),
  enterpriseId: z.string(),
  enterpriseName: z.string(),
  institutionId: z.string(),
  institutionName: z.string(),
  openedBy: side,
  openedAt: z.string(),
  version: z.number().int(),
})
const needView = z.object({
  need,
  own: z.object({ budget: z.string().nullable(), outcome: outcome.nullable(), shownTo: z.number().int() }).nullable(),
  fitting: z.array(match).readonly(),
  conversations: z.array(conversation).readonly(),
  actions: z.array(z.string()).readonly(),
})
const conversationView = z.object({
  conversation,
  messages: z
    .array(z.object({ id: z.string(), side, authorName: z.string(), body: z.string(), writtenAt: z.string() }))
    .readonly(),
  side,
  actions: z.array(z.string()).readonly(),
})
const body = line(4000)
const onVersion = z.strictObject({ id, version })

export const needOperations = {
  listNeeds: onNeed('GET', '/needs', 'read', '供需对接 / needs')
    .input(
      z.strictObject({
        side: z.enum(['own', 'fitting']).default('own'),
        afterAt: z.iso.datetime({ offset: true }).refine(isCivil).optional(),
        afterId: id.optional(),
        limit: z.coerce.number().int().min(1).max(100).default(20),
      }),
    )
    .output(
      z.object({
        needs: z.array(need).readonly(),
        next: z.object({ at: z.string(), id: z.string() }).nullable(),
        mayCreate: z.boolean(),
      }),
    ),
  readNeed: onNeed('GET', '/needs/{id}', 'read', '一项需求 / one need').input(z.strictObject({ id })).output(needView),
  listMatches: onNeed('GET', '/needs/{id}/matches', 'match', '符合的目录条目 / entries that meet it')
    .input(
      z.strictObject({
        id,
        page: z.coerce.number().int().min(1).max(10_000).default(1),
        size: z.coerce.number().int().min(1).max(100).default(20),
      }),
    )
    .output(z.object({ matches: z.array(match).readonly(), total: z.number().int(), whole: z.number().int() })),
  createNeed: onNeed('POST', '/needs', 'create', '登记需求 / state a need')
    .input(z.strictObject({ terms, summary: z.string().trim().min(2).max(1000) }))
    .output(needView),
  editNeed: onNeed('PUT', '/needs/{id}', 'edit', '修改需求 / change a need')
    .input(z.strictObject({ id, version, terms, summary: z.string().trim().min(2).max(1000) }))
    .output(needView),
  showNeed: onNeed('POST', '/needs/{id}/show', 'show', '给符合的机构看 / show to who fits')
    .input(onVersion)
    .output(needView),
  takeBackNeed: onNeed('POST', '/needs/{id}/take-back', 'take-back', '收回 / take back')
    .input(onVersion)
    .output(needView),
  closeNeed: onNeed('POST', '/needs/{id}/close', 'close', '登记结果 / record the outcome')
    .input(z.strictObject({ id, version, outcome }))
    .output(needView),
  openConversation: onConversation('POST', '/conversations', 'open', '发起沟通 / open a conversation')
    .input(z.strictObject({ needId: id, entryId: id, body }))
    .output(conversationView),
  readConversation: onConversation('GET', '/conversations/{id}', 'read', '沟通 / a conversation')
    .input(z.strictObject({ id }))
    .output(conversationView),
  sayInConversation: onConversation('POST', '/conversations/{id}/messages', 'write', '发消息 / write')
    .input(z.strictObject({ id, body }))
    .output(conversationView),
}
