/** Where the story of a demo solution has come to. */
export type DemoProgress =
  | 'started' // a few sections filled
  | 'complete' // all filled, not submitted
  | 'too-many-partners' // complete but for an eleventh partner
  | 'no-licence' // complete but no member holds a licence
  | 'question-asked' // complete, a broker alone is licensed, and an official is asked whether that will do
  | 'unconfirmed' // complete but a partner has not confirmed
  | 'submitted'
  | 'awaiting-waiver'
  | 'waived'
  | 'withdrawn'
  | 'returned'
  | 'resubmitted'

export interface DemoSolution {
  readonly key: string
  readonly title: string
  readonly lead: string
  readonly partners: readonly string[]
  readonly sectors: readonly string[]
  readonly cover: readonly string[]
  readonly progress: DemoProgress
  /** Days before the installation on which it was submitted. */
  readonly daysAgo: number
  readonly paperCopies: number
  /** One of the copies is printed from another version. */
  readonly paperDiffers?: true
  readonly recommendedBy: readonly string[]
  /** One of many that only make the round look busy. */
  readonly ofTheCrowd?: true
}

type Row = readonly [
  title: string,
  lead: string,
  partners: string,
  sectors: string,
  cover: string,
  progress: DemoProgress,
  daysAgo: number,
  paper: number,
  recommendedBy?: string,
]

