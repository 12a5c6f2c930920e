import { createHash } from 'node:crypto'
import type { OfficialDocument } from '../../../../foundation/documents/index.ts'
import { type Canonical, type Instant, canonicalText, dayOf } from '../../../../foundation/kernel/index.ts'
import type { RecommendedSolution } from '../../domain/recommendation.ts'
import type { RecommendationRow } from '../store/recommendations.ts'

/** One recommended solution as letter and table print it. */
export interface LetterEntry extends RecommendedSolution {
  readonly title: string
  readonly number: string
  readonly leadName: string
  readonly sectors: string
  readonly classes: string
  readonly arrivedOn: string
}

export interface LetterFacts {
  readonly recommendation: RecommendationRow
  readonly entries: readonly LetterEntry[]
  /** Solutions of the region that have arrived, recommended or not. */
  readonly filed: number
  readonly notice: { readonly title: string; readonly number: string | null; readonly issuer: string }
  readonly address: string
  readonly now: Instant
  readonly fictitious: boolean
}

/** SM3 of what the authority signs: the list in its order, its opinions, its words and its number. */
export function letterFingerprint(
  row: Pick<RecommendationRow, 'id' | 'authorityName' | 'remarks'>,
  entries: readonly RecommendedSolution[],
  documentNumber: string,
): string {
  const signed: Canonical = {
    id: row.id,
    authority: row.authorityName,
    number: documentNumber,
    remarks: row.remarks,
    entries: entries.map(({ solutionId, rank, opinion }) => ({ solution: solutionId, rank, opinion })),
  }
  return createHash('sm3').update(canonicalText(signed)).digest('hex')
}

/** 推荐函: the letter with its list, in the layout of an official document. */
export function recommendationLetter(facts: LetterFacts): OfficialDocument {
  const { recommendation: row, entries, notice } = facts
  const number = row.documentNumber ?? undefined
  const signedOn = row.signedAt === null ? undefined : dayOf(row.signedAt)
  const fingerprint = row.fingerprint ?? letterFingerprint(row, entries, number ?? '')
  const mark = watermarkOf(facts)
  return {
    kind: 'official',
    issuers: [row.authorityName],
    ...(number === undefined ? {} : { number }),
    title: [`${row.authorityName}关于推荐`, '网络安全保险服务方案的函'],
    addressees: [notice.issuer],
    body: [
      {
        kind: 'paragraph',
        text: `按照${citationOf(notice)}要求，我单位对本地区申报的网络安全保险服务方案进行了研究，现推荐如下。`,
      },
      { kind: 'heading', level: 1, text: '推荐情况' },
      {
        kind: 'paragraph',
        text: `本轮本地区共申报方案${facts.filed}个，推荐${entries.length}个，推荐顺序和意见见附件1。`,
      },
      { kind: 'heading', level: 1, text: '推荐理由' },
      ...entries.map((entry) => ({
        kind: 'heading' as const,
        level: 2 as const,
        text: entry.title,
        runIn: `。${closed(entry.opinion)}（牵头单位：${entry.leadName}）`,
      })),
      ...(row.remarks.trim() === ''
        ? []
        : [
            { kind: 'heading' as const, level: 1 as const, text: '其他事项' },
            { kind: 'paragraph' as const, text: closed(row.remarks) },
          ]),
    ],
    attachments: [{ title: '推荐方案汇总表', landscape: true, blocks: [summaryTable(entries)] }],
    ...(signedOn === undefined ? {} : { signedOn, printedBy: { office: `${row.authorityName}办公室`, on: signedOn } }),
    copiesTo: [],
    ...(mark === undefined ? {} : { watermark: mark }),
    verification: {
      fileNumber: number ?? row.id,
      version: row.version,
      fingerprint,
      address: facts.address,
      frozenAt: row.signedAt ?? facts.now,
    },
  }
}

export const summaryColumns = [
  { title: '序号', width: 5 },
  { title: '编号', width: 14 },
  { title: '方案名称', width: 34 },
  { title: '牵头单位', width: 28 },
  { title: '行业或产品服务', width: 22 },
  { title: '险种', width: 16 },
  { title: '收到日期', width: 12 },
  { title: '推荐意见', width: 48 },
] as const

export function summaryRow(entry: LetterEntry): readonly string[] {
  const { rank, number, title, leadName, sectors, classes, arrivedOn, opinion } = entry
  return [String(rank), number, title, leadName, sectors, classes, arrivedOn, opinion]
}

function summaryTable(
  entries: readonly LetterEntry[],
): NonNullable<OfficialDocument['attachments'][number]['blocks']>[number] {
  return {
    kind: 'table',
    columns: summaryColumns.map(({ title, width }) => ({ title, width, align: width < 6 ? 'centre' : 'left' })),
    rows: entries.map(summaryRow),
  }
}

function watermarkOf({ recommendation, fictitious }: LetterFacts): string | undefined {
  if (recommendation.state === 'draft') return '草稿　未签发'
  if (recommendation.state === 'withdrawn') return '已撤回'
  return fictitious ? '演示数据' : undefined
}

function citationOf(notice: LetterFacts['notice']): string {
  return notice.number === null ? `《${notice.title}》` : `《${notice.title}》（${notice.number}）`
}

/** An opinion that its writer left open is ended, so that the letter reads as one text. */
function closed(text: string): string {
  const trimmed = text.trim()
  return /[。！？]$/.test(trimmed) ? trimmed : `${trimmed}。`
}
