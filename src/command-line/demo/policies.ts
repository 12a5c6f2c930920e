import type { Host } from '../../foundation/access/server/index.ts'
import { addDays, type Day, fen, ppm, startOf } from '../../foundation/kernel/index.ts'
import { withTx } from '../../foundation/storage/server/index.ts'
import { mandatoryItems } from '../../insurance/policies/index.ts'
import type { QuotedContent } from '../../insurance/underwriting/index.ts'
import { installQuotation } from '../../insurance/underwriting/server/index.ts'
import type { DemoMember } from './answering.ts'
import type { Caller } from './caller.ts'

export interface Workbench {
  readonly host: Host
  readonly today: Day
  readonly member: (organisation: string) => DemoMember
  /** By login. */
  readonly caller: (login: string) => Caller
}

interface Opened {
  readonly policy: { readonly id: string; readonly version: number }
  readonly transactions: readonly { readonly id: string }[]
}

/** 84,800.00 yuan with tax: net 80,000.00, tax 4,800.00. */
const premium = fen(8_480_000n)

/** Two fictitious policies of the lead insurer: one issued and endorsed, one that still waits for its premium. */
export async function workPolicies(workbench: Workbench): Promise<void> {
  const { caller, today } = workbench
  const officer = caller('haoyue.policy')
  const first = await prepared(workbench, 'qianlu')
  const { id } = first.policy
  const received = await officer.send<Opened>('POST', `/api/policies/${id}/receipts`, {
    amount: String(premium),
    receivedAt: startOf(today),
    holder: 'insurer',
    voucher: 'DEMO-BANK-0001',
  })
  const issued = await officer.send<Opened>('POST', `/api/policies/${id}/issue`, {
    version: received.policy.version,
    number: 'DEMO-HAOYUE-W-0001',
  })
  await officer.send('POST', `/api/policies/${id}/endorse`, {
    basedOn: issued.transactions.at(-1)?.id,
    reason: '增加二期产线（演示）',
    effective: addDays(today, 45),
    delta: '1200000',
    covers: [{ head: 'fp.bi', perOccurrence: '600000000', aggregate: '600000000' }],
    particulars: [],
  })
  await prepared(workbench, 'qianlu')
}

/** A policy with all that can be arranged before its premium arrives. */
async function prepared(workbench: Workbench, insured: string): Promise<Opened> {
  const { caller, member, today } = workbench
  const officer = caller('haoyue.policy')
  const quotationId = await quoted(workbench, insured)
  const { policy } = await officer.send<Opened>('POST', '/api/policies', { quotationId })
  return officer.send<Opened>('POST', `/api/policies/${policy.id}/arrangement`, {
    version: policy.version,
    arranged: {
      shares: [
        { insurer: member('haoyue').creditCode, share: 600_000 },
        { insurer: member('tinglan').creditCode, share: 400_000 },
      ],
      instalments: [{ due: today, amount: String(premium) }],
      subsidised: '0',
      acknowledged: ['E01'],
      stated: mandatoryItems,
      singleRisk: {
        method: '同一数据中心（演示）',
        maximumLoss: '600000000',
        capital: '20000000000',
        quarterEnd: addDays(today, -60),
        ceded: '0',
      },
    },
  })
}

async function quoted({ host, member, today }: Workbench, insured: string): Promise<string> {
  const party = member(insured).id
  const made = await withTx(host.database, { kind: 'system', actor: 'installation' }, (tx) =>
    installQuotation(tx, {
      insurerId: member('haoyue').id,
      applicantId: party,
      insuredId: party,
      sector: 'industrial-internet',
      formVersion: '2026-1',
      answers: {},
      answersHash: 'd'.repeat(64),
      assessment: { method: '2026-1', totalPpm: 850_000 },
      personName: '演示核保人',
      content: contentFor(today),
      validUntil: addDays(today, 30),
      decidedAt: startOf(addDays(today, -2)),
      acceptedOn: addDays(today, -1),
      acceptedByName: '演示投保人',
    }),
  )
  if (!made.ok) throw new Error(made.refusal.message.en)
  return made.value
}

function contentFor(today: Day): QuotedContent {
  const limit = fen(500_000_000n)
  return {
    productCode: 'DEMO-CYB',
    productVersion: '2026-1',
    term: { start: today, end: addDays(today, 365) },
    items: [
      {
        head: 'fp.bi',
        label: { zh: '营业中断损失', en: 'Business interruption' },
        oedCode: 'NPBI',
        status: 'covered',
        perOccurrence: limit,
        aggregate: limit,
        pool: null,
        deductible: { fixed: fen(10_000_000n), rate: ppm(0) },
        insuredShare: ppm(0),
        waiting: { minutes: 720, mode: 'TIME_EXCESS', trigger: 'MORE_THAN' },
        indemnityDays: 90,
        basis: { kind: 'occurrence' },
        conditions: { priorWrittenConsent: true, designatedVendor: false, noticeHours: 24 },
      },
    ],
    pools: [],
    termOrder: [],
    trace: [{ line: 'fp.bi', rate: ppm(16_960), amount: premium }],
    premium,
    net: fen(8_000_000n),
    tax: fen(480_000n),
    exclusions: [
      {
        code: 'E01',
        title: { zh: '故意行为', en: 'Intentional acts' },
        text: { zh: '被保险人的故意行为造成的损失。', en: 'Loss by intentional acts of the insured.' },
        mustBeShown: true,
      },
    ],
  }
}
