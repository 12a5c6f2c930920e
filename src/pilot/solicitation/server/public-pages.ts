import {
  type OpenRoute,
  type Visit,
  accessSettings,
  lookOpenly,
  orRefuse,
} from '../../../foundation/access/server/index.ts'
import { qrSvg } from '../../../foundation/documents/server/index.ts'
import { htmlResponse, viewOf } from '../../../foundation/interface/server/index.ts'
import { type ReceiptsPage, receiptsPage } from '../pages/receipts.ts'
import { checkReceipt } from './looks/check-receipt.ts'
import { listAllCalls } from './looks/desks.ts'
import { signedText } from './signed-text.ts'

const reason = {
  zh: '任何人凭回执编号查询是否收到，不显示方案内容',
  en: 'Anybody may check by its number whether a filing arrived; nothing of its content is shown',
}
const acts = { resource: 'receipt', action: 'check' } as const

export const publicPages: readonly OpenRoute[] = [
  { method: 'GET', path: '/receipts', audience: 'everyone', reason, acts, handle: (visit) => showReceipts(visit, '') },
  {
    method: 'GET',
    path: '/receipts/:number',
    audience: 'everyone',
    reason,
    acts,
    handle: (visit) => showReceipts(visit, visit.params['number'] ?? ''),
  },
  { method: 'GET', path: '/receipts/:number/code.svg', audience: 'everyone', reason, acts, handle: showCode },
]

/** The code of a receipt's own address, for the desk, whose pages draw nothing by themselves. */
function showCode({ context, params }: Visit): Response {
  const svg = qrSvg(`${context.host.use(accessSettings).publicUrl}/receipts/${params['number'] ?? ''}`)
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml', 'cache-control': 'private, max-age=86400' } })
}

async function showReceipts(visit: Visit, named: string): Promise<Response> {
  const { context } = visit
  const asked = named || (new URL(visit.request.url).searchParams.get('number') ?? '').trim().slice(0, 60)
  const calls = orRefuse(await lookOpenly(context, listAllCalls()))
  const page = { asked, calls, now: context.arrival }
  if (asked === '') return htmlResponse(receiptsPage(viewOf(visit), page))
  const { shown, status } = await found(visit, asked)
  return htmlResponse(receiptsPage(viewOf(visit), { ...page, ...shown }), status)
}

async function found(
  { context }: Visit,
  number: string,
): Promise<{ readonly shown: Pick<ReceiptsPage, 'found' | 'refusal'>; readonly status: number }> {
  const checked = await lookOpenly(context, checkReceipt({ number }))
  if (!checked.ok)
    return { shown: { refusal: checked.refusal }, status: checked.refusal.kind === 'invalid' ? 400 : 404 }
  const receipt = await signedText(context.host, checked.value.number)
  const address = `${context.host.use(accessSettings).publicUrl}/receipts/${checked.value.number}`
  return { shown: { found: { ...checked.value, keyId: receipt?.keyId ?? null, address } }, status: 200 }
}
