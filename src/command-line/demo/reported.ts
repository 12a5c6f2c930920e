import { addDays, type Day } from '../../foundation/kernel/index.ts'
import { sm3 } from '../../pilot/notice/server/index.ts'
import { readListedJson } from '../reading/listed-json.ts'
import { judgeFile } from '../reported/judge-file.ts'
import type { Caller } from './caller.ts'
import type { DemoMember } from './answering.ts'

export interface Insurers {
  readonly programme: string
  readonly today: Day
  readonly member: (organisation: string) => DemoMember
  /** By login. */
  readonly caller: (login: string) => Caller
}

/** One cell of a fictitious book: how many policies of a class, sector and region, at which premium in yuan. */
type Line = readonly [
  count: number,
  coverClass: 'property' | 'liability',
  sector: string,
  region: string,
  premium: number,
]

const books: Readonly<Record<'haoyue' | 'tinglan', readonly Line[]>> = {
  haoyue: [
    [18, 'property', 'industrial-internet', '310000', 86_000],
    [11, 'property', 'telecom-internet', '330000', 120_000],
    [9, 'liability', 'connected-vehicle', '310000', 64_500],
    [3, 'liability', 'industrial-internet', '320000', 41_200],
    [2, 'property', 'telecom-internet', '500000', 98_000],
  ],
  tinglan: [
    [14, 'property', 'industrial-internet', '440000', 78_300],
    [8, 'liability', 'telecom-internet', '440300', 55_000],
    [7, 'property', 'industrial-internet', '310000', 90_400],
  ],
}

/** Policies that the second insurer follows in the first one's lead. */
const followed = 4

/**
 * Two insurers run their fictitious books through the same judgement as on their own machines, upload the answers and sign
 * them; a security company and an enterprise report some of the same policies, and one that no insurer has sent.
 */
export async function reportBooks(insurers: Insurers): Promise<void> {
  const { programme, caller, member } = insurers
  for (const key of ['haoyue', 'tinglan'] as const) {
    const clerk = caller(`${key}.fill`)
    const { salt } = await clerk.send<{ salt: string }>('POST', '/api/policies/salt', { round: programme })
    const sent = sentBy(insurers, key, salt)
    const address = `/policies/statements?round=${programme}`
    const { statement } = await clerk.send<{ statement: { id: string; version: number } }>('POST', address, sent)
    const { id, version } = statement
    await caller(`${key}.sign`).send('POST', `/api/policies/statements/${id}/sign`, { version })
  }
  const leader = member('haoyue').creditCode
  const named = (numbers: readonly number[]) => numbers.map((n) => ({ leader, number: numberOf('haoyue', n) }))
  const report = (login: string, numbers: readonly number[]) =>
    caller(login).send('POST', '/api/policies/attribution', { round: programme, policies: named(numbers) })
  await report('tieyi.fill', [1, 2, 3, 4, 5, 900])
  await report('east.officer', [19, 20])
}

function sentBy({ today, member }: Insurers, key: 'haoyue' | 'tinglan', salt: string): object {
  const asOf = addDays(today, -10)
  const reporter = member(key).creditCode
  const own = policiesOf(key, { today, member })
  const shared = policiesOf('haoyue', { today, member }).slice(0, followed)
  const policies = key === 'tinglan' ? [...own, ...shared] : own
  const book = new TextEncoder().encode(JSON.stringify({ reporter, asOf, salt, policies }))
  const { totals, keys, breaks } = judgeFile(readListedJson(book)?.value, sm3)
  const told = breaks.map(({ row, key: of, refusal: { code, cites = [], message, remedy } }) => ({
    row,
    key: of,
    rule: code,
    clauses: cites.map(({ clause }) => clause),
    message,
    remedy,
  }))
  const text = JSON.stringify({ totals, keys, breaks: told }, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  )
  return JSON.parse(text) as object
}

function policiesOf(
  key: 'haoyue' | 'tinglan',
  { today, member }: Pick<Insurers, 'today' | 'member'>,
): readonly object[] {
  const leader = member(key).creditCode
  const other = member(key === 'haoyue' ? 'tinglan' : 'haoyue').creditCode
  const insured = member('qianlu').creditCode
  const rows = books[key].flatMap(([count, ...line]) => Array.from({ length: count }, () => line))
  return rows.map(([coverClass, sector, regionCode, premium], index) => {
    const start = addDays(today, -60 - index)
    const gross = BigInt(premium) * 100n
    // 6% VAT inside the premium, half a fen rounded up.
    const net = (gross * 100n + 53n) / 106n
    const isShared = key === 'haoyue' && index < followed
    // The last policy of the book came to be issued before its premium did: a break to look at.
    const isLate = key === 'haoyue' && index === rows.length - 1
    return {
      number: numberOf(key, index + 1),
      leader,
      insured: { creditCode: insured, regionCode, sector },
      class: coverClass,
      start,
      end: addDays(start, 365),
      sumInsured: String(gross * 80n),
      shares: isShared
        ? [
            { creditCode: leader, ppm: 700_000 },
            { creditCode: other, ppm: 300_000 },
          ]
        : [],
      receipts: [{ on: addDays(start, isLate ? 20 : -5), by: 'insurer', amount: String(gross) }],
      transactions: [
        {
          type: 'ISSUE',
          effective: start,
          recorded: addDays(start, -3),
          charge: { gross: String(gross), net: String(net), tax: String(gross - net) },
        },
      ],
    }
  })
}

const numberOf = (key: string, serial: number): string => `DEMO-${key.toUpperCase()}-${String(serial).padStart(4, '0')}`
