import { notFound } from '../../../foundation/access/index.ts'
import { type OpenRoute, type Visit, look, orRefuse } from '../../../foundation/access/server/index.ts'
import { renderDocx, savedFile as file, sendPrint, writeXlsx } from '../../../foundation/documents/server/index.ts'
import { ok, refuse } from '../../../foundation/kernel/index.ts'
import { listEverything } from './looks/list-solutions.ts'
import { loadSolution, recommendationObject } from './objects.ts'
import { loadLetter } from './papers/load-letter.ts'
import { loadPack } from './papers/load-pack.ts'
import { recommendationLetter } from './papers/recommendation-letter.ts'
import { recommendationSummary } from './papers/recommendation-summary.ts'
import { solutionsWorkbook } from './papers/solutions-workbook.ts'
import { findRecommendation } from './store/recommendations.ts'

const reason = {
  zh: '文件下载：与详情页同样的权限，浏览器直接保存',
  en: 'A file to save: by the same permission as the page that links to it',
}
const print = { resource: 'solution', action: 'print' } as const
const letter = { resource: 'recommendation', action: 'export' } as const
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const downloads: readonly OpenRoute[] = [
  route('/solutions/:id/prints/:print', print, sendSolutionPrint),
  route('/solutions/:id/pack.docx', print, sendPack),
  route('/solutions.xlsx', { resource: 'solution', action: 'export' }, sendList),
  route('/recommendations/:id/prints/:print', letter, sendLetterPrint),
  route('/recommendations/:id/letter.docx', letter, sendLetter),
  route('/recommendations/:id/summary.xlsx', letter, sendSummary),
]

function route(path: string, acts: OpenRoute['acts'] & object, handle: OpenRoute['handle']): OpenRoute {
  return { method: 'GET', path, audience: 'signed-in', reason, acts, handle }
}

async function sendPack(visit: Visit): Promise<Response> {
  const pack = orRefuse(await look(visit.context, (acting) => loadPack(acting, visit.params['id'] ?? '')))
  return file(await renderDocx(pack), `${pack.verification.fileNumber}.docx`, wordType)
}

async function sendLetter(visit: Visit): Promise<Response> {
  const facts = orRefuse(await look(visit.context, (acting) => loadLetter(acting, visit.params['id'] ?? '')))
  return file(await renderDocx(recommendationLetter(facts)), '推荐函.docx', wordType)
}

async function sendSummary(visit: Visit): Promise<Response> {
  const facts = orRefuse(await look(visit.context, (acting) => loadLetter(acting, visit.params['id'] ?? '')))
  return file(writeXlsx([recommendationSummary(facts)]), '推荐方案汇总表.xlsx', sheetType)
}

async function sendList(visit: Visit): Promise<Response> {
  const programme = new URL(visit.request.url).searchParams.get('programme') ?? ''
  const { lines, now } = orRefuse(await look(visit.context, listEverything({ programme })))
  const book = solutionsWorkbook(lines, { programme, now, locale: visit.context.locale })
  return file(writeXlsx([book]), `${programme}.xlsx`, sheetType)
}

function sendSolutionPrint(visit: Visit): Promise<Response> {
  return sendPrint(visit, 'print', async (acting, id) => {
    const loaded = await loadSolution(acting, id)
    return loaded.ok ? ok(loaded.value.object) : loaded
  })
}

function sendLetterPrint(visit: Visit): Promise<Response> {
  return sendPrint(visit, 'export', async ({ tx, actor }, id) => {
    const row = await findRecommendation(tx, id)
    return row ? ok(recommendationObject(actor, row)) : refuse(notFound)
  })
}
