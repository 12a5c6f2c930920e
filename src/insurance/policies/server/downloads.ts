import { notFound } from '../../../foundation/access/index.ts'
import { look, type OpenRoute, orRefuse, Refused, type Visit } from '../../../foundation/access/server/index.ts'
import type { Sheet } from '../../../foundation/documents/index.ts'
import { writeXlsx } from '../../../foundation/documents/server/index.ts'
import { isId } from '../../../foundation/kernel/index.ts'
import { lookAtBoard } from './look-at-board.ts'
import { lookAtStatement } from './statement/look-at-statements.ts'
import { boardWorkbook, statementWorkbook } from './workbooks.ts'

const reason = {
  zh: '文件下载：与详情页同样的权限，浏览器直接保存',
  en: 'A file to save: by the same permission as the page that links to it',
}
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const downloads: readonly OpenRoute[] = [
  {
    method: 'GET',
    path: '/policies/statements/:id/statement.xlsx',
    audience: 'signed-in',
    reason,
    acts: { resource: 'policy-statement', action: 'read' },
    handle: sendStatement,
  },
  {
    method: 'GET',
    path: '/policies/board.xlsx',
    audience: 'signed-in',
    reason,
    acts: { resource: 'policy-board', action: 'read' },
    handle: sendBoard,
  },
]

async function sendStatement({ params, context }: Visit): Promise<Response> {
  const id = params['id'] ?? ''
  if (!isId(id)) throw new Refused(notFound)
  const view = orRefuse(await look(context, (acting) => lookAtStatement(acting, id)))
  return workbook(statementWorkbook(view, context.locale), `statement-${view.statement.number}.xlsx`)
}

async function sendBoard({ request, context }: Visit): Promise<Response> {
  const round = new URL(request.url).searchParams.get('round') ?? ''
  const board = orRefuse(await look(context, (acting) => lookAtBoard(acting, { round })))
  return workbook(boardWorkbook(board, round, context.locale), `policies-${round}.xlsx`)
}

function workbook(sheets: readonly Sheet[], name: string): Response {
  return new Response(Buffer.from(writeXlsx(sheets)), {
    headers: {
      'content-type': sheetType,
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
