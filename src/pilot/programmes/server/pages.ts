import {
  type OpenRoute,
  lookOpenly,
  orRefuse,
  remember,
  type UseCase,
  type Visit,
} from '../../../foundation/access/server/index.ts'
import { htmlResponse, viewOf } from '../../../foundation/interface/server/index.ts'
import { notFound } from '../../../foundation/access/index.ts'
import { ok, refuse } from '../../../foundation/kernel/index.ts'
import { noticeReaderPage } from '../pages/notice-reader.ts'
import { conditionsPage } from '../pages/round-conditions.ts'
import { noticesPage, roundsPage } from '../pages/rounds.ts'
import { traceabilityPage } from '../pages/traceability.ts'
import type { Round } from '../../notice/index.ts'
import { guidanceOfSentences } from './guidance-of-sentences.ts'
import { readProgramme, type RoundWithNotice } from './read-rounds.ts'
import { objectOf } from './objects.ts'
import { importedFor, noticeText } from './store/notices.ts'
import { listRounds } from './store/programmes.ts'

const page = (path: string, handle: OpenRoute['handle']): OpenRoute => ({
  method: 'GET',
  path,
  audience: 'everyone',
  reason: {
    zh: '已公布批次的通知、条件和时间人人可读；草案只给办理的人看',
    en: 'Notice, conditions and dates of an announced round are for everybody; drafts for those who work on them',
  },
  acts: { resource: 'programme', action: 'read' },
  handle,
})

/** Public pages of rounds and notices. */
export const pages: readonly OpenRoute[] = [
  page('/notices', async (visit) => htmlResponse(noticesPage(viewOf(visit), await linesFor(visit)))),
  page('/rounds', async (visit) => htmlResponse(roundsPage(viewOf(visit), await linesFor(visit)))),
  page('/notices/:code', answerReader),
  page('/notices/:code/text', answerText),
  page('/rounds/:code', async (visit) => {
    const { kept } = await roundFor(visit, visit.params['code'] ?? '')
    return htmlResponse(conditionsPage(viewOf(visit), kept.round, visit.context.arrival))
  }),
  page('/traceability', answerTraceability),
]

async function answerReader(visit: Visit): Promise<Response> {
  const found = orRefuse(
    await lookOpenly(visit.context, async (acting) => {
      const read = await readProgramme(visit.params['code'] ?? '')(acting)
      if (!read.ok) return read
      const actions = acting.actionsOpenTo(objectOf(read.value.kept, acting.actor.accountId))
      const guidance = (await acting.host.find(guidanceOfSentences)?.inForce(acting.tx)) ?? new Map<string, never>()
      return ok({ ...read.value, mayImport: actions.includes('import-notice'), guidance })
    }),
  )
  const { kept, notice, mayImport, guidance } = found
  const facts = { round: kept.round, notice: notice?.reading, fingerprint: notice?.fingerprint, mayImport, guidance }
  return htmlResponse(noticeReaderPage(viewOf(visit), facts))
}

async function answerText(visit: Visit): Promise<Response> {
  const code = visit.params['code'] ?? ''
  const text = orRefuse(
    await lookOpenly(visit.context, async (acting) => {
      const read = await readProgramme(code)(acting)
      if (!read.ok) return read
      const words = read.value.notice ? await noticeText(acting.tx, read.value.notice.id) : undefined
      return words === undefined ? refuse(notFound) : ok(words)
    }),
  )
  return new Response(text, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="notice-${code}.txt"`,
      'cache-control': 'no-store',
    },
  })
}

async function answerTraceability(visit: Visit): Promise<Response> {
  const query = new URL(visit.request.url).searchParams
  const lines = await linesFor(visit)
  const withSentences = lines.map(({ round }) => round).filter(({ sentences }) => sentences.length > 0)
  const wanted = query.get('round')
  const round = withSentences.find(({ id }) => id === wanted) ?? withSentences[0]
  if (!round) return orRefuse<Response>(refuse(notFound))
  const { notice } = await roundFor(visit, round.id)
  const facts = { rounds: withSentences, round, notice: notice?.reading, kind: query.get('kind') ?? undefined }
  return htmlResponse(traceabilityPage(viewOf(visit), facts))
}

interface Line {
  readonly round: Round
  readonly imported: boolean
}

/** Who is signed in may see drafts too; visitors all see the same. */
async function linesFor({ context }: Visit): Promise<readonly Line[]> {
  return orRefuse(await (context.sessionHash === null ? linesForVisitors(context) : lookOpenly(context, readLines)))
}

const readLines: UseCase<readonly Line[]> = async ({ tx, permitList }) => {
  const leave = permitList('read', 'programme')
  if (!leave.ok) return leave
  const [kept, imported] = [await listRounds(tx), await importedFor(tx)]
  return ok(kept.map(({ id, round }) => ({ round, imported: imported.has(id) })))
}

const linesForVisitors = remember(['programme'], readLines)

async function roundFor(visit: Visit, code: string): Promise<RoundWithNotice> {
  return orRefuse(await lookOpenly(visit.context, readProgramme(code)))
}
