import { z } from 'zod'
import { type SelectionPage, basisCodes } from '../index.ts'
import { id, version, many, onSelection, reason, kept, onVersion } from './parts.ts'

export const selecting = {
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
