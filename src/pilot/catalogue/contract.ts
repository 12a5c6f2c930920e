import { oc } from '@orpc/contract'
import { z } from 'zod'
import { isCivil } from '../../foundation/kernel/index.ts'
import { groundCodes, objectionMachine, publicityMachine, releaseMachine } from './index.ts'

const id = z.uuid()
const version = z.int32().min(1)
const onVersion = { id, version }
const day = z.iso.date().refine(isCivil)
const text = (least: number, most: number) => z.string().trim().min(least).max(most)
const many = <Item extends z.ZodType>(item: Item, most: number) => z.array(item).max(most).readonly()
const code = z.string().trim().min(1).max(80)
const fen = z.string().regex(/^(0|[1-9]\d{0,17})$/)

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** One operation with the one action of the permission table that it asks the gate for. */
const operation = (
  method: Method,
  path: `/${string}`,
  [resource, action]: readonly [string, string],
  summary: string,
) =>
  oc
    .$meta<{ readonly resource?: string; readonly action?: string }>({})
    .route({ method, path, summary })
    .meta({ resource, action })

const member = z.strictObject({ organisationId: id.nullable(), name: text(2, 120), kind: code })
const terms = z.strictObject({
  waiting: z.string().max(120).optional(),
  indemnity: z.string().max(120).optional(),
  deductible: z.string().max(120).optional(),
  ransom: z.string().max(120).optional(),
  response: z.string().max(120).optional(),
  assessment: z.string().max(120).optional(),
})

/** What an entry says; money in fen as decimal strings. */
const content = z.strictObject({
  title: text(2, 120),
  summary: z.string().trim().max(1000),
  lead: member,
  partners: many(member, 30),
  regionCode: z.string().regex(/^\d{6}$/),
  sectors: many(code, 20),
  classes: many(code, 10),
  scenarios: many(code, 200),
  cover: many(code, 60),
  limit: z.strictObject({ from: fen, to: fen }).nullable(),
  terms,
})

const publicity = z.object({
  id,
  programmeId: z.string(),
  roundName: z.object({ zh: z.string(), en: z.string() }),
  sequence: z.int(),
  state: z.enum(publicityMachine.states),
  reason: z.string(),
  releasedAt: z.string(),
  openedAt: z.string(),
  workingDays: z.int(),
  lastDay: z.string(),
  closesAt: z.string(),
  provisional: z.boolean(),
  concludedAt: z.string().nullable(),
  version,
  actions: z.array(z.string()).readonly(),
})

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

const item = z.object({
  solutionId: id,
  number: z.string(),
  change: z.enum(['proposed', 'amended', 'removed']),
  content,
  note: z.string(),
})

const release = z.object({
  release: z.object({
    id,
    programmeId: z.string(),
    number: z.string().nullable(),
    state: z.enum(releaseMachine.states),
    basis: z.string(),
    effectiveFrom: z.string().nullable(),
    preparedByName: z.string(),
    preparedAt: z.string(),
    publishedByName: z.string().nullable(),
    publishedAt: z.string().nullable(),
    returnedReason: z.string(),
    version,
  }),
  lines: z
    .array(
      z.object({
        id,
        position: z.int(),
        change: z.enum(['added', 'amended', 'withdrawn']),
        entryId: id.nullable(),
        solutionId: id.nullable(),
        content: content.nullable(),
        reason: z.string(),
        version,
      }),
    )
    .readonly(),
  actions: z.array(z.string()).readonly(),
})

const finding = z.object({
  row: z.int(),
  code: z.string(),
  column: z.string().optional(),
  message: z.object({ zh: z.string(), en: z.string() }),
})

const entry = z.object({
  entryId: id,
  number: z.string(),
  round: z.string(),
  version: z.int(),
  content,
  effectiveFrom: z.string(),
  effectiveUntil: z.string().nullable(),
})

const reason = text(2, 1000)

