import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Instant } from '../../foundation/kernel/index.ts'
import {
  type ExplainedItem,
  type MyReviews,
  professionCodes,
  type ReviewPage,
  type RoundPage,
  type RoundView,
  type ScoreBeside,
  basisCodes,
  type SelectionPage,
} from './index.ts'

const id = z.uuid()
const version = z.int32().min(1)
const day = z.iso.date()
const profession = z.enum(professionCodes)
const state = z.enum(['listed', 'paused'])
const many = <Item extends z.ZodType>(item: Item, most: number) => z.array(item).max(most).readonly()

type Method = 'GET' | 'POST' | 'PUT'

/** One operation with the one action of the permission table that it asks the gate for. */
const operationOn = (resource: string) => (method: Method, path: `/${string}`, action: string, summary: string) =>
  oc
    .$meta<{ readonly resource?: string; readonly action?: string }>({})
    .route({ method, path, summary })
    .meta({ resource, action })
const operation = operationOn('expert')
const onRound = operationOn('review-round')
const onSeat = operationOn('seat')
const onReview = operationOn('review')
const onSelection = operationOn('selection')

const named = z.strictObject({ organisationId: id.nullable(), name: z.string().trim().min(2).max(120) })

const details = z.strictObject({
  name: z.string().trim().min(2).max(60),
  profession,
  employers: many(named, 5).nullable(),
  former: many(named.extend({ until: day.nullable() }), 20),
  declared: many(named, 20),
  topics: z.record(z.string().trim().min(1).max(40), z.int().min(1).max(3)),
  maxLoad: z.int().min(1).max(200),
  away: z.strictObject({ from: day, until: day }).nullable(),
})

/** A credit code may stand for the id of an organisation on record. */
const written = named.extend({ creditCode: z.string().max(40).optional() })
const given = details.extend({
  employers: many(written, 5).nullable(),
  former: many(written.extend({ until: day.nullable() }), 20),
  declared: many(written, 20),
})

const expert = details.extend({
  id,
  state,
  pauseReason: z.string(),
  account: z.enum(['claimed', 'offered', 'none']),
  version,
  changedAt: z.string(),
})

const one = z.object({ expert, actions: z.array(z.string()).readonly() })

const programme = z.string().regex(/^[a-z0-9-]{2,40}$/)
const reason = z.string().trim().min(1).max(500)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const moment = z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString() as Instant)
const few = z.int().min(0).max(20)

const settings = z.strictObject({
  strata: many(z.strictObject({ profession, count: few.min(1), reserves: few }), 5),
  perItem: few.min(1),
  professionsPerItem: z.partialRecord(profession, few),
  onePerEmployer: z.boolean(),
  formerEmployerYears: z.int().min(0).max(20),
  formerEmployerReach: z.enum(['organisation', 'group']),
  method: z.union([
    z.strictObject({ kind: z.literal('mean') }),
    z.strictObject({ kind: z.literal('trimmed-mean'), eachEnd: z.int().min(1).max(3) }),
  ]),
  outliers: z.union([
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('standardised-residual'), beyond: z.int().min(2).max(6) }),
  ]),
  scoreUntil: moment.nullable(),
})

const moved = z.object({
  id,
  state: z.custom<RoundView['state']>((value) => typeof value === 'string'),
  version: z.int(),
})
const marks = z.record(z.string().max(40), z.strictObject({ mark: z.int().nullable(), reason: z.string().max(2000) }))
const overall = z.strictObject({
  forApplicant: z.string().max(4000).optional(),
  forPanel: z.string().max(4000).optional(),
  advice: z.enum(['list', 'list-after', 'not']).optional(),
  confidence: z.enum(['high', 'medium', 'low']).optional(),
})
const saved = z.object({ version: z.int(), savedAt: z.string(), state: z.string() })
const done = z.object({ id })

