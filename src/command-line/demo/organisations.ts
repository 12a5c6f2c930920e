import type { IndustrySection, OrganisationKind } from '../../pilot/parties/index.ts'
import { creditCodeCheck, organisationCheck } from '../../foundation/kernel/index.ts'

export type DemoLicence = {
  readonly kind: 'insurer' | 'reinsurer' | 'broker' | 'agent'
  readonly until: number | 'long-term'
} | null

/** A fictitious organisation. Days are counted from the day of installation; no name or code belongs to anybody. */
export interface DemoOrganisation {
  readonly key: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly region: string
  readonly size: 'large' | 'medium' | 'small' | 'micro'
  readonly industry: IndustrySection
  readonly creditCode: string
  readonly licence: DemoLicence
  readonly capability: boolean
  readonly verified: boolean
  readonly group?: string
  readonly branchOf?: string
}

type Row = readonly [
  key: string,
  name: string,
  kind: OrganisationKind,
  region: string,
  size: DemoOrganisation['size'],
  industry: IndustrySection,
  licence: DemoLicence,
  more?: Partial<Pick<DemoOrganisation, 'capability' | 'verified' | 'group' | 'branchOf'>>,
]

const insurer: DemoLicence = { kind: 'insurer', until: 'long-term' }
const reinsurer: DemoLicence = { kind: 'reinsurer', until: 'long-term' }

