import { z } from 'zod'
import { publicityMachine } from '../index.ts'
import { id, version, operation, content } from './parts.ts'

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

export const item = z.object({
  solutionId: id,
  number: z.string(),
  change: z.enum(['proposed', 'amended', 'removed']),
  content,
  note: z.string(),
})

/** 公示: what is selected stands before the public. */
export const publicising = {
  publicities: operation('GET', '/publicities', ['publicity', 'read'], '公示 / publicities')
    .input(z.strictObject({ programme: z.string().max(60).optional() }))
    .output(z.object({ publicities: z.array(publicity).readonly() })),
  publicity: operation('GET', '/publicities/{id}', ['publicity', 'read'], '一次公示 / one publicity')
    .input(z.strictObject({ id }))
    .output(z.object({ publicity, items: z.array(item).readonly() })),
  conclude: operation('POST', '/publicities/{id}/conclude', ['publicity', 'conclude'], '办结公示 / conclude')
    .input(z.strictObject({ id }))
    .output(publicity),
}
