import { notFound } from '../../../../foundation/access/index.ts'
import {
  actOpenly,
  clauseReader,
  lookOpenly,
  type OpenRoute,
  orRefuse,
  type Visit,
} from '../../../../foundation/access/server/index.ts'
import { htmlResponse, viewOf } from '../../../../foundation/interface/server/index.ts'
import type { FieldProblem } from '../../../../foundation/interface/pages/index.ts'
import { refuse } from '../../../../foundation/kernel/index.ts'
import { guidanceArticlePage, type GuidanceArticlePage } from '../../pages/guidance-article.ts'
import { guidanceListPage } from '../../pages/guidance-list.ts'
import { guidanceTexts } from '../../pages/guidance-texts.ts'
import { giveFeedback } from './give-feedback.ts'
import { readAllPublished, readPublished } from './look-at-guidance.ts'

const reason = {
  zh: '已发布的政策解读人人可读、可反馈，无脚本也能使用',
  en: 'Published guidance is for everybody to read and to answer, without script as well',
}
const read = { resource: 'guidance-version', action: 'read' } as const

export const guidancePages: readonly OpenRoute[] = [
  { method: 'GET', path: '/guidance', audience: 'everyone', reason, acts: read, handle: list },
  { method: 'GET', path: '/guidance/:code', audience: 'everyone', reason, acts: read, handle: article },
  {
    method: 'POST',
    path: '/guidance/:code/feedback',
    audience: 'everyone',
    reason,
    acts: { resource: 'guidance-version', action: 'give-feedback' },
    handle: answerFeedback,
  },
]

async function list(visit: Visit): Promise<Response> {
  const articles = orRefuse(await lookOpenly(visit.context, readAllPublished))
  return htmlResponse(guidanceListPage(viewOf(visit), { articles, reader: visit.context.host.find(clauseReader) }))
}

async function article(visit: Visit): Promise<Response> {
  const query = new URL(visit.request.url).searchParams
  const kind = query.get('feedback') === 'given' ? 'given' : 'asked'
  return htmlResponse(guidanceArticlePage(viewOf(visit), await pageOf(visit, query.get('number'), { kind })))
}

async function pageOf(
  visit: Visit,
  number: string | null,
  feedback: GuidanceArticlePage['feedback'],
): Promise<GuidanceArticlePage> {
  const code = visit.params['code'] ?? ''
  const versions = orRefuse(await lookOpenly(visit.context, (acting) => readPublished(acting, code)))
  const shown = number === null ? versions[0] : versions.find((version) => String(version.number) === number)
  if (!shown) return orRefuse<GuidanceArticlePage>(refuse(notFound))
  return { versions, shown, reader: visit.context.host.find(clauseReader), feedback }
}

async function answerFeedback(visit: Visit): Promise<Response> {
  const form = await visit.request.formData().catch(() => new FormData())
  const text = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const [number, helpful, remark] = [text('number'), text('helpful'), text('remark')]
  const problems = problemsOf(visit, { helpful, remark })
  if (problems.length > 0) {
    const page = await pageOf(visit, number, { kind: 'wrong', remark, problems })
    return htmlResponse(guidanceArticlePage(viewOf(visit), page), 422)
  }
  const code = visit.params['code'] ?? ''
  const given = { code, number: /^\d{1,6}$/.test(number) ? Number(number) : 0, helpful: helpful === 'yes', remark }
  orRefuse(await actOpenly(visit.context, given, (acting) => giveFeedback(acting, given)))
  const location = `/guidance/${encodeURIComponent(code)}?feedback=given#feedback`
  return new Response(null, { status: 303, headers: { location } })
}

function problemsOf(
  visit: Visit,
  { helpful, remark }: { readonly helpful: string; readonly remark: string },
): readonly FieldProblem[] {
  const t = guidanceTexts[viewOf(visit).locale]
  return [
    ...(helpful === 'yes' || helpful === 'no' ? [] : [{ field: 'helpful', message: t.needsChoice }]),
    ...(remark.length > 500 ? [{ field: 'remark', message: t.tooLong }] : []),
  ]
}
