import type { Text } from '../../../foundation/kernel/index.ts'

const cause = (zh: string, en: string, own?: true) => ({ label: { zh, en } satisfies Text, own: own ?? false })

/** What sets a loss going. `own` marks a cause that no sentence names: the security-product text names none. */
export const causes = {
  attack: cause('网络攻击', 'Attack'),
  'insider-error': cause('内部人员操作不当', 'Mis-operation by insiders'),
  misoperation: cause('操作不当', 'Mis-operation'),
  'design-defect': cause('系统设计缺陷', 'Defect of system design'),
  'code-defect': cause('代码缺陷', 'Defect of code'),
  'product-delivery': cause('产品交付、部署或更新', 'Delivery, deployment or update of the product', true),
  'product-operation': cause('产品运维', 'Operation of the product', true),
  negligence: cause('疏忽', 'Negligence'),
  error: cause('错误', 'Error'),
  dereliction: cause('失职行为', 'Dereliction'),
  'below-standard': cause('未达到显性标准', 'Below an explicit standard'),
} as const

export type CauseCode = keyof typeof causes

export interface Cause {
  readonly code: CauseCode
  readonly label: Text
  readonly own: boolean
}

export const findCause = (code: CauseCode): Cause => ({ code, ...causes[code] })
