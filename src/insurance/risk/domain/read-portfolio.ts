import { ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import type { Portfolio, PortfolioPolicy, SystemicEvent } from './portfolio.ts'
import {
  type CaseFault,
  faultyCase,
  type Fields,
  fieldsOf,
  numberIn,
  readFrequency,
  readSeverity,
  readTerms,
} from './read-case.ts'

/** A portfolio as written in JSON (interfaces, section `loss`); every fault is named with its place. */
export function readPortfolio(given: unknown): Result<Portfolio> {
  const faults: CaseFault[] = []
  const fields = fieldsOf(given, 'portfolio', faults)
  const policies = listIn(fields, 'policies', faults).map((one, index) => readPolicy(one, `policies[${index}]`, faults))
  const systemic = listIn(fields, 'systemic', faults).map((one, index) => readEvent(one, `systemic[${index}]`, faults))
  for (const [name, ids] of [
    ['policies', policies.map((one) => one?.id)],
    ['systemic', systemic.map((one) => one?.id)],
  ] as const) {
    for (const id of twice(ids)) faults.push({ field: `${name} ${id}`, reason: repeated })
  }
  if (faults.length > 0) return refuse(faultyCase(faults))
  return ok({
    policies: policies.filter((one) => one !== undefined),
    systemic: systemic.filter((one) => one !== undefined),
  })
}

const repeated = { zh: '编号重复', en: 'stands twice' }
const noList = { zh: '应为列表', en: 'must be a list' }
const noText = { zh: '应为非空文字', en: 'must be a text that is not empty' }
const noCount = { zh: '应为 1 至 10000000 的整数', en: 'must be a whole number from 1 to 10,000,000' }
const noMark = { zh: '未知分布；可用 lognormal', en: 'is unknown; there is lognormal' }

function listIn(fields: Fields, name: string, faults: CaseFault[]): readonly unknown[] {
  const given = fields[name]
  if (given === undefined) return []
  if (Array.isArray(given)) return given
  faults.push({ field: name, reason: noList })
  return []
}

function twice(ids: readonly (string | undefined)[]): ReadonlySet<string> {
  const seen = new Set<string | undefined>()
  const found = new Set<string>()
  for (const id of ids) {
    if (id !== undefined && seen.has(id)) found.add(id)
    seen.add(id)
  }
  return found
}

/** Faults found inside a policy are told with the policy's place. */
function readPolicy(given: unknown, place: string, faults: CaseFault[]): PortfolioPolicy | undefined {
  const own: CaseFault[] = []
  const fields = fieldsOf(given, '', own)
  const id = textIn(fields['id'], 'id', own)
  const frequency = readFrequency(fieldsOf(fields['frequency'], 'frequency', own), own)
  const severity = readSeverity(fieldsOf(fields['severity'], 'severity', own), own)
  const terms = readTerms(fields, own)
  const count = fields['count'] ?? 1
  if (!Number.isInteger(count) || (count as number) < 1 || (count as number) > 1e7) {
    own.push({ field: 'count', reason: noCount })
  }
  const vendors = listIn(fields, 'vendors', own).map((one, index) => textIn(one, `vendors[${index}]`, own))
  faults.push(...own.map(({ field, reason }) => ({ field: `${place}.${field}`, reason })))
  return frequency && severity && { id, count: count as number, frequency, severity, terms, vendors }
}

function readEvent(given: unknown, place: string, faults: CaseFault[]): SystemicEvent {
  const fields = fieldsOf(given, place, faults)
  const number = (name: string, kind: Parameters<typeof numberIn>[1]): number =>
    numberIn(fields[name], kind, { field: `${place}.${name}`, faults })
  const mark = fieldsOf(fields['mark'], `${place}.mark`, faults)
  if (mark['dist'] !== 'lognormal') faults.push({ field: `${place}.mark.dist`, reason: noMark })
  const size = (name: string, kind: Parameters<typeof numberIn>[1]): number =>
    numberIn(mark[name], kind, { field: `${place}.mark.${name}`, faults })
  const vendor = fields['vendor'] ?? undefined
  return {
    id: textIn(fields['id'], `${place}.id`, faults),
    rate: number('rate', 'not-negative'),
    mark: { mu: size('mu', 'any'), sigma: size('sigma', 'positive') },
    vendor: vendor === undefined ? undefined : textIn(vendor, `${place}.vendor`, faults),
    hitProbability: number('hitProbability', 'share'),
    lossPerUnit: number('lossPerUnit', 'not-negative'),
    waiting: number('waiting', 'not-negative'),
    maximum: number('maximum', 'not-negative'),
  }
}

function textIn(given: unknown, field: string, faults: CaseFault[]): string {
  if (typeof given === 'string' && given !== '') return given
  if (typeof given === 'number' && Number.isFinite(given)) return String(given)
  faults.push({ field, reason: noText })
  return ''
}
