import { addDays, type Day } from '../../foundation/kernel/index.ts'
import type { Caller } from './caller.ts'

type Profession = 'insurance' | 'security' | 'law' | 'industry' | 'actuarial'

interface DemoExpert {
  readonly name: string
  readonly profession: Profession
  readonly topics: Readonly<Record<string, number>>
  /** Keys of the cast; null has stated nothing yet, which bars. */
  readonly employers?: readonly string[] | null
  /** Key of the cast and how many days ago it was left. */
  readonly former?: readonly [organisation: string, daysAgo: number]
  readonly declared?: string
}

/** The register of the demo: most are clear of every solution, and each kind of conflict stands once. */
const experts: readonly DemoExpert[] = [
  { name: '甲子（示例）', profession: 'security', topics: { 'telecom-internet': 3, 'connected-vehicle': 2 } },
  { name: '乙丑（示例）', profession: 'insurance', topics: { 'industrial-internet': 2 } },
  { name: '丙寅（示例）', profession: 'insurance', topics: { 'telecom-internet': 2 }, former: ['haoyue', 400] },
  { name: '丁卯（示例）', profession: 'insurance', topics: { 'other-industry': 3 }, former: ['haoyue', 2200] },
  { name: '戊辰（示例）', profession: 'insurance', topics: { 'connected-vehicle': 2 } },
  { name: '己巳（示例）', profession: 'security', topics: { 'industrial-internet': 3 }, employers: ['taiheng'] },
  { name: '庚午（示例）', profession: 'security', topics: { 'telecom-internet': 2 } },
  { name: '辛未（示例）', profession: 'security', topics: { 'security-product': 3 } },
  { name: '壬申（示例）', profession: 'security', topics: { 'telecom-internet': 1 }, employers: null },
  { name: '癸酉（示例）', profession: 'law', topics: { 'telecom-internet': 2 } },
  { name: '甲戌（示例）', profession: 'law', topics: { 'other-industry': 2 }, declared: 'haoyue' },
  { name: '乙亥（示例）', profession: 'law', topics: { 'connected-vehicle': 2 } },
  { name: '丙子（示例）', profession: 'industry', topics: { 'industrial-internet': 3 } },
  { name: '丁丑（示例）', profession: 'industry', topics: { 'connected-vehicle': 3 } },
  { name: '戊寅（示例）', profession: 'actuarial', topics: { 'telecom-internet': 2 } },
  { name: '己卯（示例）', profession: 'actuarial', topics: { 'other-industry': 2 } },
]

export interface Register {
  readonly officer: Caller
  /** Who claims the record at this place of the register; nobody claims the others. */
  readonly claimant: (place: number) => Caller | undefined
  readonly organisation: (key: string) => { readonly id: string; readonly name: string }
  readonly today: Day
}

/** Enters the register; who sits on panels holds an account. */
export async function plantExperts(register: Register): Promise<void> {
  const { officer } = register
  let seated = 0
  for (const one of experts) {
    const { expert } = await officer.send<{ expert: { id: string } }>('POST', '/api/experts', {
      details: detailsOf(one, register),
    })
    const claimant = maySit(one) ? register.claimant(seated++) : undefined
    if (!claimant) continue
    const { code } = await officer.send<{ code: string }>('POST', `/api/experts/${expert.id}/claim-code`, {})
    await claimant.send('POST', '/api/experts/claim', { code })
  }
}

/** Clear of every story, and of a profession that the demo's panels ask for. */
function maySit({ profession, employers = [], former, declared }: DemoExpert): boolean {
  const isFree = employers?.length === 0 && declared === undefined
  return isFree && (former?.[1] ?? Infinity) > 3 * 366 && profession !== 'actuarial'
}

function detailsOf(
  { name, profession, topics, employers = [], former, declared }: DemoExpert,
  register: Register,
): object {
  const named = (key: string): object => {
    const { id, name: called } = register.organisation(key)
    return { organisationId: id, name: called }
  }
  return {
    name,
    profession,
    topics,
    employers: employers === null ? null : employers.map(named),
    former: former ? [{ ...named(former[0]), until: addDays(register.today, -former[1]) }] : [],
    declared: declared === undefined ? [] : [named(declared)],
    maxLoad: 14,
    away: null,
  }
}
