import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Instant } from '../../foundation/kernel/index.ts'
import type { Notice, Round, RoundState } from '../notice/index.ts'
import type { Effects, ImportReport } from './index.ts'

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/)
const version = z.int32().min(1)
const moment = z.custom<Instant>((value) => typeof value === 'string' && value.endsWith('Z'))
// Neither control characters nor halves of a character, and nothing that turns the direction of writing.
const oneLine = /^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]*$/u
const lines = /^(?:[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|\s)*$/u
const reason = z.string().trim().min(1).max(500).regex(lines)
const words = z.string().trim().min(1).max(200).regex(oneLine)
const text = z.object({ zh: words, en: words })
const officialText = z.string().min(1).max(400_000).regex(lines)
const given = <Value>() => z.custom<Value>((value) => typeof value === 'object' && value !== null)

type Method = 'GET' | 'POST'

/** One operation with the one action of the permission table that it asks the gate for. */
const operation = (method: Method, path: `/${string}`, action: string, summary: string) =>
  oc
    .$meta<{ readonly resource?: string; readonly action?: string }>({})
    .route({ method, path, summary })
    .meta({ resource: 'programme', action })

const line = z.object({
  code: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
  state: z.custom<RoundState>((value) => typeof value === 'string'),
  fictitious: z.boolean(),
  version,
  noticeNumber: z.string().nullable(),
  deadline: moment.nullable(),
  imported: z.boolean(),
  actions: z.array(z.string()),
})

const made = z.object({
  version,
  action: z.string(),
  changes: z.unknown(),
  reason: z.string(),
  madeByName: z.string(),
  madeAt: moment,
})

const imported = z.object({
  version,
  fingerprint: z.string(),
  report: given<ImportReport>(),
  importedByName: z.string(),
  importedAt: moment,
})

const detail = z.object({
  code: z.string(),
  version,
  round: given<Round>(),
  history: z.array(made),
  notice: imported.nullable(),
  actions: z.array(z.string()),
})

const value = z.union([z.string().max(60), z.int(), z.array(z.string().max(60)).max(1000), z.null()])
const changes = z
  .array(z.strictObject({ parameter: z.string().max(60), value }))
  .min(1)
  .max(50)
const moved = z.object({ code: z.string(), state: z.string(), version })
const byVersion = z.strictObject({ code, version })

export const contract = {
  list: operation('GET', '/rounds', 'read', 'Rounds that the asker may see').output(
    z.object({ rounds: z.array(line) }),
  ),
  read: operation('GET', '/rounds/{code}', 'read', 'A round as a value, its history and its notice')
    .input(z.strictObject({ code }))
    .output(detail),
  clone: operation('POST', '/rounds', 'clone', 'A draft in the shape of another round, dates left open')
    .input(z.strictObject({ from: code, code, title: text, reason }))
    .output(moved),
  preview: operation('POST', '/rounds/{code}/preview', 'change', 'What a change would do to the rules; nothing is kept')
    .input(z.strictObject({ code, changes }))
    .output(given<Effects>()),
  change: operation('POST', '/rounds/{code}/changes', 'change', 'Change parameters of a draft with a reason')
    .input(z.strictObject({ code, version, changes, reason }))
    .output(moved),
  announce: operation('POST', '/rounds/{code}/announce', 'announce', 'Show a draft to everybody')
    .input(byVersion)
    .output(moved),
  open: operation('POST', '/rounds/{code}/open', 'open', 'Open an announced round; its rules stay from then on')
    .input(byVersion)
    .output(moved),
  close: operation('POST', '/rounds/{code}/close', 'close', 'Close a round after its deadline')
    .input(byVersion)
    .output(moved),
  readNotice: operation('GET', '/rounds/{code}/notice', 'read', 'The notice as read into clauses and sentences')
    .input(z.strictObject({ code }))
    .output(z.object({ notice: given<Notice>().nullable() })),
  previewNotice: operation(
    'POST',
    '/rounds/{code}/notice/preview',
    'import-notice',
    'How a text would be read and what differs; nothing is kept',
  )
    .input(z.strictObject({ code, text: officialText }))
    .output(z.object({ notice: given<Notice>(), report: given<ImportReport>() })),
  importNotice: operation('POST', '/rounds/{code}/notice', 'import-notice', 'Import the official text of a round')
    .input(z.strictObject({ code, version, text: officialText, reason }))
    .output(moved),
}
