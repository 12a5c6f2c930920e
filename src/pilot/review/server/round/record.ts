import type { OfficialDocument } from '../../../../foundation/documents/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { accessSettings } from '../../../../foundation/access/server/index.ts'
import { notFound } from '../../../../foundation/access/index.ts'
import { formatExactMoment } from '../../../../foundation/interface/index.ts'
import { dayOf, type Instant, ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { professions } from '../../index.ts'
import { allExperts } from '../store/experts.ts'
import { type PanelRow, panelsOf, type PublishedRequest, type RoundRow } from '../store/rounds.ts'
import { readRound } from './load-round.ts'

export interface DrawRecord {
  readonly round: RoundRow
  readonly panels: readonly PanelRow[]
  readonly names: ReadonlyMap<string, string>
  readonly address: string
}

/** What the record is written from; there is none before the draw. */
export async function loadRecord(acting: Acting, id: string): Promise<Result<DrawRecord>> {
  const found = await readRound(acting, id)
  if (!found.ok) return found
  const round = found.value
  if (round.drawnAt === null) return refuse(notFound)
  const experts = await allExperts(acting.tx)
  return ok({
    round,
    panels: await panelsOf(acting.tx, round.id),
    names: new Map(experts.map((expert) => [expert.id as string, expert.name])),
    address: `${acting.host.use(accessSettings).publicUrl}/draws/${round.programmeId}`,
  })
}

/** Each value is what `shidian draw FILE --json` reads; the answer beside it is what it must come to. */
export function replayableRecord({ round, panels }: DrawRecord): object {
  const { programmeId, promise, promisedAt, frozenAt, publicSource, drawnAt } = round
  return {
    programme: programmeId,
    promise,
    promisedAt,
    frozenAt,
    publicSource,
    drawnAt,
    panels: panels.map(({ name, request, outcome }) => ({ name, request, outcome })),
  }
}

/** 抽取记录表: what was joined, who could be drawn, who was, and places for those who watched to sign. */
export function recordDocument(record: DrawRecord): OfficialDocument {
  const { round, panels, address } = record
  const drawnAt = round.drawnAt as Instant
  return {
    kind: 'official',
    issuers: ['评审组织方'],
    title: ['网络安全保险服务方案评审', '专家随机抽取记录表'],
    addressees: [],
    body: [
      { kind: 'heading', level: 1, text: '抽取依据' },
      {
        kind: 'table',
        columns: [
          { title: '事项', width: 22, align: 'left' },
          { title: '内容', width: 78, align: 'left' },
        ],
        rows: partsOf(round),
      },
      {
        kind: 'paragraph',
        text: '种子为“本组清单校验值|随机数|公共数”的SM3值；同一专业内按“种子|专家编号”的SM3值由小到大排列，先取正选，后取备选。任何人可据公布的数据复算。',
      },
      ...panels.flatMap((panel) => panelBlocks(panel, record)),
      { kind: 'heading', level: 1, text: '签署' },
      {
        kind: 'table',
        columns: [
          { title: '身份', width: 30, align: 'left' },
          { title: '姓名', width: 35, align: 'left' },
          { title: '签字及日期', width: 35, align: 'left' },
        ],
        rows: [
          ['抽取人', round.drawnByName ?? '', ''],
          ['见证人', '', ''],
          ['见证人', '', ''],
          ['监督人', '', ''],
        ],
      },
    ],
    attachments: [],
    copiesTo: [],
    signedOn: dayOf(drawnAt),
    verification: {
      fileNumber: round.programmeId,
      version: round.version,
      fingerprint: round.listHash ?? '',
      address,
      frozenAt: drawnAt,
    },
  }
}

function partsOf(round: RoundRow): readonly (readonly string[])[] {
  const moment = (at: Instant | null): string => (at === null ? '' : formatExactMoment(at, 'zh'))
  return [
    ['随机数校验值', round.promise ?? ''],
    ['校验值公布时间', moment(round.promisedAt)],
    ['清单校验值', round.listHash ?? ''],
    ['清单冻结时间', moment(round.frozenAt)],
    ['随机数', round.nonce ?? ''],
    ['公共数及出处', `${round.publicNumber ?? ''}（${round.publicSource ?? ''}）`],
    ['抽取时间', moment(round.drawnAt)],
  ]
}

function panelBlocks({ name, request, outcome, listHash }: PanelRow, { names }: DrawRecord): OfficialDocument['body'] {
  if (!request || !outcome) return []
  return [
    { kind: 'heading', level: 1, text: name },
    { kind: 'paragraph', text: `本组清单校验值：${listHash}；种子：${outcome.seed}；${poolOf(request)}。` },
    {
      kind: 'table',
      columns: [
        { title: '专业', width: 14, align: 'left' },
        { title: '正选（依次）', width: 46, align: 'left' },
        { title: '备选（依次）', width: 40, align: 'left' },
      ],
      rows: outcome.drawn.map(({ profession, panel, reserves }) => [
        wordOf(profession),
        panel.map((id) => names.get(id) ?? id).join('、'),
        reserves.map((id) => names.get(id) ?? id).join('、') || '无',
      ]),
    },
  ]
}

function poolOf({ experts, excluded }: PublishedRequest): string {
  return `专家库 ${experts.length} 人，因回避、待查明或不能参加未列入 ${excluded.length} 人`
}

function wordOf(profession: string): string {
  const known: Readonly<Record<string, { readonly zh: string }>> = professions
  return known[profession]?.zh ?? profession
}
