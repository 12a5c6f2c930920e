import type { Text } from '../../../foundation/kernel/index.ts'

/** Where the notice names a kind: a service institution of 四（一） or an enterprise of 三（一）. */
export interface KindDescription {
  readonly text: Text
  readonly clause: string
  readonly group: 'service-institution' | 'enterprise' | 'other'
}

const institution = (zh: string, en: string): KindDescription => ({
  text: { zh, en },
  clause: '4.1.p1.s1',
  group: 'service-institution',
})

const enterprise = (clause: string, zh: string, en: string): KindDescription => ({
  text: { zh, en },
  clause,
  group: 'enterprise',
})

/** Both enumerations of the notice end in 等, so `other` stands for whoever is not named. */
export const organisationKinds = {
  insurer: institution('保险公司', 'Insurer'),
  reinsurer: institution('再保险公司', 'Reinsurer'),
  'insurance-intermediary': institution('保险中介机构', 'Insurance intermediary'),
  'security-company': institution('网络安全企业', 'Security company'),
  'telecom-operator': institution('基础电信运营商', 'Basic telecom operator'),
  insurtech: institution('保险科技公司', 'Insurance technology company'),
  'testing-body': institution('专业测评机构', 'Testing and evaluation body'),
  'forensic-body': institution('司法鉴定机构', 'Forensic body'),
  'research-institute': institution('科研院所', 'Research institute'),
  'internet-enterprise': enterprise('3.1.1.s1', '互联网企业', 'Internet enterprise'),
  'cloud-provider': enterprise('3.1.1.s1', '云服务提供商', 'Cloud service provider'),
  'connected-industry': enterprise('3.1.2.s1', '联网工业企业', 'Connected industrial enterprise'),
  'industrial-platform': enterprise('3.1.2.s1', '工业互联网平台企业', 'Industrial internet platform'),
  'identifier-resolution': enterprise('3.1.2.s1', '标识解析企业', 'Identifier resolution enterprise'),
  'key-industry': enterprise('3.1.2.s2', '原材料、装备、消费品、电子信息等重要行业企业', 'Key industry enterprise'),
  'vehicle-enterprise': enterprise('3.1.3.s1', '车联网相关企业', 'Connected vehicle enterprise'),
  'other-industry': enterprise('3.1.4.s1', '医疗卫生、金融、能源等其他行业企业', 'Enterprise of another industry'),
  'industrial-park': {
    text: { zh: '产业园区', en: 'Industrial park' },
    clause: '4.2.p1.s2',
    group: 'other',
  },
  other: { text: { zh: '其他', en: 'Other' }, clause: '4.1.p1.s1', group: 'other' },
} as const satisfies Readonly<Record<string, KindDescription>>

export type OrganisationKind = keyof typeof organisationKinds

export const organisationKindCodes = Object.keys(organisationKinds) as [OrganisationKind, ...OrganisationKind[]]

/** The kind as rules know it: those of 四（一） by name, everybody else as `other`. */
export function memberKind(kind: OrganisationKind): string {
  return organisationKinds[kind].group === 'service-institution' ? kind : 'other'
}

export const sizeClasses = {
  large: { zh: '大型', en: 'Large' },
  medium: { zh: '中型', en: 'Medium' },
  small: { zh: '小型', en: 'Small' },
  micro: { zh: '微型', en: 'Micro' },
} as const satisfies Readonly<Record<string, Text>>

export type SizeClass = keyof typeof sizeClasses

export const sizeCodes = Object.keys(sizeClasses) as [SizeClass, ...SizeClass[]]

/** Sections of GB/T 4754-2017. */
export const industrySections = {
  A: { zh: '农、林、牧、渔业', en: 'Agriculture, forestry, animal husbandry and fishery' },
  B: { zh: '采矿业', en: 'Mining' },
  C: { zh: '制造业', en: 'Manufacturing' },
  D: { zh: '电力、热力、燃气及水生产和供应业', en: 'Electricity, heat, gas and water' },
  E: { zh: '建筑业', en: 'Construction' },
  F: { zh: '批发和零售业', en: 'Wholesale and retail' },
  G: { zh: '交通运输、仓储和邮政业', en: 'Transport, storage and post' },
  H: { zh: '住宿和餐饮业', en: 'Accommodation and catering' },
  I: { zh: '信息传输、软件和信息技术服务业', en: 'Information transmission, software and IT services' },
  J: { zh: '金融业', en: 'Finance' },
  K: { zh: '房地产业', en: 'Real estate' },
  L: { zh: '租赁和商务服务业', en: 'Leasing and business services' },
  M: { zh: '科学研究和技术服务业', en: 'Scientific research and technical services' },
  N: { zh: '水利、环境和公共设施管理业', en: 'Water, environment and public facilities' },
  O: { zh: '居民服务、修理和其他服务业', en: 'Resident services, repair and other services' },
  P: { zh: '教育', en: 'Education' },
  Q: { zh: '卫生和社会工作', en: 'Health and social work' },
  R: { zh: '文化、体育和娱乐业', en: 'Culture, sports and entertainment' },
  S: { zh: '公共管理、社会保障和社会组织', en: 'Public administration, social security and social organisations' },
  T: { zh: '国际组织', en: 'International organisations' },
} as const satisfies Readonly<Record<string, Text>>

export type IndustrySection = keyof typeof industrySections

export const industryCodes = Object.keys(industrySections) as [IndustrySection, ...IndustrySection[]]
