import { type AliasTable, drawIndex } from './alias-table.ts'
import { drawClaim } from './quantile-table.ts'
import { randomWords, type RandomWords } from './random-words.ts'
import type { ClaimPlan, CountTable, EventPlan, Row, SimulationPlan } from './simulation-plan.ts'

export const yearsOfBlock = 4096

/** Yuan of each year of a block: the sum, and its largest single claim or event. */
export interface YearsOfBlock {
  readonly totals: Float64Array
  readonly largest: Float64Array
}

export interface Block {
  readonly seed: number
  readonly block: number
}

/** Works out one block of years into `years`, whose length says how many. Claims are stream 0, event k is stream k + 1. */
export type BlockKernel = (plan: SimulationPlan, block: Block, years: YearsOfBlock) => void

/** The reference: what any faster kernel must give to the bit. */
export const simulateBlock: BlockKernel = (plan, block, years) => {
  years.totals.fill(0)
  years.largest.fill(0)
  if (plan.claims) {
    const words = randomWords({ ...block, stream: 0 })
    const [only] = plan.claims.rows
    if (plan.claims.rows.length === 1 && only && only.copies === 1 && !only.cluster) {
      claimsOfOne(plan.claims.count, only, { words, years })
    } else claimsOfMany(plan.claims, words, years)
  }
  for (const [index, event] of plan.events.entries()) {
    eventsOfBlock(event, randomWords({ ...block, stream: index + 1 }), years)
  }
}

const drawCount = ({ first, table }: CountTable, words: RandomWords): number => first + drawIndex(table, words.next())

function claimsOfOne(
  count: CountTable,
  { table, aggregateDeductible, aggregateLimit, yuan }: Row,
  { words, years: { totals, largest } }: { readonly words: RandomWords; readonly years: YearsOfBlock },
): void {
  for (let year = 0; year < totals.length; year++) {
    let sum = 0
    let most = 0
    for (let left = drawCount(count, words); left > 0; left--) {
      const claim = drawClaim(table, words.next())
      sum += claim
      most = Math.max(most, claim)
    }
    totals[year] = yuan * Math.min(Math.max(sum - aggregateDeductible, 0), aggregateLimit)
    largest[year] = yuan * most
  }
}

function claimsOfMany(plan: ClaimPlan, words: RandomWords, { totals, largest }: YearsOfBlock): void {
  const sums = new Float64Array(plan.accounts)
  const touched = new Uint32Array(plan.accounts)
  const rowOf = new Uint32Array(plan.accounts)
  const pick = (table: AliasTable): number => (table.size === 1 ? 0 : drawIndex(table, words.next()))
  for (let year = 0; year < totals.length; year++) {
    let total = 0
    let most = 0
    let open = 0
    for (let left = drawCount(plan.count, words); left > 0; left--) {
      const at = pick(plan.pick)
      const row = plan.rows[at]!
      const copy = row.copies === 1 || row.account < 0 ? 0 : Math.floor(words.next() * row.copies * 2 ** -32)
      let sum = 0
      for (let size = row.cluster ? 1 + pick(row.cluster) : 1; size > 0; size--) {
        const claim = drawClaim(row.table, words.next())
        sum += claim
        most = Math.max(most, row.yuan * claim)
      }
      if (row.account < 0) total += row.yuan * sum
      else {
        const account = row.account + copy
        if (sums[account] === 0) {
          touched[open++] = account
          rowOf[account] = at
        }
        sums[account] = sums[account]! + sum
      }
    }
    for (let index = 0; index < open; index++) {
      const account = touched[index]!
      const row = plan.rows[rowOf[account]!]!
      total += row.yuan * Math.min(Math.max(sums[account]! - row.aggregateDeductible, 0), row.aggregateLimit)
      sums[account] = 0
    }
    totals[year] = total
    largest[year] = most
  }
}

/** Event by event: the mark once, then from hit to hit over those who depend on the vendor. */
function eventsOfBlock(event: EventPlan, words: RandomWords, { totals, largest }: YearsOfBlock): void {
  const { shares, skip } = event
  const reach = skip.size - 1
  for (let year = 0; year < totals.length; year++) {
    for (let left = drawCount(event.count, words); left > 0; left--) {
      const mark = drawClaim(event.table, words.next())
      let hit = 0
      for (let at = 0; at < shares.length;) {
        const passed = drawIndex(skip, words.next())
        at += passed
        if (passed === reach || at >= shares.length) continue
        hit += shares[at]!
        at += 1
      }
      const loss = event.lossPerUnit * mark * hit
      totals[year] = totals[year]! + loss
      largest[year] = Math.max(largest[year]!, loss)
    }
  }
}