const rounds = {
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

const reviewing = {
  acceptSeat: onSeat('POST', '/seats/{id}/accept', 'accept', '接受评审邀请 / take a seat')
    .input(z.strictObject({ id, declared: z.boolean() }))
    .output(z.object({ state: z.string() })),
  declineSeat: onSeat('POST', '/seats/{id}/decline', 'decline', '不参加评审 / decline a seat')
    .input(z.strictObject({ id, code: z.enum(['conflict', 'field', 'time', 'other']), reason }))
    .output(z.object({ state: z.string() })),
  myReviews: onReview('GET', '/reviews', 'list', '我的评审 / my reviews').output(z.custom<MyReviews>()),
  review: onReview('GET', '/reviews/{id}', 'read', '评审一件方案 / one review')
    .input(z.strictObject({ id }))
    .output(z.custom<ReviewPage>()),
  saveScore: onReview('PUT', '/reviews/{id}', 'edit', '保存评分 / save a sheet')
    .input(z.strictObject({ id, version, marks, overall }))
    .output(saved),
  submitScore: onReview('POST', '/reviews/{id}/submit', 'submit', '提交评分 / hand a sheet in')
    .input(z.strictObject({ id, version }))
    .output(saved),
  recuse: onReview('POST', '/reviews/{id}/recuse', 'recuse', '申请回避 / step aside')
    .input(z.strictObject({ id, reason }))
    .output(done),
  beside: onReview('GET', '/reviews/{id}/others', 'read-others-scores', '其他专家的评分 / scores of the others')
    .input(z.strictObject({ id }))
    .output(z.custom<readonly ScoreBeside[]>()),
  setAside: onReview('POST', '/reviews/{id}/set-aside', 'set-aside', '评审作废或改派 / set a review aside')
    .input(z.strictObject({ id, cause: z.enum(['conflict', 'reassigned']), reason }))
    .output(done),
  reopenScore: onReview('POST', '/reviews/{id}/reopen', 'reopen', '重开评分 / open a score again')
    .input(z.strictObject({ id, reason }))
    .output(done),
}

const kept = z.object({ id, state: z.string(), version: z.int() })
const onVersion = z.strictObject({ id, version })

const selecting = {
  selections: onSelection('GET', '/selections', 'list', '各批次的遴选 / selections by round').output(
    z.object({
      selections: many(z.object({ id, programmeId: z.string(), state: z.string() }), 1000),
      mayOpen: z.boolean(),
    }),
  ),
  openSelection: onSelection('POST', '/selections', 'open', '开始遴选 / begin a selection')
    .input(z.strictObject({ roundId: z.uuid() }))
    .output(kept),
  selection: onSelection('GET', '/selections/{id}', 'read', '遴选台 / the selection desk')
    .input(z.strictObject({ id }))
    .output(z.custom<SelectionPage>()),
  editSelection: onSelection('PUT', '/selections/{id}', 'edit', '拟定名单 / draft the decisions')
    .input(
      z.strictObject({
        id,
        version,
        line: z.int().min(0).max(10_000),
        portfolio: many(
          z.strictObject({
            of: z.enum(['sector', 'class', 'region', 'lead']),
            code: z.string().min(1).max(60),
            least: z.int().min(0).max(10_000).optional(),
            most: z.int().min(0).max(10_000).optional(),
          }),
          50,
        ),
        decisions: many(
          z.strictObject({
            solutionId: z.uuid(),
            decision: z.enum(['selected', 'not-selected']),
            basis: z.enum(basisCodes),
            reason: z.string().trim().min(1).max(1000),
          }),
          10_000,
        ),
      }),
    )
    .output(kept),
  proposeSelection: onSelection('POST', '/selections/{id}/propose', 'propose', '提交批准 / propose')
    .input(onVersion)
    .output(kept),
  returnSelection: onSelection('POST', '/selections/{id}/return', 'return', '退回重拟 / send back')
    .input(z.strictObject({ id, reason }))
    .output(kept),
  approveSelection: onSelection('POST', '/selections/{id}/approve', 'approve', '批准并发布 / approve and release')
    .input(onVersion)
    .output(kept),
}

export const reviewContract = {
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
