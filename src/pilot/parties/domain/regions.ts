import type { Day, Text } from '../../../foundation/kernel/index.ts'

export type RegionKind = 'municipality' | 'province' | 'autonomous-region' | 'corps' | 'plan-city'
export type RegionArea = 'north' | 'northeast' | 'east' | 'central-south' | 'southwest' | 'northwest'

export interface Region {
  readonly code: string
  readonly name: string
  readonly kind: RegionKind
  /** The province of a planning city. */
  readonly parent: string | null
  readonly area: RegionArea
}

export const regionAreas: Readonly<Record<RegionArea, Text>> = {
  north: { zh: '华北', en: 'North' },
  northeast: { zh: '东北', en: 'Northeast' },
  east: { zh: '华东', en: 'East' },
  'central-south': { zh: '中南', en: 'Central South' },
  southwest: { zh: '西南', en: 'Southwest' },
  northwest: { zh: '西北', en: 'Northwest' },
}

const region = (
  code: string,
  name: string,
  kind: RegionKind,
  area: RegionArea,
  parent: string | null = null,
): Region => ({
  code,
  name,
  kind,
  parent,
  area,
})

/**
 * 31 provincial regions, the 兵团 and the five planning cities. Codes by GB/T 2260; the code of the 兵团 is a convention
 * of statistics and not confirmed by the standard.
 */
export const regions: readonly Region[] = [
  region('110000', '北京市', 'municipality', 'north'),
  region('120000', '天津市', 'municipality', 'north'),
  region('130000', '河北省', 'province', 'north'),
  region('140000', '山西省', 'province', 'north'),
  region('150000', '内蒙古自治区', 'autonomous-region', 'north'),
  region('210000', '辽宁省', 'province', 'northeast'),
  region('220000', '吉林省', 'province', 'northeast'),
  region('230000', '黑龙江省', 'province', 'northeast'),
  region('310000', '上海市', 'municipality', 'east'),
  region('320000', '江苏省', 'province', 'east'),
  region('330000', '浙江省', 'province', 'east'),
  region('340000', '安徽省', 'province', 'east'),
  region('350000', '福建省', 'province', 'east'),
  region('360000', '江西省', 'province', 'east'),
  region('370000', '山东省', 'province', 'east'),
  region('410000', '河南省', 'province', 'central-south'),
  region('420000', '湖北省', 'province', 'central-south'),
  region('430000', '湖南省', 'province', 'central-south'),
  region('440000', '广东省', 'province', 'central-south'),
  region('450000', '广西壮族自治区', 'autonomous-region', 'central-south'),
  region('460000', '海南省', 'province', 'central-south'),
  region('500000', '重庆市', 'municipality', 'southwest'),
  region('510000', '四川省', 'province', 'southwest'),
  region('520000', '贵州省', 'province', 'southwest'),
  region('530000', '云南省', 'province', 'southwest'),
  region('540000', '西藏自治区', 'autonomous-region', 'southwest'),
  region('610000', '陕西省', 'province', 'northwest'),
  region('620000', '甘肃省', 'province', 'northwest'),
  region('630000', '青海省', 'province', 'northwest'),
  region('640000', '宁夏回族自治区', 'autonomous-region', 'northwest'),
  region('650000', '新疆维吾尔自治区', 'autonomous-region', 'northwest'),
  region('660000', '新疆生产建设兵团', 'corps', 'northwest', '650000'),
  region('210200', '大连市', 'plan-city', 'northeast', '210000'),
  region('330200', '宁波市', 'plan-city', 'east', '330000'),
  region('350200', '厦门市', 'plan-city', 'east', '350000'),
  region('370200', '青岛市', 'plan-city', 'east', '370000'),
  region('440300', '深圳市', 'plan-city', 'central-south', '440000'),
]

export function findRegion(code: string): Region | undefined {
  return regions.find((one) => one.code === code)
}

/** The region and, for a planning city, its province: whose authorities may look at what lies there. */
export function regionWithParent(code: string): readonly string[] {
  const parent = findRegion(code)?.parent ?? null
  return parent === null ? [code] : [code, parent]
}

/** A body that may recommend for a region, under the name that it has between two days. */
export interface Authority {
  readonly id: string
  readonly regionCode: string
  readonly kind: 'industry' | 'telecom'
  readonly name: string
  /** Whether the name was compared with an official source; until then it is shown as 待核实. */
  readonly isVerified: boolean
  readonly source: string
  readonly from: Day | null
  readonly until: Day | null
  readonly version: number
}

export function authoritiesOn(all: readonly Authority[], regionCode: string, day: Day): readonly Authority[] {
  return all.filter(
    (one) =>
      one.regionCode === regionCode &&
      (one.from === null || one.from <= day) &&
      (one.until === null || day < one.until),
  )
}