const rows: readonly Row[] = [
  [
    '云服务中断与数据重置联合保障方案',
    'haoyue',
    'tieyi guangmai',
    'telecom-internet',
    'fp.bi fp.data fp.emergency tp.incident',
    'submitted',
    13,
    3,
    'authority-sea',
  ],
  [
    '联网产线停工与控制系统恢复方案',
    'haoyue',
    'xunfeng taiheng',
    'industrial-internet',
    'fp.bi fp.data fp.emergency',
    'submitted',
    12,
    2,
    'authority-sea',
  ],
  [
    '整车研发数据与车主责任综合方案',
    'haoyue',
    'suoyin ceheng',
    'connected-vehicle',
    'tp.breach tp.incident fp.data fp.hardware fp.bi',
    'submitted',
    10,
    3,
  ],
  [
    '终端与防勒索产品买方保障方案',
    'haoyue',
    'lanwang',
    'security-product',
    'fp.emergency fp.bi tp.breach',
    'submitted',
    8,
    3,
  ],
  [
    '原材料与装备企业停机保障方案',
    'haoyue',
    'zhouji xunfeng',
    'key-manufacturing',
    'fp.bi fp.data fp.emergency fp.legal',
    'submitted',
    6,
    1,
  ],
  [
    '能源调度系统网络安全保障方案',
    'haoyue',
    'tieyi',
    'other',
    'fp.bi fp.emergency tp.incident',
    'awaiting-waiver',
    3,
    0,
  ],
  [
    '互联网平台数据篡改应急保障方案',
    'tinglan',
    'lanwang qiaotou',
    'telecom-internet',
    'fp.data fp.emergency tp.breach tp.media',
    'submitted',
    14,
    3,
  ],
  [
    '消费电子工厂网络中断保障方案',
    'tinglan',
    'lanwang ceheng',
    'key-manufacturing',
    'fp.bi fp.data fp.emergency',
    'submitted',
    11,
    3,
  ],
  ['安全托管与运营人员职业责任方案', 'tinglan', 'yunzhang', 'security-service', 'tp.prof', 'submitted', 9, 2],
  [
    '医疗机构数据泄露应对方案',
    'tinglan',
    'suoyin zhengyuan',
    'other',
    'tp.breach fp.emergency fp.pr fp.legal',
    'returned',
    9,
    3,
  ],
  [
    '智能车队运营网络风险方案',
    'tinglan',
    'guangmai',
    'connected-vehicle',
    'tp.incident fp.bi fp.emergency',
    'withdrawn',
    7,
    0,
  ],
  [
    '标识解析节点连续运行保障方案',
    'beichen',
    'tieyi guixin',
    'industrial-internet',
    'fp.bi fp.emergency tp.incident',
    'submitted',
    12,
    3,
  ],
  [
    '数据防泄漏产品增信方案',
    'beichen',
    'tieyi mingjing',
    'security-product',
    'fp.emergency tp.breach',
    'submitted',
    5,
    0,
  ],
  ['工业软件显性标准责任方案', 'beichen', 'ceheng guixin', 'it-product', 'tp.product', 'resubmitted', 10, 3],
  [
    '金融机构网络安全综合方案',
    'beichen',
    'qiaotou suoyin',
    'other',
    'fp.bi fp.data tp.breach tp.outsourcer',
    'submitted',
    4,
    3,
  ],
  [
    '通信企业第三方索赔共保方案',
    'shuixie',
    'changqing guangmai',
    'telecom-internet',
    'tp.breach tp.incident',
    'submitted',
    8,
    3,
  ],
  ['应急处置服务失误责任方案', 'shuixie', 'xunfeng', 'security-service', 'tp.prof', 'submitted', 6, 3],
  [
    '网络安全再保险与累积风险方案',
    'changqing',
    'panshi beichen',
    'telecom-internet industrial-internet',
    'fp.bi fp.data tp.incident',
    'submitted',
    5,
    3,
  ],
  [
    '浙商数字企业网络安全普惠方案',
    'suoyin',
    'tinglan suanchou',
    'telecom-internet',
    'fp.bi fp.data fp.emergency',
    'submitted',
    11,
    3,
    'authority-east telecom-east',
  ],
  [
    '西部制造企业安全运营加保险方案',
    'xunfeng',
    'beichen',
    'key-manufacturing',
    'fp.bi fp.emergency',
    'submitted',
    7,
    3,
    'authority-west',
  ],
  [
    '运营商云网一体风险保障方案',
    'guangmai',
    'beichen tieyi',
    'telecom-internet',
    'fp.bi fp.data fp.emergency tp.incident tp.outsourcer',
    'submitted',
    3,
    0,
  ],
  [
    '保险科技驱动的中小企业评估方案',
    'suanchou',
    'tinglan',
    'other',
    'fp.emergency fp.data',
    'submitted',
    2,
    0,
    'authority-city',
  ],
  [
    '终端检测响应产品随附保险方案',
    'tieyi',
    'beichen',
    'security-product',
    'fp.emergency fp.bi tp.breach',
    'submitted',
    4,
    3,
  ],
  [
    '车载系统测评与责任联动方案',
    'ceheng',
    'shuixie qianlu',
    'connected-vehicle',
    'tp.incident tp.product fp.hardware',
    'complete',
    0,
    0,
  ],
  [
    '全行业十一家联合保障方案',
    'tinglan',
    'changqing qiaotou tieyi suoyin xunfeng lanwang yunzhang guangmai ceheng guixin zhengyuan',
    'telecom-internet industrial-internet',
    'fp.bi fp.data',
    'too-many-partners',
    0,
    0,
  ],
  ['安全运营自保障方案', 'tieyi', 'yunzhang', 'security-service', 'tp.prof', 'no-licence', 0, 0],
  [
    '取证与公估衔接的理赔服务方案',
    'haoyue',
    'zhengyuan hengzhun',
    'industrial-internet',
    'fp.bi fp.emergency fp.legal',
    'unconfirmed',
    0,
    0,
  ],
  ['平台经济企业责任保障方案', 'haoyue', '', 'telecom-internet', 'tp.breach tp.media', 'started', 0, 0],
  ['园区企业网络安全统保方案', 'beichen', 'dutou', 'other', 'fp.bi fp.emergency', 'started', 0, 0],
  [
    '抗拒绝服务攻击产品保障方案',
    'guyuan',
    'lanwang qiaotou',
    'security-product',
    'fp.bi fp.emergency',
    'question-asked',
    0,
    0,
  ],
  ['科研数据资产重置保障方案', 'guixin', 'beichen', 'other', 'fp.data fp.emergency', 'started', 0, 0],
]

export const solutions: readonly DemoSolution[] = rows.map(
  ([title, lead, partners, sectors, cover, progress, daysAgo, paper, recommendedBy], index) => ({
    key: `demo-${String(index + 1).padStart(2, '0')}`,
    title,
    lead,
    partners: partners.split(' ').filter(Boolean),
    sectors: sectors.split(' '),
    cover: cover.split(' '),
    progress,
    daysAgo,
    paperCopies: paper,
    ...(index === 2 ? { paperDiffers: true as const } : {}),
    recommendedBy: recommendedBy?.split(' ') ?? [],
  }),
)