export const catalogueContract = {
  publicities: operation('GET', '/publicities', ['publicity', 'read'], '公示 / publicities')
    .input(z.strictObject({ programme: z.string().max(60).optional() }))
    .output(z.object({ publicities: z.array(publicity).readonly() })),
  publicity: operation('GET', '/publicities/{id}', ['publicity', 'read'], '一次公示 / one publicity')
    .input(z.strictObject({ id }))
    .output(z.object({ publicity, items: z.array(item).readonly() })),
  conclude: operation('POST', '/publicities/{id}/conclude', ['publicity', 'conclude'], '办结公示 / conclude')
    .input(z.strictObject({ id }))
    .output(publicity),

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

  releases: operation('GET', '/releases', ['release', 'list'], '目录版次 / releases')
    .input(z.strictObject({ state: z.enum(releaseMachine.states).optional() }))
    .output(
      z.object({
        releases: z.array(release.shape.release).readonly(),
        mayCreate: z.boolean(),
      }),
    ),
  release: operation('GET', '/releases/{id}', ['release', 'read'], '一版 / one release')
    .input(z.strictObject({ id }))
    .output(release),
  createRelease: operation('POST', '/releases', ['release', 'create'], '新编一版 / begin a release')
    .input(z.strictObject({ programme: text(1, 60) }))
    .output(release),
  editRelease: operation('PUT', '/releases/{id}', ['release', 'edit'], '改版次信息 / change the heading')
    .input(z.strictObject({ ...onVersion, basis: z.string().trim().max(300), effectiveFrom: day.nullable() }))
    .output(release),
  editLine: operation('PUT', '/releases/{id}/lines/{lineId}', ['release', 'edit'], '改条目 / change a line')
    .input(z.strictObject({ ...onVersion, lineId: id, content }))
    .output(release),
  removeLine: operation('DELETE', '/releases/{id}/lines/{lineId}', ['release', 'edit'], '去掉条目 / remove a line')
    .input(z.strictObject({ ...onVersion, version: z.coerce.number().int().min(1), lineId: id }))
    .output(release),
  addChange: operation('POST', '/releases/{id}/changes', ['release', 'edit'], '列入变更或移出 / add a change')
    .input(
      z.strictObject({
        ...onVersion,
        number: text(4, 30),
        change: z.enum(['amended', 'withdrawn']),
        reason: z.string().max(500),
      }),
    )
    .output(release),
  importList: operation('POST', '/releases/{id}/import', ['release', 'edit'], '导入既有目录 / take over a list')
    .input(z.strictObject({ ...onVersion, fileId: id, mode: z.enum(['look', 'enter']) }))
    .output(
      z.object({
        readable: z.int(),
        entered: z.int(),
        findings: z.array(finding).readonly(),
        version,
      }),
    ),
  propose: operation('POST', '/releases/{id}/propose', ['release', 'propose'], '提请发布 / propose')
    .input(z.strictObject(onVersion))
    .output(release),
  returnRelease: operation('POST', '/releases/{id}/return', ['release', 'return'], '退回 / return')
    .input(z.strictObject({ ...onVersion, reason: text(2, 500) }))
    .output(release),
  discardRelease: operation('POST', '/releases/{id}/discard', ['release', 'discard'], '作废 / discard')
    .input(z.strictObject(onVersion))
    .output(release),
  publish: operation('POST', '/releases/{id}/publish', ['release', 'publish'], '发布 / publish')
    .input(z.strictObject(onVersion))
    .output(release),

  entries: operation('GET', '/entries', ['entry', 'read'], '检索《目录》 / search the catalogue')
    .input(
      z.strictObject({
        q: z.string().max(300).default(''),
        page: z.coerce.number().int().min(1).max(10_000).default(1),
        size: z.coerce.number().int().min(1).max(100).default(20),
      }),
    )
    .output(z.object({ entries: z.array(entry).readonly(), total: z.int() })),
}
