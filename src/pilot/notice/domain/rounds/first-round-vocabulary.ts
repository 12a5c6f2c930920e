import type { HeadOfCover, Option, Sector, Vocabulary } from '../vocabulary.ts'
import { text } from '../wording.ts'

const option = (code: string, zh: string, en: string, clause: string, words: string): Option => ({
  code,
  label: text(zh, en),
  cites: { clause, words },
})

const sector = (category: string, one: Option): Sector => ({ ...one, category })

const head = (coverClass: string, one: Option): HeadOfCover => ({ ...one, coverClass })

/** 等 leaves the list open, so each class has a head that the applicant names. */
const openHead = (coverClass: string, one: Option): HeadOfCover => ({ ...one, coverClass, open: true })

const enterprise = (code: string, zh: string, en: string, clause: string, words: string): Sector =>
  sector('enterprise', option(code, zh, en, clause, words))

const product = (code: string, zh: string, en: string, clause: string, words: string): Sector =>
  sector('product-service', option(code, zh, en, clause, words))

const first = (code: string, zh: string, en: string): HeadOfCover =>
  head('property', option(code, zh, en, '2.p2.s1', zh))

const third = (code: string, zh: string, en: string): HeadOfCover =>
  head('liability', option(code, zh, en, '2.p3.s1', zh))

/** The codes of the first round, each at the sentence that names it. */
export const firstRoundVocabulary: Vocabulary = {
  categories: [
    option('enterprise', '企业类', 'Enterprises', '3.1.p1.s1', '以企业法人为被保险方'),
    option('product-service', '产品服务类', 'Products and services', '3.2.p1.s1', '以产品服务的购买方为保障对象'),
  ],
  sectors: [
    enterprise('telecom-internet', '电信和互联网企业', 'Telecom and internet', '3.1.1.s1', '电信和互联网企业'),
    enterprise('industrial-internet', '工业互联网企业', 'Industrial internet', '3.1.2.s1', '工业互联网企业'),
    enterprise(
      'key-manufacturing',
      '重要行业企业（原材料、装备、消费品、电子信息制造等）',
      'Key manufacturing industries',
      '3.1.2.s2',
      '重要行业企业',
    ),
    enterprise('connected-vehicle', '车联网企业', 'Connected vehicles', '3.1.3.s1', '车联网相关企业'),
    enterprise(
      'other',
      '其他行业企业（医疗卫生、金融、能源等）',
      'Other industries (health, finance, energy and others)',
      '3.1.4.s1',
      '其他行业企业',
    ),
    product('security-product', '网络安全产品', 'Security products', '3.2.1.s1', '网络安全产品'),
    product('security-service', '网络安全服务', 'Security services', '3.2.2.s1', '网络安全服务'),
    product('it-product', '信息技术产品', 'IT products', '3.2.3.s1', '信息技术产品'),
  ],
  classes: [
    option(
      'property',
      '网络安全财产类保险',
      'First-party cover (property)',
      '2.p2.s1',
      '第一方直接损失以及因此产生的技术服务费用',
    ),
    option(
      'liability',
      '网络安全责任类保险',
      'Third-party cover (liability)',
      '2.p3.s1',
      '对第三方个人或机构需要承担的赔偿责任',
    ),
  ],
  cover: [
    first('fp.physical', '直接物理损失', 'Direct physical loss'),
    first('fp.bi', '营业中断损失', 'Business interruption'),
    first('fp.data', '数据资产重置费用', 'Restoration of data'),
    first('fp.hardware', '硬件改善成本', 'Hardware improvement'),
    first('fp.emergency', '应急处置费用', 'Emergency response'),
    first('fp.pr', '公关费用', 'Public relations'),
    first('fp.legal', '法律费用', 'Legal costs'),
    openHead('property', option('fp.other', '其他第一方损失', 'Other first-party loss', '2.p2.s1', '等')),
    third('tp.breach', '数据泄露责任', 'Data breach liability'),
    third('tp.incident', '网络安全事件责任', 'Security incident liability'),
    third('tp.media', '媒体侵权责任', 'Media liability'),
    third('tp.outsourcer', '外包商相关责任', 'Outsourcer liability'),
    third('tp.product', '产品责任', 'Product liability'),
    third('tp.prof', '技术服务职业责任', 'Professional liability'),
    openHead('liability', option('tp.other', '其他第三方责任', 'Other third-party liability', '2.p3.s1', '等')),
  ],
  segments: [],
}
