import type { Marks, Overall } from '../../../pilot/review/index.ts'
import { solutionSheet } from '../../../pilot/review/index.ts'

export interface Sheet {
  readonly marks: Marks
  readonly overall: Overall
}

const grounds: Readonly<Record<string, readonly [weak: string, sound: string, strong: string]>> = {
  fit: ['所列场景与行业关系不大', '通知点到的主要场景都有', '场景写到具体系统与业务后果'],
  cover: ['限额偏低，触发条件不易执行', '责任齐全，免责有提示', '责任与企业真实损失对得上'],
  risk: ['因子来源没有写明', '因子成体系，评估先取得授权', '因子经历史赔付检验并与整改挂钩'],
  service: ['服务只有名称，频次没有写明', '三个阶段的频次和时限都写明', '发现、整改、复测形成闭环'],
  underwriting: ['准入条件没有写清', '准入、权限和时限清楚', '标准可以被其他机构直接采用'],
  claims: ['定损依据写得含混', '步骤清楚，材料一次告知', '预付、取证与争议都有办法'],
  capability: ['团队人数与业务不相称', '团队相称，业务可以核验', '核保、安全、理赔都有完整案例'],
  cooperation: ['各家任务有重叠', '各家任务与费用分得清', '分工互补，退出也有安排'],
  'sharing-data': ['自留与再保没有安排', '份额、自留和数据边界清楚', '系统性风险已落实分散'],
  innovation: ['与市面做法差别不大', '至少有一处实质改进', '解决了公认的难题并有试用'],
  replicability: ['离开现有客户难以推广', '条件与步骤清楚', '已在两类企业试过'],
}

const closings = [
  '，依据方案相应章节的表述，可以核对',
  '，与方案附件所列数字一致',
  '，但仍需在协议中固定下来',
  '，与同组其他方案相比居中',
]

/** A whole sheet around a quality, one severity an expert; `dice` scatters single marks. All of it is made up. */
export function sheetAround(quality: number, { severity, dice }: { severity: number; dice: () => number }): Sheet {
  const marks: Record<string, Marks[string]> = {}
  for (const { id } of solutionSheet.criteria) {
    const mark = Math.min(5, Math.max(0, Math.round(quality - severity + (dice() - 0.5) * 2)))
    marks[id] = { mark, reason: reasonFor(id, { mark, turn: Math.floor(dice() * closings.length) }) }
  }
  return { marks, overall: overallFor(quality - severity) }
}

/** The first few criteria alone: somebody stopped in the middle. */
export function begun({ marks }: Sheet): Sheet {
  return { marks: Object.fromEntries(Object.entries(marks).slice(0, 4)), overall: {} }
}

function reasonFor(id: string, { mark, turn }: { readonly mark: number; readonly turn: number }): string {
  const [weak, sound, strong] = grounds[id] ?? ['', '', '']
  const ground = mark <= 2 ? weak : mark >= 4 ? strong : sound
  const reason = `${ground}${closings[turn] ?? ''}。`
  const isAtAnEnd = mark <= 1 || mark === 5
  return isAtAnEnd
    ? `${reason}给到这一档，是因为全文没有相反的表述，附件与正文前后一致，且与评分表所写的这一档描述逐句相符，可以复核。`
    : `${reason}（演示理由）`
}

function overallFor(quality: number): Overall {
  const forApplicant =
    '优点：保障责任与服务承诺写在同一份合同里，评估、监测与应急由固定单位承担，时限可以核对。' +
    '不足：部分费率因子没有写明出处，累积风险的阈值与再保安排偏简单，对小型企业的准入说明不够。' +
    '建议：补充因子的数据来源与检验结果，写明累积阈值触发后的处理，并给出小型企业的简化问卷。（演示意见）'
  const advice = quality >= 3.5 ? 'list' : quality >= 2.5 ? 'list-after' : 'not'
  return { forApplicant, forPanel: '', advice, confidence: 'medium' }
}
