import { notFound } from '../../../../foundation/access/index.ts'
import {
  look,
  lookOpenly,
  type OpenRoute,
  orRefuse,
  Refused,
  type Visit,
} from '../../../../foundation/access/server/index.ts'
import { writeXlsx } from '../../../../foundation/documents/server/index.ts'
import { htmlResponse, viewOf } from '../../../../foundation/interface/server/index.ts'
import { isId } from '../../../../foundation/kernel/index.ts'
import { subsidiesPage } from '../../pages/subsidies.ts'
import { financeSheet } from './finance-sheet.ts'
import { readFinanceList, readSubsidyLists, readSubsidyRules } from './look.ts'

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const subsidyPages: readonly OpenRoute[] = [
  {
    method: 'GET',
    path: '/subsidies',
    audience: 'everyone',
    reason: { zh: '补贴规则和公示名单向社会公布', en: 'Rules and lists of subsidies are published to everybody' },
    acts: { resource: 'subsidy-list', action: 'read' },
    handle: showSubsidies,
  },
  {
    method: 'GET',
    path: '/subsidy-lists/:id/finance.xlsx',
    audience: 'signed-in',
    reason: {
      zh: '文件下载：仅本地区主管部门，公示期满并报财政之后',
      en: 'A file to save: by the authority of the region, once the list has gone to finance',
    },
    acts: { resource: 'subsidy-list', action: 'download' },
    handle: sendFinanceList,
  },
]

async function showSubsidies(visit: Visit): Promise<Response> {
  const lists = orRefuse(await lookOpenly(visit.context, readSubsidyLists()))
  const { rules } = orRefuse(await lookOpenly(visit.context, readSubsidyRules()))
  const shown = rules.filter(({ state }) => state !== 'draft')
  return htmlResponse(subsidiesPage(viewOf(visit), { lists, rules: shown }))
}

async function sendFinanceList({ params, context }: Visit): Promise<Response> {
  const id = params['id'] ?? ''
  if (!isId(id)) throw new Refused(notFound)
  const found = orRefuse(await look(context, readFinanceList(id)))
  return new Response(Buffer.from(writeXlsx([financeSheet(found, context.locale)])), {
    headers: {
      'content-type': sheetType,
      'content-disposition': `attachment; filename="${found.list.number}.xlsx"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
