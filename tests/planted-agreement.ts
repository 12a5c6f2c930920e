import { type Agreed, mandatoryItems, written } from '../src/insurance/policies/index.ts'
import { day, instant } from '../src/foundation/kernel/index.ts'
import { acceptedContent } from './planted-underwriting.ts'

/** What a policy keeps of the quotation of tests/planted-underwriting.ts. */
export const plantedAgreement: Agreed = written({
  productCode: acceptedContent.productCode,
  productVersion: acceptedContent.productVersion,
  term: acceptedContent.term,
  premium: acceptedContent.premium,
  terms: { covers: acceptedContent.items, pools: acceptedContent.pools, termOrder: [], particulars: {} },
  exclusionsToShow: ['E01'],
  validUntil: day('2026-12-31'),
  decidedAt: instant('2026-12-01T01:00:00Z'),
  answersHash: 'a'.repeat(64),
})

/** Everything that has to be arranged before that policy may be issued. */
export const arrangedFor = (creditCode: string): object => ({
  shares: [{ insurer: creditCode, share: 1_000_000 }],
  instalments: [{ due: '2026-12-20', amount: '4240000' }],
  subsidised: '0',
  acknowledged: ['E01'],
  stated: mandatoryItems,
  singleRisk: {
    method: '同一数据中心',
    maximumLoss: '500000000',
    capital: '5000000000',
    quarterEnd: '2026-09-30',
    ceded: '0',
  },
})
