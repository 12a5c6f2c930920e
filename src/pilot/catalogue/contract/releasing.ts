import { z } from 'zod'
import { releaseMachine } from '../index.ts'
import { id, version, onVersion, day, text, operation, content } from './parts.ts'

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

/** 目录版次: prepared by one person and published by another. */
// In the address it is text; anything else than digits is no version.
const writtenVersion = z.union([
  z.number().int().min(1),
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
])

export const releasing = {
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
    .input(z.strictObject({ ...onVersion, version: writtenVersion, lineId: id }))
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
}
