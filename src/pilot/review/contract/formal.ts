import { z } from 'zod'
import { type FormalLine, type FormalPage, type Judgements } from '../index.ts'
import { id, many, moment, onFormal, programme, version } from './parts.ts'

const outcome = z.object({ id, state: z.string(), version: z.int() })
const onVersion = z.strictObject({ id, version })
const judgements = z.record(
  z.string().max(40),
  z.strictObject({
    verdict: z.enum(['met', 'unmet', 'not-applicable']).nullable(),
    reason: z.string().trim().max(300),
    paths: many(z.string().max(120), 10),
  }),
)

export const formal = {
  formalChecks: onFormal('GET', '/formal-checks', 'list', '形式审查清单 / formal checks of a round')
    .input(z.strictObject({ programme }))
    .output(z.object({ lines: z.custom<readonly FormalLine[]>(), mayOpen: z.boolean() })),
  openFormal: onFormal('POST', '/formal-checks', 'open', '开始形式审查 / begin a formal check')
    .input(z.strictObject({ programme, solutionId: z.uuid() }))
    .output(outcome),
  formalCheck: onFormal('GET', '/formal-checks/{id}', 'read', '一件方案的形式审查 / one formal check')
    .input(z.strictObject({ id }))
    .output(z.custom<FormalPage>()),
  editFormal: onFormal('PUT', '/formal-checks/{id}', 'edit', '逐项判定 / judge the items')
    .input(onVersion.extend({ judgements: judgements.transform((given): Judgements => given) }))
    .output(outcome),
  returnFormal: onFormal('POST', '/formal-checks/{id}/return', 'return', '一次性退回补正 / return once')
    .input(onVersion.extend({ until: moment }))
    .output(outcome),
  takeUpFormal: onFormal('POST', '/formal-checks/{id}/take-up', 'take-up', '复核补正 / take up the answer')
    .input(onVersion)
    .output(outcome),
  passFormal: onFormal('POST', '/formal-checks/{id}/pass', 'pass', '结论符合 / meets the requirements')
    .input(onVersion)
    .output(outcome),
  failFormal: onFormal('POST', '/formal-checks/{id}/fail', 'fail', '结论不符合 / does not meet')
    .input(onVersion)
    .output(outcome),
}
