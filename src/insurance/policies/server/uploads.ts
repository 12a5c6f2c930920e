import { createHash } from 'node:crypto'
import { act, look, type OpenRoute, orRefuse, Refused, type Visit } from '../../../foundation/access/server/index.ts'
import { type ReadCell, readCsv } from '../../../foundation/documents/index.ts'
import { readXlsx } from '../../../foundation/documents/server/index.ts'
import { ok, refuse, type Refusal, type Result } from '../../../foundation/kernel/index.ts'
import {
  attributionRefusals,
  mostBytes,
  mostReported,
  notJson,
  type ReadAttribution,
  readAttributionTable,
  readStatement,
} from '../index.ts'
import { reportPolicies } from './attribution/report-policies.ts'
import { policyRefusals } from './refusals.ts'
import { keepStatement } from './statement/keep-statement.ts'

const largestTable = 8 * 1024 * 1024
const noStore = { 'cache-control': 'no-store' }

/** Files stand outside the API, since they may be larger than its bodies; neither is kept. */
export const uploads: readonly OpenRoute[] = [
  {
    method: 'POST',
    path: '/policies/statements',
    audience: 'signed-in',
    reason: {
      zh: '上传 shidian reported 的结果，可大于接口请求的上限',
      en: 'Takes the answer of shidian reported, which may be larger than a request of the API',
    },
    acts: { resource: 'policy-statement', action: 'upload' },
    // A little more than a file may have, so that one that is too long is told so in words.
    bodyLimit: mostBytes + 1024 * 1024,
    handle: takeStatement,
  },
  {
    method: 'POST',
    path: '/policies/attributions',
    audience: 'signed-in',
    reason: {
      zh: '上传保单号表格（XLSX、CSV），算出保单键后不保存',
      en: 'Takes a table of policy numbers (XLSX, CSV), makes their keys and keeps no number',
    },
    acts: { resource: 'policy-attribution', action: 'report' },
    bodyLimit: largestTable + 1024 * 1024,
    handle: takeTable,
  },
]

/** `POST /policies/statements?round=…` with the JSON as body; answers the draft. */
async function takeStatement({ request, context }: Visit): Promise<Response> {
  // Who may not upload is refused before the body is read.
  orRefuse(await look(context, (acting) => leaveTo(acting.permitList('upload', 'policy-statement'))))
  const bytes = orRefuse(await bodyWithin(request, mostBytes, policyRefusals.tooLarge))
  const file = orRefuse(readStatement(orRefuse(jsonOf(bytes))))
  const round = roundIn(request)
  const fingerprint = createHash('sm3').update(bytes).digest('hex')
  const input = { round, fingerprint }
  const kept = orRefuse(await act(context, input, (acting) => keepStatement(acting, { round, file, fingerprint })))
  return Response.json(kept, { status: 201, headers: noStore })
}

/** `POST /policies/attributions?round=…` with the table as body; answers what is reported now. */
async function takeTable({ request, context }: Visit): Promise<Response> {
  orRefuse(await look(context, (acting) => leaveTo(acting.permitList('report', 'policy-attribution'))))
  const bytes = orRefuse(await bodyWithin(request, largestTable, attributionRefusals.tooMany))
  const read = orRefuse(readTable(bytes))
  const round = roundIn(request)
  const input = { round, fingerprint: createHash('sm3').update(bytes).digest('hex') }
  const reported = orRefuse(await act(context, input, (acting) => reportPolicies(acting, { round, read })))
  return Response.json(reported, { status: 201, headers: noStore })
}

const leaveTo = (leave: Result<unknown>): Promise<Result<true>> => Promise.resolve(leave.ok ? ok(true) : leave)

const roundIn = (request: Request): string => new URL(request.url).searchParams.get('round') ?? ''

/** The body while it stays within the limit; it streams, so nobody else has counted it. */
async function bodyWithin(request: Request, most: number, otherwise: Refusal): Promise<Result<Uint8Array>> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of request.body ?? []) {
    length += piece.byteLength
    if (length > most) throw new Refused(otherwise)
    pieces.push(piece)
  }
  return ok(Buffer.concat(pieces))
}

function jsonOf(bytes: Uint8Array): Result<unknown> {
  try {
    const document: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return ok(document)
  } catch {
    return refuse(notJson())
  }
}

function readTable(bytes: Uint8Array): Result<ReadAttribution> {
  const table = tableOf(bytes)
  if (!table.ok) return table
  if (table.value.length > mostReported + 1) return refuse(attributionRefusals.tooMany)
  const read = readAttributionTable(table.value)
  return read ? ok(read) : refuse(attributionRefusals.withoutColumns)
}

/** A workbook begins as every zip archive does; anything else is read as CSV. */
function tableOf(bytes: Uint8Array): Result<readonly (readonly string[])[]> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const sheets = readXlsx(bytes)
    return sheets.ok ? ok((sheets.value[0]?.rows ?? []).map((row) => row.map(textOfCell))) : sheets
  }
  try {
    const { rows, faults } = readCsv(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return faults.length === 0 ? ok(rows) : refuse(attributionRefusals.notATable)
  } catch {
    return refuse(attributionRefusals.notATable)
  }
}

function textOfCell(cell: ReadCell): string {
  return cell.kind === 'text' || cell.kind === 'number' ? cell.text : ''
}
