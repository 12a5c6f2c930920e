import type { Text } from '../../kernel/index.ts'

/** A page of the public site as the frame names it: by address and words, never by import. */
export interface Place {
  readonly path: string
  readonly words: Text
}

const place = (path: string, zh: string, en: string): Place => ({ path, words: { zh, en } })

export type NavigationKey =
  | 'home'
  | 'notices'
  | 'rounds'
  | 'catalogue'
  | 'support'
  | 'receipts'
  | 'permissions'
  | 'help'

/** The main navigation. A slice that brings a public page of this rank adds its line here with the page itself. */
export const navigation: Readonly<Record<NavigationKey, Place>> = {
  home: place('/', '首页', 'Home'),
  notices: place('/notices', '通知与政策', 'Notices'),
  rounds: place('/rounds', '申报条件与时间', 'Conditions and dates'),
  catalogue: place('/catalogue', '典型方案目录', 'Catalogue'),
  support: place('/guidance', '支持服务', 'Support'),
  receipts: place('/receipts', '办理进度', 'Progress'),
  permissions: place('/permissions', '谁能做什么', 'Who may do what'),
  help: place('/help', '帮助', 'Help'),
}

export interface FootColumn {
  readonly title: Text
  readonly places: readonly Place[]
}

export const foot: readonly FootColumn[] = [
  {
    title: { zh: '说明', en: 'About' },
    places: [
      place('/accessibility', '无障碍说明', 'Accessibility'),
      place('/permissions', '权限对照表', 'Permissions'),
      place('/traceability', '条款追溯表', 'Traceability'),
    ],
  },
  {
    title: { zh: '数据', en: 'Data' },
    places: [
      place('/api/openapi.json', '开放接口 OpenAPI', 'Open API'),
      place('/catalogue.json', '目录下载 JSON', 'Catalogue as JSON'),
      place('/catalogue.atom', '目录变更订阅 Atom', 'Changes of the catalogue (Atom)'),
      place('/checkpoints', '存证检查点', 'Checkpoints'),
    ],
  },
  {
    title: { zh: '办理', en: 'Services' },
    places: [
      place('/receipts', '回执验证', 'Check a receipt'),
      place('/desk/solutions', '方案申报', 'File a solution'),
      place('/help', '使用帮助', 'Help'),
    ],
  },
]

export interface Door {
  /** One character in Song: 看 查 办 问. */
  readonly mark: Text
  readonly title: Text
  readonly below: Text
  /** Fewer words, for 关怀版. */
  readonly care: Text
  readonly path: string
  readonly places: readonly Place[]
}

/** 看查办问: the four doors of the home page. */
export const doors: readonly Door[] = [
  {
    mark: { zh: '看', en: '看' },
    title: { zh: '我要看', en: 'Read' },
    below: { zh: '政策与口径', en: 'The notice and its reading' },
    care: { zh: '通知原文、申报条件、条款对照', en: 'The notice, conditions, clause by clause' },
    path: '/notices',
    places: [
      place('/notices', '通知原文，逐句对照办理', 'The notice, sentence by sentence'),
      place('/guidance', '政策解读', 'Guidance'),
      place('/events', '培训与交流', 'Training and exchange'),
      place('/rounds', '申报条件与时间', 'Conditions and dates'),
      place('/traceability', '条款追溯表', 'Traceability of sentences'),
      place('/permissions', '谁在什么阶段能做什么', 'Who may do what at which stage'),
    ],
  },
  {
    mark: { zh: '查', en: '查' },
    title: { zh: '我要查', en: 'Check' },
    below: { zh: '回执与进度', en: 'Receipts and progress' },
    care: { zh: '办理进度、回执真伪', en: 'Progress, genuine receipts' },
    path: '/receipts',
    places: [
      place('/receipts', '按回执号查办理进度', 'Progress by receipt number'),
      place('/receipts#verify', '验证回执与公文真伪', 'Verify a receipt'),
      place('/certificates', '核验培训证明', 'Check a certificate'),
      place('/checkpoints', '存证检查点与离线验证', 'Checkpoints and offline verification'),
      place('/search', '全站搜索', 'Search the site'),
    ],
  },
  {
    mark: { zh: '办', en: '办' },
    title: { zh: '我要办', en: 'Apply' },
    below: { zh: '申报与推荐', en: 'Filing and recommending' },
    care: { zh: '申报方案、确认参加、地方推荐', en: 'File, confirm, recommend' },
    path: '/desk/solutions',
    places: [
      place('/desk/solutions', '申报网络安全保险服务方案', 'File a service solution'),
      place('/desk/solutions?show=partner', '确认参加联合申报', 'Confirm a partnership'),
      place('/desk/recommendation', '地方主管部门推荐', 'Recommend as a local authority'),
      place('/desk/organisation', '单位信息与成员', 'Organisation and members'),
    ],
  },
  {
    mark: { zh: '问', en: '问' },
    title: { zh: '我要问', en: 'Ask' },
    below: { zh: '帮助与说明', en: 'Help and explanations' },
    care: { zh: '常见问题、无障碍说明', en: 'Questions, accessibility' },
    path: '/help',
    places: [
      place('/help', '使用帮助与常见问题', 'Help and common questions'),
      place('/answers', '公开问答', 'Published answers'),
      place('/help#deadline', '截止、迟到与延期', 'Deadline, lateness, extension'),
      place('/help#limits', '第六个方案与例外', 'A sixth solution and waivers'),
      place('/accessibility', '无障碍说明与反馈', 'Accessibility and feedback'),
    ],
  },
]
