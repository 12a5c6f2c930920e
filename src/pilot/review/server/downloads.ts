import { type OpenRoute, type Visit, look, lookOpenly, orRefuse } from '../../../foundation/access/server/index.ts'
import { notFound } from '../../../foundation/access/index.ts'
import { renderDocx } from '../../../foundation/documents/server/index.ts'
import { htmlResponse, viewOf } from '../../../foundation/interface/server/index.ts'
import { ok, refuse } from '../../../foundation/kernel/index.ts'
import { drawPage } from '../pages/draw.ts'
import { loadRecord, recordDocument, replayableRecord } from './round/record.ts'
import { publishedDraw } from './store/published-draw.ts'

const record = { resource: 'review-round', action: 'read' } as const
const reason = {
  zh: '抽取记录表：与评审组织页同样的权限，浏览器直接保存',
  en: 'The record of the draw, to save: by the same permission as the desk page that links to it',
}
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
