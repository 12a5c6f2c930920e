import type { CoverSector } from './sector.ts'

/** 三（二）: the buyer of a product or service is protected. */
export const productSectors: readonly CoverSector[] = [
  {
    code: 'security-product',
    category: 'product-service',
    label: { zh: '网络安全产品', en: 'Security products' },
    clause: '3.2.1.s2',
    subjects: [],
    causes: ['product-delivery', 'product-operation'],
    consequences: [
      {
        code: 'product-event-loss',
        label: { zh: '防护失效，购买方自己受损', en: 'Protection fails and the buyer suffers loss' },
        words: '应急处置费用、营业中断等第一方损失',
        heads: ['fp.emergency', 'fp.bi'],
        sharedBy: ['supplier'],
      },
      {
        code: 'product-third-party',
        label: { zh: '防护失效，购买方被第三方索赔', en: 'Protection fails and third parties claim against the buyer' },
        words: '由于数据泄露等导致的第三方索赔损失',
        heads: ['tp.breach'],
        sharedBy: ['supplier'],
      },
    ],
    lists: ['fp.emergency', 'fp.bi', 'tp.breach'],
  },
  {
    code: 'security-service',
    category: 'product-service',
    label: { zh: '网络安全服务', en: 'Security services' },
    clause: '3.2.2.s2',
    subjects: ['专业技术人员'],
    causes: ['negligence', 'error', 'dereliction'],
    consequences: [
      {
        code: 'service-system-collapse',
        label: { zh: '服务失误致系统瘫痪、失效、崩溃', en: 'A service error paralyses or crashes a system' },
        words: '相关信息系统瘫痪、失效、崩溃',
        heads: ['tp.prof'],
        sharedBy: [],
      },
      {
        code: 'service-data-harm',
        label: { zh: '服务失误致数据被更改、丢失、泄露', en: 'A service error alters, loses or leaks data' },
        words: '数据被更改、丢失、泄露',
        heads: ['tp.prof', 'tp.breach'],
        sharedBy: [],
      },
    ],
    lists: ['tp.prof'],
  },
  {
    code: 'it-product',
    category: 'product-service',
    label: { zh: '信息技术产品', en: 'IT products' },
    clause: '3.2.3.s2',
    subjects: [],
    causes: ['below-standard'],
    consequences: [
      {
        code: 'user-system-collapse',
        label: { zh: '用户系统瘫痪、失效、崩溃', en: 'A user’s system is paralysed or crashes' },
        words: '用户信息系统瘫痪、失效、崩溃',
        heads: ['tp.product'],
        sharedBy: ['supplier'],
      },
      {
        code: 'user-data-harm',
        label: { zh: '用户数据被更改、丢失、泄露', en: 'A user’s data are altered, lost or leaked' },
        words: '数据被更改、丢失、泄露',
        heads: ['tp.product', 'tp.breach'],
        sharedBy: ['supplier'],
      },
    ],
    lists: ['tp.product'],
  },
]
