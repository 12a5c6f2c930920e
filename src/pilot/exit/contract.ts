import { oc } from '@orpc/contract'
import { z } from 'zod'
import { type ExitCasesPage, type ExitCaseView, type ExitNoticeView, groundCodes } from './index.ts'

const id = z.uuid()
const version = z.int32().min(1)
// Neither control characters nor what turns the direction of writing.
const plain = /^(?:[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|\s)*$/u
const words = (most: number) => z.string().trim().min(1).max(most).regex(plain)
const programme = z.string().regex(/^[a-z0-9-]{2,40}$/)
const creditCode = z.string().regex(/^[0-9A-HJ-NP-RT-UW-Y]{18}$/)
const written = z
  .array(
    z.strictObject({
      ground: z.enum(groundCodes as readonly [(typeof groundCodes)[number], ...(typeof groundCodes)[number][]]),
      facts: z.string().trim().max(4000).regex(plain),
      evidence: z.string().trim().max(4000).regex(plain),
    }),
  )
  .max(12)
const onVersion = z.strictObject({ id, version })
const withReason = z.strictObject({ id, version, reason: words(4000) })

const does = (resource: string, action: string, method: 'GET' | 'POST' | 'PUT', path: `/${string}`) =>
  oc.$meta<{ resource: string; action: string }>({ resource, action }).route({ method, path, tags: [resource] })
const on = (action: string, method: 'GET' | 'POST' | 'PUT', path: `/${string}`) =>
  does('exit-case', action, method, path)
const takes = (action: string, path: `/${string}`) =>
  on(action, 'POST', path).input(onVersion).output(z.custom<ExitCaseView>())
const takesWhy = (action: string, path: `/${string}`) =>
  on(action, 'POST', path).input(withReason).output(z.custom<ExitCaseView>())

export const exitContract = {
  cases: on('read', 'GET', '/exit-cases')
    .input(z.strictObject({ after: id.optional(), limit: z.coerce.number().int().min(1).max(100).default(20) }))
    .output(z.custom<ExitCasesPage>()),
  case: on('read', 'GET', '/exit-cases/{id}').input(z.strictObject({ id })).output(z.custom<ExitCaseView>()),
  open: on('create', 'POST', '/exit-cases')
    .input(z.strictObject({ programme, creditCode, grounds: written }))
    .output(z.custom<ExitCaseView>()),
  edit: on('edit', 'PUT', '/exit-cases/{id}')
    .input(z.strictObject({ id, version, grounds: written }))
    .output(z.custom<ExitCaseView>()),
  close: takesWhy('close', '/exit-cases/{id}/close'),
  notify: on('notify', 'POST', '/exit-cases/{id}/notify')
    .input(z.strictObject({ id, version, workingDays: z.int32().min(5).max(60) }))
    .output(z.custom<ExitCaseView>()),
  state: on('state', 'POST', '/exit-cases/{id}/statement')
    .input(z.strictObject({ id, version, statement: words(20_000) }))
    .output(z.custom<ExitCaseView>()),
  propose: on('propose', 'POST', '/exit-cases/{id}/propose')
    .input(z.strictObject({ id, version, verdict: z.enum(['disqualify', 'dismiss']), reason: words(4000) }))
    .output(z.custom<ExitCaseView>()),
  sendBack: takesWhy('send-back', '/exit-cases/{id}/send-back'),
  disqualify: takes('disqualify', '/exit-cases/{id}/disqualify'),
  dismiss: takes('dismiss', '/exit-cases/{id}/dismiss'),
  publish: takes('publish', '/exit-cases/{id}/publish'),
  proposeReinstatement: takesWhy('propose-reinstatement', '/exit-cases/{id}/propose-reinstatement'),
  keep: takes('keep', '/exit-cases/{id}/keep'),
  reinstate: takes('reinstate', '/exit-cases/{id}/reinstate'),
  notices: does('exit-notice', 'read', 'GET', '/exit-notices').output(z.custom<readonly ExitNoticeView[]>()),
}
