import type { Acting } from '../../foundation/access/server/index.ts'
import { ok, type Result } from '../../foundation/kernel/index.ts'
import type { KeptContent } from '../../pilot/catalogue/index.ts'
import { beginPublicity } from '../../pilot/catalogue/server/index.ts'
import type { Caller } from './caller.ts'
import { organisations } from './organisations.ts'

interface Hall {
  readonly origin: string
  readonly fetch: (request: Request, source: string) => Promise<Response>
  readonly caller: (login: string) => Caller
  /** As the approver, for what follows from a release of decisions and no page offers. */
  readonly asApprover: <Value>(run: (acting: Acting) => Promise<Result<Value>>) => Promise<Value>
}

interface Objection {
  readonly id: string
  readonly receiptNumber: string
  readonly version: number
}

/** What was selected beside the round that is over; all of it is made up. */
const proposals = [
  ['FA-2023-0101', '注塑产线停产与应急处置保障方案（示例）', '东澜示例财产保险', '320000'],
  ['FA-2023-0102', '中小企业数据责任普惠方案（示例）', '青原示例财产保险', '350000'],
  ['FA-2023-0103', '车联网平台中断保障方案（示例）', '瀚衡示例财产保险', '510000'],
  ['FA-2023-0104', '安全产品责任保障方案（示例）', '云岫示例网络安全技术', '330000'],
] as const

/** A publicity with objections at every stage, so that the desk of the hearing shows what it is for. */
export async function publicise(hall: Hall): Promise<void> {
  const { publicityId, solutions } = await hall.asApprover(open)
  const filed: Objection[] = []
  for (const [index, said] of objections.entries()) {
    await object(hall, { publicityId, solution: solutions[said.of] ?? '', said, serial: index + 1 })
  }
  const investigator = hall.caller('investigator.one')
  const { objections: listed } = await investigator.get<{ readonly objections: readonly Objection[] }>(
    '/api/objections?limit=100',
  )
  // The latest stands first; the story is told from the first one on.
  filed.push(...listed.toReversed())
  const [, dismissed, reported, investigated] = filed
  if (!dismissed || !reported || !investigated) throw new Error('the demo has too few objections')
  await take(investigator, investigated)
  await report(investigator, reported, upheld)
  const version = await report(investigator, dismissed, unfounded)
  await hall.caller('ministry.approver').send('POST', `/api/objections/${dismissed.id}/dismiss`, {
    version,
    reason: '调查清楚，异议所述与材料不符。（演示）',
  })
}

async function open({ tx }: Acting): Promise<Result<{ publicityId: string; solutions: readonly string[] }>> {
  const items = proposals.map(([number, title, lead, regionCode]) => ({
    solutionId: tx.newId<'solution'>(),
    number,
    change: 'proposed' as const,
    content: contentOf(title, lead, regionCode),
    note: '',
  }))
  const opened = await beginPublicity(tx, {
    programmeId: '2023-356',
    releasedAt: tx.now,
    reason: '增补方案经评审遴选拟列入目录，现予公示。（演示）',
    items,
  })
  return opened.ok ? ok({ publicityId: opened.value.id, solutions: items.map(({ solutionId }) => solutionId) }) : opened
}

const contentOf = (title: string, lead: string, regionCode: string): KeptContent => ({
  title,
  summary: '用于演示公示与异议，内容均为虚构。',
  lead: { organisationId: null, name: lead, kind: 'insurer' },
  partners: [{ organisationId: null, name: '示例测评一所', kind: 'testing-body' }],
  regionCode,
  sectors: ['industrial-internet'],
  classes: ['property'],
  scenarios: [],
  cover: ['fp.bi', 'fp.emergency'],
  limit: null,
  terms: {},
})

interface Said {
  readonly who: 'person' | 'unit' | 'anonymous'
  readonly name: string
  readonly ground: string
  readonly of: number
  readonly facts: string
}

const objectingUnit = organisations.find(({ key }) => key === 'ceheng')

const objections: readonly Said[] = [
  {
    who: 'unit',
    name: objectingUnit?.name ?? '',
    ground: 'infringement',
    of: 0,
    facts: '方案第三部分引用了我单位的测评方法，未取得同意，附合作协议编号，可以核对。（演示）',
  },
  {
    who: 'person',
    name: '演示异议人甲',
    ground: 'eligibility',
    of: 1,
    facts: '牵头单位的许可证已经过期，见许可证公告日期，请核对。（演示）',
  },
  {
    who: 'person',
    name: '演示异议人乙',
    ground: 'false-statement',
    of: 2,
    facts: '方案名称称“车联网平台”，所附合同只涉及企业官网，请核对合同第二条。（演示）',
  },
  {
    who: 'person',
    name: '演示异议人丙',
    ground: 'false-statement',
    of: 3,
    facts: '所列应急响应时限与公开的服务承诺不一致，承诺为四小时。（演示）',
  },
  {
    who: 'person',
    name: '演示异议人丁',
    ground: 'other',
    of: 0,
    facts: '方案摘要与另一方案大段相同，请比对两份摘要。（演示）',
  },
  {
    who: 'anonymous',
    name: '',
    ground: 'other',
    of: 1,
    facts: '听说联合单位已经更名，请核实登记信息。（演示）',
  },
]

interface Filing {
  readonly publicityId: string
  readonly solution: string
  readonly said: Said
  readonly serial: number
}

/** Through the public form, as somebody without an account does. */
async function object({ origin, fetch }: Hall, { publicityId, solution, said, serial }: Filing): Promise<void> {
  const { who, name, ground, facts } = said
  const form = new URLSearchParams({
    solution,
    who,
    name,
    creditCode: who === 'unit' ? (objectingUnit?.creditCode ?? '') : '',
    contact: who === 'anonymous' ? '' : `demo-${serial}@example.invalid`,
    ground,
    facts,
    answerCode: `DEMO2-CODE3-HEAR4-${String(serial).padStart(5, '2')}`,
  })
  const request = new Request(`${origin}/publicities/${publicityId}/objection`, {
    method: 'POST',
    headers: { origin },
    body: form,
  })
  const { status } = await fetch(request, '127.0.0.1')
  if (status !== 200) throw new Error(`an objection of the demo was answered ${status}`)
}

async function take(investigator: Caller, { id, version }: Objection): Promise<number> {
  const declaration = '与异议人、被异议单位均无利害关系。（演示）'
  const body = { version, declaration }
  return (await investigator.send<Objection>('POST', `/api/objections/${id}/take`, body)).version
}

const upheld = {
  finding: 'uphold',
  remedy: 'amend',
  amendment: { title: '企业网站中断保障方案（示例）' },
  report: '经核对合同，承保对象为企业网站，方案名称应当更正。（演示）',
  answer: '您反映的问题属实：方案名称与承保对象不符，拟更正名称后对该条目重新公示。（演示）',
} as const

const unfounded = {
  finding: 'dismiss',
  remedy: null,
  amendment: null,
  report: '许可证已于到期前续展，公告日期为旧证日期。（演示）',
  answer: '经核对，牵头单位的许可在提交之日有效，您反映的是旧证日期。（演示）',
} as const

async function report(
  investigator: Caller,
  objection: Objection,
  found: typeof upheld | typeof unfounded,
): Promise<number> {
  const version = await take(investigator, objection)
  const path = `/api/objections/${objection.id}/report`
  return (await investigator.send<Objection>('POST', path, { version, ...found })).version
}
