import { randomUUID } from 'node:crypto'
import { day, fen, instant, ppm } from '../src/foundation/kernel/index.ts'
import type { InstalledQuotation } from '../src/insurance/underwriting/server/index.ts'
import type { QuotedContent } from '../src/insurance/underwriting/index.ts'

/** 500,000,000 fen × 8,480 ppm = 4,240,000 gross; net = 4,240,000 ÷ 1.06 = 4,000,000, tax the rest. */
export const acceptedContent: QuotedContent = {
  productCode: 'EX-CYB',
  productVersion: '2026-1',
  term: { start: day('2027-01-01'), end: day('2028-01-01') },
  items: [
    {
      head: 'fp.bi',
      label: { zh: '营业中断损失', en: 'Business interruption' },
      oedCode: 'NPBI',
      status: 'covered',
      perOccurrence: fen(500_000_000n),
      aggregate: fen(500_000_000n),
      pool: { kind: 'shared', pool: 'main' },
      deductible: null,
      insuredShare: ppm(0),
      waiting: { minutes: 720, mode: 'TIME_EXCESS', trigger: 'AT_LEAST' },
      indemnityDays: 90,
      basis: { kind: 'occurrence' },
      conditions: { priorWrittenConsent: true, designatedVendor: false, noticeHours: 24 },
    },
  ],
  pools: [{ id: 'main', heads: ['fp.bi'], aggregate: fen(500_000_000n) }],
  termOrder: [],
  trace: [{ line: 'fp.bi', rate: ppm(8_480), amount: fen(4_240_000n) }],
  premium: fen(4_240_000n),
  net: fen(4_000_000n),
  tax: fen(240_000n),
  exclusions: [
    {
      code: 'E01',
      title: { zh: '故意行为', en: 'Intentional acts' },
      text: { zh: '被保险人的故意行为。', en: 'Intentional acts of the insured.' },
      mustBeShown: true,
    },
    {
      code: 'E02',
      title: { zh: '改进', en: 'Betterment' },
      text: { zh: '超过事故前状态的改进。', en: 'Betterment.' },
      mustBeShown: false,
    },
  ],
}

/** An accepted quotation of a fictitious insurer; a test changes what matters to it. */
export const installedQuotation = (changes: Partial<InstalledQuotation> = {}): InstalledQuotation => ({
  insurerId: randomUUID(),
  applicantId: randomUUID(),
  insuredId: randomUUID(),
  sector: 'telecom-internet',
  formVersion: '2026-1',
  answers: { basic: 'yes' },
  answersHash: 'a'.repeat(64),
  assessment: { method: '2026-1', totalPpm: 850_000 },
  personName: '某核保',
  content: acceptedContent,
  validUntil: day('2026-12-31'),
  decidedAt: instant('2026-12-01T01:00:00.000Z'),
  acceptedOn: day('2026-12-01'),
  acceptedByName: '某投保人',
  ...changes,
})
