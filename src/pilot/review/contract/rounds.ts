import { z } from 'zod'
import { type ExplainedItem, type RoundPage } from '../index.ts'
import { id, version, many, onRound, programme, reason, hash, moment, settings, moved } from './parts.ts'

export const rounds = {
  rounds: onRound('GET', '/review-rounds', 'list', '各批次的评审组织 / reviews by round').output(
    z.object({
      rounds: many(z.object({ id, programmeId: z.string(), state: z.string() }), 1000),
      mayOpen: z.boolean(),
    }),
  ),
  openRound: onRound('POST', '/review-rounds', 'open', '开始组织评审 / begin the review of a round')
    .input(z.strictObject({ programme }))
    .output(moved),
  round: onRound('GET', '/review-rounds/{id}', 'read', '评审组织 / the review of a round')
    .input(z.strictObject({ id }))
    .output(z.custom<RoundPage>()),
  editRound: onRound('PUT', '/review-rounds/{id}', 'edit', '改评审设置 / change the settings')
    .input(z.strictObject({ id, version, settings, groups: z.record(id, z.string().trim().min(1).max(30)) }))
    .output(moved),
  promise: onRound(
    'POST',
    '/review-rounds/{id}/promise',
    'promise',
    '公布随机数校验值 / publish the hash of the number',
  )
    .input(z.strictObject({ id, promise: hash }))
    .output(moved),
  pin: onRound('POST', '/review-rounds/{id}/pins', 'pin', '认定利益关系 / settle an interest')
    .input(
      z.strictObject({
        id,
        expertId: z.uuid(),
        solutionId: z.uuid().nullable(),
        says: z.enum(['conflict', 'none']),
        reason,
      }),
    )
    .output(moved),
  freeze: onRound('POST', '/review-rounds/{id}/freeze', 'freeze', '冻结评审清单 / freeze the list')
    .input(z.strictObject({ id }))
    .output(moved),
  draw: onRound('POST', '/review-rounds/{id}/draw', 'draw', '随机抽取 / draw the panels')
    .input(
      z.strictObject({
        id,
        nonce: z.string().min(8).max(200),
        publicNumber: z
          .string()
          .trim()
          .min(1)
          .max(100)
          .regex(/^[^|]+$/),
        publicSource: z.string().trim().min(2).max(200),
        publicAt: moment,
      }),
    )
    .output(moved),
  invite: onRound('POST', '/review-rounds/{id}/invite', 'invite', '邀请轮到的专家 / invite whose turn it is')
    .input(z.strictObject({ id }))
    .output(moved),
  assign: onRound('POST', '/review-rounds/{id}/assign', 'assign', '指派 / assign experts')
    .input(z.strictObject({ id, existing: z.enum(['keep', 'anew']) }))
    .output(moved),
  explain: onRound('GET', '/review-rounds/{id}/entries/{entryId}', 'read', '一件方案的指派理由 / why these experts')
    .input(z.strictObject({ id, entryId: z.uuid() }))
    .output(z.custom<ExplainedItem>()),
  beginScoring: onRound('POST', '/review-rounds/{id}/begin-scoring', 'begin-scoring', '开始评分 / begin scoring')
    .input(z.strictObject({ id, scoreUntil: moment }))
    .output(moved),
  dropWithdrawn: onRound(
    'POST',
    '/review-rounds/{id}/drop-withdrawn',
    'drop-withdrawn',
    '撤回的移出清单 / drop what was withdrawn',
  )
    .input(z.strictObject({ id }))
    .output(moved),
  closeScoring: onRound('POST', '/review-rounds/{id}/close-scoring', 'close-scoring', '结束评分 / close scoring')
    .input(z.strictObject({ id }))
    .output(moved),
}