const rows: readonly Row[] = [
  ['haoyue', '皓月示例财产保险股份有限公司', 'insurer', '310000', 'large', 'J', insurer, { group: 'haoyue-group' }],
  ['tinglan', '汀兰示例财产保险股份有限公司', 'insurer', '440000', 'large', 'J', insurer],
  ['beichen', '北辰示例财产保险股份有限公司', 'insurer', '110000', 'large', 'J', insurer],
  ['shuixie', '水榭示例责任保险股份有限公司', 'insurer', '320000', 'medium', 'J', insurer],
  ['guyuan', '古原示例财产保险股份有限公司', 'insurer', '610000', 'medium', 'J', { kind: 'insurer', until: -45 }],
  [
    'haoyue-branch',
    '皓月示例财产保险股份有限公司杭州分公司',
    'insurer',
    '330000',
    'medium',
    'J',
    insurer,
    { branchOf: 'haoyue' },
  ],
  ['changqing', '长青示例再保险股份有限公司', 'reinsurer', '110000', 'large', 'J', reinsurer],
  ['panshi', '磐石示例再保险有限公司', 'reinsurer', '310000', 'medium', 'J', reinsurer],
  [
    'qiaotou',
    '桥头示例保险经纪有限公司',
    'insurance-intermediary',
    '440300',
    'medium',
    'J',
    { kind: 'broker', until: 620 },
  ],
  [
    'zhouji',
    '舟楫示例保险经纪有限公司',
    'insurance-intermediary',
    '310000',
    'small',
    'J',
    { kind: 'broker', until: 400 },
    { group: 'haoyue-group' },
  ],
  [
    'dutou',
    '渡头示例保险代理有限公司',
    'insurance-intermediary',
    '500000',
    'small',
    'J',
    { kind: 'agent', until: 310 },
  ],
  ['hengzhun', '衡准示例保险公估有限公司', 'insurance-intermediary', '370200', 'small', 'J', null],
  ['tieyi', '铁翼示例网络安全技术股份有限公司', 'security-company', '110000', 'large', 'I', null],
  ['suoyin', '锁钥示例网络安全有限公司', 'security-company', '330000', 'medium', 'I', null],
  ['xunfeng', '巡风示例信息安全有限公司', 'security-company', '510000', 'medium', 'I', null],
  ['lanwang', '澜网示例网络安全有限公司', 'security-company', '440300', 'small', 'I', null],
  ['yunzhang', '云障示例安全运营有限公司', 'security-company', '420000', 'medium', 'I', null],
  ['guangmai', '光脉示例通信股份有限公司', 'telecom-operator', '110000', 'large', 'I', null],
  ['hailang', '海浪示例通信有限公司', 'telecom-operator', '460000', 'large', 'I', null],
  ['suanchou', '算筹示例保险科技有限公司', 'insurtech', '330200', 'small', 'I', null],
  ['liangchi', '量尺示例保险科技有限公司', 'insurtech', '320000', 'small', 'I', null, { verified: false }],
  ['ceheng', '测衡示例检测认证有限公司', 'testing-body', '120000', 'medium', 'M', null],
  ['mingjing', '明镜示例信息系统测评中心', 'testing-body', '350000', 'small', 'M', null],
  ['zhengyuan', '证源示例电子数据司法鉴定中心', 'forensic-body', '500000', 'small', 'M', null],
  ['xiaozhuan', '小篆示例司法鉴定所', 'forensic-body', '210000', 'micro', 'M', null, { verified: false }],
  ['guixin', '圭信示例网络安全研究院', 'research-institute', '340000', 'medium', 'M', null],
  ['taiheng', '太衡示例工业信息研究所', 'research-institute', '370000', 'medium', 'M', null],
  ['xieli', '协力示例网络安全产业联盟', 'other', '110000', 'small', 'S', null, { capability: false }],
  ['qianlu', '千路示例智能汽车股份有限公司', 'vehicle-enterprise', '500000', 'large', 'C', null, { capability: false }],
  [
    'songjiang',
    '淞江示例工业互联网平台有限公司',
    'industrial-platform',
    '310000',
    'large',
    'I',
    null,
    { capability: false },
  ],
  ['baishan', '白山示例装备制造集团有限公司', 'key-industry', '220000', 'large', 'C', null, { capability: false }],
  ['heyuan', '禾原示例医药物流有限公司', 'other-industry', '410000', 'medium', 'F', null, { capability: false }],
  ['xueling', '雪岭示例云计算有限公司', 'cloud-provider', '150000', 'medium', 'I', null, { capability: false }],
  ['ministry', '演示网络安全主管部门', 'other', '110000', 'large', 'S', null, { capability: false }],
  ['support', '演示工业信息安全支撑中心', 'other', '110000', 'large', 'M', null, { capability: false }],
  ['authority-east', '演示东部一省工业和信息化厅', 'other', '330000', 'large', 'S', null, { capability: false }],
  ['telecom-east', '演示东部一省通信管理局', 'other', '330000', 'medium', 'S', null, { capability: false }],
  ['authority-city', '演示东部计划单列市经济和信息化局', 'other', '330200', 'medium', 'S', null, { capability: false }],
  ['authority-sea', '演示东部沿海市经济和信息化委员会', 'other', '310000', 'large', 'S', null, { capability: false }],
  ['authority-west', '演示西部一省经济和信息化厅', 'other', '510000', 'large', 'S', null, { capability: false }],
]

const offices = new Set([
  'ministry',
  'authority-east',
  'telecom-east',
  'authority-city',
  'authority-sea',
  'authority-west',
])
const institutions = new Set(['support', 'guixin', 'taiheng'])

export const organisations: readonly DemoOrganisation[] = rows.map(
  ([key, name, kind, region, size, industry, licence, more], index) => ({
    key,
    name,
    kind,
    region,
    size,
    industry,
    creditCode: demoCreditCode(key, region, index + 1),
    licence,
    capability: more?.capability ?? true,
    verified: more?.verified ?? true,
    ...(more?.group ? { group: more.group } : {}),
    ...(more?.branchOf ? { branchOf: more.branchOf } : {}),
  }),
)

export function isOffice({ key }: Pick<DemoOrganisation, 'key'>): boolean {
  return offices.has(key) || key === 'support'
}

/** A code with right check characters whose subject part begins with XHD, so that it stands out as made up. */
export function demoCreditCode(key: string, region: string, serial: number): string {
  const registrar = offices.has(key) ? '11' : institutions.has(key) ? '12' : '91'
  const subject = `XHD${String(serial).padStart(5, '0')}`
  const first17 = `${registrar}${region}${subject}${organisationCheck(subject)}`
  return `${first17}${creditCodeCheck(first17)}`
}
