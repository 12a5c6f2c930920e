import type { Text } from '../../../../foundation/kernel/index.ts'
import { coverClasses, findHead, headsOfCover, sectors } from '../../../../insurance/cover/index.ts'
import { regions, sizeClasses } from '../../../parties/index.ts'

/** Systems that an enterprise runs, by what many insureds depend on together; codes are those of cover. */
export const needSystems = {
  cloud: { zh: '云平台、云服务', en: 'Cloud platforms and services' },
  'name-resolution': { zh: '域名、标识解析', en: 'Name and identifier resolution' },
  'industrial-protocol': { zh: '工业控制系统', en: 'Industrial control systems' },
  'vehicle-update': { zh: '车辆远程升级', en: 'Remote vehicle updates' },
  payment: { zh: '支付、结算', en: 'Payment and settlement' },
  supplier: { zh: '外购软件、外包服务', en: 'Bought software and contractors' },
} as const satisfies Readonly<Record<string, Text>>

export type NeedSystem = keyof typeof needSystems

export const needSystemCodes = Object.keys(needSystems) as [NeedSystem, ...NeedSystem[]]

/** What an enterprise asks for. Budget and size stand in the need and are shown with it; the catalogue says nothing of them. */
export interface NeedTerms {
  readonly sector: string
  readonly scenarios: readonly string[]
  readonly classes: readonly string[]
  readonly cover: readonly string[]
  readonly systems: readonly NeedSystem[]
  readonly region: string | null
  readonly size: keyof typeof sizeClasses | null
  /** Fen as decimal text; null: not stated. */
  readonly budget: string | null
}

export type CriterionKind = 'sector' | 'scenario' | 'class' | 'cover' | 'system' | 'region' | 'size' | 'budget'

export interface Criterion {
  readonly kind: CriterionKind
  readonly code: string
}

/** One criterion for each thing that is asked for, in the order in which the reasons are shown. */
export function criteriaOf(need: NeedTerms): readonly Criterion[] {
  const each = (kind: CriterionKind, codes: readonly string[]): readonly Criterion[] =>
    codes.map((code) => ({ kind, code }))
  return [
    ...each('sector', [need.sector]),
    ...each('scenario', need.scenarios),
    ...each('class', need.classes),
    ...each('cover', need.cover),
    ...each('system', need.systems),
    ...each('region', need.region === null ? [] : [need.region]),
    ...each('size', need.size === null ? [] : [need.size]),
    ...each('budget', need.budget === null ? [] : [need.budget]),
  ]
}

const consequences = new Map(sectors.flatMap((sector) => sector.consequences.map((one) => [one.code, one] as const)))
const sectorLabels = new Map(sectors.map(({ code, label }) => [code, label]))
const classLabels = new Map(coverClasses.map(({ code, label }) => [code, label]))
const headLabels = new Map(headsOfCover.map(({ code, label }) => [code, label]))
const regionLabels = new Map(regions.map(({ code, name }) => [code, { zh: name, en: name }]))

/** The name of what is asked for; a code that no list knows is shown as it is. */
export function nameOfCriterion({ kind, code }: Criterion): Text {
  const plain = { zh: code, en: code }
  switch (kind) {
    case 'sector':
      return sectorLabels.get(code) ?? plain
    case 'scenario':
      return consequences.get(code)?.label ?? plain
    case 'class':
      return classLabels.get(code) ?? plain
    case 'cover':
      return headLabels.get(code) ?? plain
    case 'system':
      return Object.hasOwn(needSystems, code) ? needSystems[code as NeedSystem] : plain
    case 'region':
      return regionLabels.get(code) ?? plain
    case 'size':
      return Object.hasOwn(sizeClasses, code) ? sizeClasses[code as keyof typeof sizeClasses] : plain
    case 'budget':
      return plain
    default:
      return plain
  }
}

/** Scenarios in which a system of this kind goes wrong. */
export function scenariosOfSystem(system: string): ReadonlySet<string> {
  return bySystem.get(system) ?? none
}

/** The class that a head of cover belongs to. */
export const classOfHead = (code: string): string | undefined => findHead(code)?.coverClass

/** Sectors and scenarios that may be asked for: those of the notice, each scenario with its sector. */
export const askableScenarios: readonly { readonly sector: string; readonly code: string; readonly label: Text }[] =
  sectors.flatMap((sector) => sector.consequences.map(({ code, label }) => ({ sector: sector.code, code, label })))

const none: ReadonlySet<string> = new Set()
const bySystem = new Map<string, Set<string>>()
for (const { code, sharedBy } of consequences.values())
  for (const system of sharedBy) bySystem.set(system, (bySystem.get(system) ?? new Set()).add(code))
