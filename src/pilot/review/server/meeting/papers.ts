import type { OfficialDocument, Sheet } from '../../../../foundation/documents/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { accessSettings } from '../../../../foundation/access/server/index.ts'
import { formatExactMoment } from '../../../../foundation/interface/index.ts'
import { dayOf, type Fen, type Instant, ok, type Result } from '../../../../foundation/kernel/index.ts'
import { feeOf, type FeeRates, type MeetingPage, professions } from '../../index.ts'
import { readRound } from '../round/load-round.ts'
import { meetings } from '../store/meetings.ts'
import { reviewsOf } from '../store/reviews.ts'
import type { RoundRow } from '../store/rounds.ts'
import { seatsOf, type SeatRow } from '../store/seats.ts'

const moment = (at: Instant | null): string => (at === null ? '' : formatExactMoment(at, 'zh'))
const column = (title: string, width: number) => ({ title, width, align: 'left' as const })

/** 专家组会议纪要 with 答辩次序, 签到 and the opinion with its signatures, and places to sign on paper. */
export function meetingDocument(
  { meeting, hearings, members }: MeetingPage,
  { address, now }: { readonly address: string; readonly now: Instant },
): OfficialDocument {
  return {
    kind: 'official',
    issuers: ['评审组织方'],
    title: ['网络安全保险服务方案评审', `${meeting.panelName}专家组会议纪要`],
    addressees: [],
    body: [
      { kind: 'paragraph', text: `时间：${moment(meeting.startsAt)}；地点：${meeting.place}。` },
      { kind: 'heading', level: 1, text: '答辩次序' },
      {
        kind: 'table',
        columns: [column('时间', 26), column('编号', 20), column('方案', 30), column('牵头单位', 24)],
        rows: hearings.map(({ at, number, title, leadName }) => [moment(at), number, title, leadName]),
      },
      { kind: 'paragraph', text: '次序按“清单校验值|随机数|公共数|方案序号”的SM3值由小到大排列。' },
      { kind: 'heading', level: 1, text: '会议纪要' },
      ...paragraphs(meeting.minutes),
      { kind: 'heading', level: 1, text: '专家组意见' },
      ...paragraphs(meeting.opinion),
      { kind: 'paragraph', text: `意见的SM3校验值：${meeting.opinionHash ?? '尚未提交签署'}。` },
      { kind: 'heading', level: 1, text: '签到与签署' },
      {
        kind: 'table',
        columns: [
          column('姓名', 18),
          column('专业', 16),
          column('签到', 26),
          column('平台签署', 26),
          column('签字', 14),
        ],
        rows: members.map(({ name, profession, arrivedAt, signedAt }) => [
          name,
          professions[profession].zh,
          moment(arrivedAt) || '未到会',
          moment(signedAt),
          '',
        ]),
      },
    ],
    attachments: [],
    copiesTo: [],
    signedOn: dayOf(now),
    verification: {
      fileNumber: meeting.programmeId,
      version: meeting.version,
      fingerprint: meeting.opinionHash ?? '',
      address,
      frozenAt: now,
    },
  }
}

const paragraphs = (text: string): OfficialDocument['body'] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line }))

export interface PaidWork {
  readonly round: RoundRow
  readonly seats: readonly SeatRow[]
  /** By expert, how many scores stand and how many sittings were attended. */
  readonly work: ReadonlyMap<string, { readonly reviews: number; readonly meetings: number }>
  readonly address: string
}

/** Everybody who took a seat, with what was done for it. */
export async function loadPaidWork(acting: Acting, id: string): Promise<Result<PaidWork>> {
  const { tx } = acting
  const found = await readRound(acting, id)
  if (!found.ok) return found
  const [seats, reviews, held] = [await seatsOf(tx, id), await reviewsOf(tx, id), await meetings(tx)]
  const accepted = seats.filter(({ state }) => state === 'accepted')
  const work = new Map(
    accepted.map(({ expertId }) => [
      expertId,
      {
        reviews: reviews.filter((one) => one.expertId === expertId && one.state === 'submitted').length,
        meetings: held.filter(
          ({ roundId, members }) =>
            roundId === id && members.some((one) => one.expertId === expertId && one.arrivedAt !== null),
        ).length,
      },
    ]),
  )
  const address = `${acting.host.use(accessSettings).publicUrl}/draws/${found.value.programmeId}`
  return ok({ round: found.value, seats: accepted, work, address })
}

/** 劳务费发放表: one line an expert, amounts in fen of which the sheet shows yuan, with places to sign for it. */
export function feeSheet({ seats, work, round }: PaidWork, rates: FeeRates): Sheet {
  const rows = [...new Map(seats.map((seat) => [seat.expertId, seat])).values()].map(
    ({ expertId, expertName, profession }) => {
      const {
        reviews,
        meetings: sittings,
        gross,
        withheld,
        net,
      } = feeOf(work.get(expertId) ?? { reviews: 0, meetings: 0 }, rates)
      return [expertName, professions[profession].zh, reviews, sittings, yuan(gross), yuan(withheld), yuan(net), '']
    },
  )
  return {
    name: '劳务费发放表',
    preface: [
      `${round.programmeId} 评审专家劳务费发放表`,
      '已交评分与到会次数取自平台记录；个人所得税按劳务报酬一次支付预扣，同月另有支付的须合并计算',
    ],
    columns: [
      { title: '姓名', width: 18 },
      { title: '专业', width: 14 },
      { title: '已交评分', width: 10, format: 'integer' },
      { title: '到会', width: 8, format: 'integer' },
      { title: '应发（元）', width: 14, format: 'money' },
      { title: '预扣个税（元）', width: 14, format: 'money' },
      { title: '实发（元）', width: 14, format: 'money' },
      { title: '领取签字', width: 16 },
    ],
    rows,
  }
}

const yuan = (amount: Fen): { readonly number: string } => ({
  number: `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`,
})

/** 保密承诺: what each expert declared on taking the seat, with its time, and places to sign on paper. */
export function pledgeDocument({ round, seats, address }: PaidWork): OfficialDocument {
  const frozenAt = round.drawnAt ?? round.frozenAt ?? round.promisedAt
  return {
    kind: 'official',
    issuers: ['评审组织方'],
    title: ['网络安全保险服务方案评审', '专家回避与保密承诺书'],
    addressees: [],
    body: [
      {
        kind: 'paragraph',
        text: '本人承诺：与所评方案的申报单位没有任职、持股、亲属或者其他可能影响公正的关系，发现后立即申请回避；对评审内容、专家名单和评分在结果发布前保密，不复制、不外传；独立评审，不接受请托。',
      },
      {
        kind: 'table',
        columns: [
          column('姓名', 20),
          column('专业', 16),
          column('专家组', 16),
          column('平台声明时间', 30),
          column('签字', 18),
        ],
        rows: seats.map(({ expertName, profession, panelName, answeredAt }) => [
          expertName,
          professions[profession].zh,
          panelName,
          moment(answeredAt),
          '',
        ]),
      },
    ],
    attachments: [],
    copiesTo: [],
    signedOn: dayOf(frozenAt as Instant),
    verification: {
      fileNumber: round.programmeId,
      version: round.version,
      fingerprint: round.listHash ?? '',
      address,
      frozenAt: frozenAt as Instant,
    },
  }
}
