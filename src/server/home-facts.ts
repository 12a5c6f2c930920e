import { orRefuse, remember, type Visit } from '../foundation/access/server/index.ts'
import { formatDeadline, type Locale } from '../foundation/interface/index.ts'
import type { HomeFacts, OpenCall, PageView, Stage } from '../foundation/interface/pages/index.ts'
import { ok, type Instant } from '../foundation/kernel/index.ts'
import { conditionsPath, deadlineOf, readerPath, type Round } from '../pilot/notice/index.ts'
import { listRounds } from '../pilot/programmes/server/index.ts'
import { publicCallOf } from '../pilot/solicitation/server/index.ts'
import { statisticsOf } from './home-statistics.ts'

/** What the home page shows of the round that is open now. */
export async function homeFacts(visit: Visit, view: PageView): Promise<HomeFacts> {
  const { shown, round, filing } = orRefuse(await present(visit.context))
  const now = visit.context.arrival
  const announcements = announcementsOf(shown, view.locale)
  if (!round) return { now, stages: [], announcements }
  const { locale } = view
  // An extension for all moves the call; the parameter of the round stays as the notice has it.
  const due = filing?.deadline ?? deadlineOf(round, 'solution-deadline')
  const call = due !== null && due > now && round.state === 'open' ? callOf(round, due, locale) : undefined
  const stages = stagesOf(round, { now, due, locale })
  const statistics = filing?.figures ? statisticsOf(round, filing.figures, locale) : undefined
  return { now, ...(call ? { call } : {}), stages, ...(statistics ? { statistics } : {}), announcements }
}

/** The rounds that everybody may see, the one in hand and how its call stands. */
const present = remember(['programme', 'call', 'extension'], async ({ tx }) => {
  const rounds = await listRounds(tx)
  const shown = rounds.map(({ round }) => round).filter(({ state }) => state !== 'draft')
  const round = shown.find(({ state }) => state === 'open') ?? shown[0]
  return ok({ shown, round, filing: round && (await publicCallOf(tx, round.id)) })
})

/** The notices of the rounds, the newest first; what else is announced joins this list with the slice that does it. */
function announcementsOf(rounds: readonly Round[], locale: Locale): HomeFacts['announcements'] {
  return rounds
    .flatMap(({ id, notice }) => (notice.issuedOn === null ? [] : [{ id, notice, day: notice.issuedOn }]))
    .sort((a, b) => (a.day < b.day ? 1 : -1))
    .map(({ id, notice, day }) => ({
      day,
      kind: words[locale].notice,
      title: notice.title[locale],
      href: readerPath(id),
    }))
}

const words = {
  zh: {
    headline: '正在征集网络安全保险服务方案',
    lead: '保险公司、网络安全企业、测评机构等服务机构可自行或联合申报：牵头单位 1 家，联合单位不超过 10 家，至少一家取得保险业务许可。',
    act: '申报服务方案',
    start: '开始申报',
    conditions: '查看申报条件',
    until: (moment: string) => `${moment} 截止`,
    open: '时间另行通知',
    notice: '通知',
  },
  en: {
    headline: 'Cyber insurance service solutions are being collected',
    lead: 'Insurers, security companies, testing bodies and others may file alone or jointly: one lead, at most ten partners, and one member at least with an insurance licence.',
    act: 'File a service solution',
    start: 'Begin a filing',
    conditions: 'See the conditions',
    until: (moment: string) => `until ${moment}`,
    open: 'to be announced',
    notice: 'Notice',
  },
} as const

function callOf(round: Round, due: Instant, locale: Locale): OpenCall {
  const said = words[locale]
  return {
    kicker: round.title[locale],
    headline: said.headline,
    lead: said.lead,
    act: said.act,
    due,
    start: { href: '/desk/solutions', words: said.start },
    conditions: { href: conditionsPath(round.id), words: said.conditions },
  }
}

interface Step {
  readonly clause: string
  readonly name: { readonly zh: string; readonly en: string }
  readonly deadline?: string
}

const steps: readonly Step[] = [
  { clause: '4.1.p2.s1', name: { zh: '方案征集', en: 'Solicitation' }, deadline: 'solution-deadline' },
  { clause: '4.1.p2.s3', name: { zh: '评审遴选', en: 'Review' } },
  { clause: '4.2.p4.s1', name: { zh: '试点申报', en: 'Work plans' }, deadline: 'work-plan-deadline' },
  { clause: '4.3.p1.s2', name: { zh: '试点实施', en: 'Implementation' } },
  { clause: '4.6.p1.s1', name: { zh: '工作总结', en: 'Summary' }, deadline: 'summary-deadline' },
]

interface At {
  readonly now: Instant
  /** Of the filing of solutions, as it stands now. */
  readonly due: Instant | null
  readonly locale: Locale
}

function stagesOf(round: Round, { now, due, locale }: At): readonly Stage[] {
  const said = words[locale]
  const endOf = (deadline: string): Instant | null =>
    deadline === 'solution-deadline' ? due : deadlineOf(round, deadline)
  const ends = steps.map(({ deadline }) => (deadline ? endOf(deadline) : null))
  const passed = ends.findLastIndex((end) => end !== null && end <= now)
  return steps.map(({ clause, name }, index) => {
    const end = ends[index] ?? null
    const state = index <= passed ? 'past' : index === passed + 1 ? 'now' : 'later'
    const when = end === null ? said.open : said.until(formatDeadline(end, locale))
    return { name: name[locale], when, cite: { clause, reader: readerPath(round.id) }, state }
  })
}
