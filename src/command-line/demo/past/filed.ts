import type { DemoSolution } from '../story.ts'

export type PastRound = 'demo-review' | 'demo-selection'

/** A solution of a round that is over: `model` is the one of the same lead whose answers it begins from. */
export interface PastSolution extends DemoSolution {
  readonly round: PastRound
  readonly model?: string
  /** How good it is, 0 to 5 with halves: what the experts' marks scatter around. */
  readonly quality: number
}

/** One lead with its kind of solution, and the titles with their quality that it filed under review and under selection. */
type Line = readonly [
  lead: string,
  partners: string,
  sectors: string,
  cover: string,
  reviewed: readonly (readonly [title: string, quality: number])[],
  selected: readonly (readonly [title: string, quality: number])[],
]

const lines: readonly Line[] = [
  [
    'haoyue',
    'xunfeng taiheng',
    'industrial-internet',
    'fp.bi fp.data fp.emergency',
    [
      ['石化装置联锁系统停工保障方案', 4.5],
      ['食品冷链产线数据重置方案', 3.5],
      ['印染园区工控应急共享方案', 3],
    ],
    [
      ['钢铁轧线停机损失保障方案', 4],
      ['水泥窑尾控制系统恢复方案', 2.5],
    ],
  ],
  [
    'tinglan',
    'lanwang qiaotou',
    'telecom-internet',
    'fp.data fp.emergency tp.breach tp.media',
    [
      ['直播平台内容篡改应急方案', 3],
      ['在线教育平台数据泄露方案', 3.5],
      ['跨境电商账户劫持处置方案', 4],
      ['本地生活平台中断补偿方案', 2],
    ],
    [
      ['域名服务中断联合保障方案', 3.5],
      ['短信通道滥用责任方案', 2],
      ['即时通信平台应急服务方案', 3],
    ],
  ],
  [
    'beichen',
    'tieyi guixin',
    'industrial-internet',
    'fp.bi fp.emergency tp.incident',
    [
      ['标识解析二级节点连续性方案', 4],
      ['电力装备远程运维责任方案', 3.5],
      ['中小机床企业联网保障方案', 3],
    ],
    [
      ['纺织机械云平台中断方案', 3.5],
      ['船舶分段建造数据保障方案', 4],
    ],
  ],
  [
    'shuixie',
    'changqing guangmai',
    'telecom-internet',
    'tp.breach tp.incident',
    [
      ['算力中心租户索赔共保方案', 4],
      ['物联网连接管理责任方案', 3],
      ['云主机批量故障赔偿方案', 2.5],
    ],
    [['宽带接入用户责任方案', 3]],
  ],
  [
    'tieyi',
    'beichen',
    'security-product',
    'fp.emergency tp.breach',
    [
      ['邮件网关随附保障方案', 3],
      ['零信任接入产品增信方案', 3.5],
      ['备份一体机恢复承诺方案', 4.5],
    ],
    [['终端防护随附保险方案', 3.5]],
  ],
  [
    'suanchou',
    'haoyue',
    'connected-vehicle',
    'tp.incident fp.data fp.bi',
    [
      ['智能座舱数据与车主责任方案', 3.5],
      ['换电网络运行中断保障方案', 3],
    ],
    [['车队远程升级失败责任方案', 4.5]],
  ],
  [
    'qiaotou',
    'tinglan suoyin',
    'other',
    'fp.bi fp.data tp.breach',
    [
      ['三级医院信息系统停摆方案', 4],
      ['城商行核心系统外包责任方案', 2.5],
      ['高校科研数据勒索应对方案', 3],
      ['港口调度系统网络中断方案', 3.5],
    ],
    [['城市供水调度系统保障方案', 2]],
  ],
]

export const pastSolutions: readonly PastSolution[] = lines.flatMap(
  ([lead, partners, sectors, cover, reviewed, selected], line) => {
    const model = `past-${line + 1}-1`
    const filed = [
      ...reviewed.map((one) => ({ round: 'demo-review' as const, one })),
      ...selected.map((one) => ({ round: 'demo-selection' as const, one })),
    ]
    return filed.map(({ round, one: [title, quality] }, index) => ({
      key: `past-${line + 1}-${index + 1}`,
      ...(index === 0 ? {} : { model }),
      round,
      quality,
      title,
      lead,
      partners: partners.split(' '),
      sectors: sectors.split(' '),
      cover: cover.split(' '),
      progress: 'submitted' as const,
      daysAgo: 30,
      paperCopies: 0,
      recommendedBy: [],
    }))
  },
)
