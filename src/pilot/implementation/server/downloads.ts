import { look, type OpenRoute, orRefuse, Refused, type Visit } from '../../../foundation/access/server/index.ts'
import { notFound } from '../../../foundation/access/index.ts'
import { writeXlsx } from '../../../foundation/documents/server/index.ts'
import { readRollUp, readSplit } from './looks/read-roll-up.ts'
import { type Counting, countings, dimensions } from './store/sums.ts'
import { rollUpWorkbook } from './workbook.ts'

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const downloads: readonly OpenRoute[] = [
  {
    method: 'GET',
    path: '/roll-ups/:programme/roll-up.xlsx',
    audience: 'signed-in',
    reason: {
      zh: '文件下载：与汇总页同样的权限，浏览器直接保存',
      en: 'A file to save: by the same permission as the page that links to it',
    },
    acts: { resource: 'roll-up', action: 'read' },
    handle: sendRollUp,
  },
]

async function sendRollUp({ request, params, context }: Visit): Promise<Response> {
  const programme = params['programme'] ?? ''
  if (!/^[a-z0-9-]{2,40}$/.test(programme)) throw new Refused(notFound)
  const asked = new URL(request.url).searchParams.get('counting')
  const counting: Counting = countings.find((one) => one === asked) ?? 'accepted'
  const view = orRefuse(await look(context, readRollUp({ programme, counting })))
  const splits = []
  for (const dimension of dimensions)
    splits.push(orRefuse(await look(context, readSplit({ programme, counting, dimension }))))
  return new Response(Buffer.from(writeXlsx(rollUpWorkbook(view, splits, context.locale))), {
    headers: {
      'content-type': sheetType,
      'content-disposition': `attachment; filename="roll-up-${programme}.xlsx"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
