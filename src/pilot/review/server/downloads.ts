import {
  accessSettings,
  type OpenRoute,
  Refused,
  type Visit,
  look,
  lookOpenly,
  orRefuse,
} from '../../../foundation/access/server/index.ts'
import { notFound } from '../../../foundation/access/index.ts'
import { renderDocx, writeXlsx } from '../../../foundation/documents/server/index.ts'
import { htmlResponse, viewOf } from '../../../foundation/interface/server/index.ts'
import { type Fen, fen, isId, ok, refuse, type Refusal } from '../../../foundation/kernel/index.ts'
import { drawPage } from '../pages/draw.ts'
import { lookAtMeeting } from './meeting/look-at-meetings.ts'
import { feeSheet, loadPaidWork, meetingDocument, type PaidWork, pledgeDocument } from './meeting/papers.ts'
import { loadRecord, recordDocument, replayableRecord } from './round/record.ts'
import { publishedDraw } from './store/published-draw.ts'

const record = { resource: 'review-round', action: 'read' } as const
const reason = {
  zh: '抽取记录表：与评审组织页同样的权限，浏览器直接保存',
  en: 'The record of the draw, to save: by the same permission as the desk page that links to it',
}
const papers = {
  zh: '评审的会议纪要、承诺书与劳务费表：与对应页面同样的权限，浏览器直接保存',
  en: 'Minutes, pledges and fees of a review, to save: by the same permission as the page that links to them',
}
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const openRoutes: readonly OpenRoute[] = [
  {
    method: 'GET',
    path: '/review-rounds/:id/record.docx',
    audience: 'signed-in',
    reason,
    acts: record,
    handle: sendDocument,
  },
  {
    method: 'GET',
    path: '/review-rounds/:id/record.json',
    audience: 'signed-in',
    reason,
    acts: record,
    handle: sendReplayable,
  },
  {
    method: 'GET',
    path: '/panel-meetings/:id/minutes.docx',
    audience: 'signed-in',
    reason: papers,
    acts: { resource: 'panel-meeting', action: 'read' },
    handle: sendMinutes,
  },
  {
    method: 'GET',
    path: '/review-rounds/:id/pledges.docx',
    audience: 'signed-in',
    reason: papers,
    acts: record,
    handle: sendPledges,
  },
  {
    method: 'GET',
    path: '/review-rounds/:id/fees.xlsx',
    audience: 'signed-in',
    reason: papers,
    acts: record,
    handle: sendFees,
  },
  {
    method: 'GET',
    path: '/draws/:programme',
    audience: 'everyone',
    reason: {
      zh: '抽取所依据的数据公开，任何人可以复算；发布之前不显示任何人的姓名',
      en: 'What a draw rests on is public, so that anybody can draw again; no name is shown before the release',
    },
    handle: showDraw,
  },
]

async function sendDocument({ context, params }: Visit): Promise<Response> {
  const loaded = orRefuse(await look(context, (acting) => loadRecord(acting, params['id'] ?? '')))
  return file(await renderDocx(recordDocument(loaded)), '抽取记录表.docx', wordType)
}

async function sendReplayable({ context, params }: Visit): Promise<Response> {
  const loaded = orRefuse(await look(context, (acting) => loadRecord(acting, params['id'] ?? '')))
  const text = JSON.stringify(replayableRecord(loaded), null, 1)
  return file(new TextEncoder().encode(text), 'draw.json', 'application/json')
}

async function sendMinutes({ context, params }: Visit): Promise<Response> {
  const id = params['id'] ?? ''
  if (!isId(id)) throw new Refused(notFound)
  const loaded = orRefuse(
    await look(context, async (acting) => {
      const page = await lookAtMeeting(acting, { id })
      const address = acting.host.use(accessSettings).publicUrl
      return page.ok ? ok({ page: page.value, address, now: acting.tx.now }) : page
    }),
  )
  return file(await renderDocx(meetingDocument(loaded.page, loaded)), '专家组会议纪要.docx', wordType)
}

async function sendPledges({ context, params }: Visit): Promise<Response> {
  const work = await paidWork(context, params['id'] ?? '')
  return file(await renderDocx(pledgeDocument(work)), '专家承诺书.docx', wordType)
}

/** The rates are the office's own and stand in the address, in whole yuan. */
async function sendFees({ request, context, params }: Visit): Promise<Response> {
  const query = new URL(request.url).searchParams
  const rates = { perReview: wholeYuan(query.get('review')), perMeeting: wholeYuan(query.get('meeting')) }
  const work = await paidWork(context, params['id'] ?? '')
  return file(writeXlsx([feeSheet(work, rates)]), '劳务费发放表.xlsx', sheetType)
}

async function paidWork(context: Visit['context'], id: string): Promise<PaidWork> {
  if (!isId(id)) throw new Refused(notFound)
  const work = orRefuse(await look(context, (acting) => loadPaidWork(acting, id)))
  // Before anybody has taken a seat there is nothing to pay and nothing to pledge.
  if (work.seats.length === 0) throw new Refused(notFound)
  return work
}

function wholeYuan(given: string | null): Fen {
  if (given !== null && !/^\d{1,6}$/.test(given)) throw new Refused(ratesAreYuan)
  return fen(BigInt(given ?? '0') * 100n)
}

const ratesAreYuan: Refusal = {
  kind: 'unprocessable',
  code: 'fee-rate-not-yuan',
  message: { zh: '劳务费标准应为不超过六位的整数元', en: 'A rate is whole yuan of up to six digits' },
  remedy: { zh: '请改写标准后重试', en: 'Correct the rate and try again' },
}

async function showDraw(visit: Visit): Promise<Response> {
  const programme = visit.params['programme'] ?? ''
  const draw = orRefuse(
    await lookOpenly(visit.context, async ({ tx }) => {
      const found = await publishedDraw(tx, programme)
      return found ? ok(found) : refuse(notFound)
    }),
  )
  return htmlResponse(drawPage(viewOf(visit), { programme, draw }))
}

/** Names keep their Chinese (RFC 6266); nothing is ever shown inside our own pages. */
function file(bytes: Uint8Array, name: string, type: string): Response {
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="download"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
