import type { Citation } from '../../../../foundation/kernel/index.ts'

const cite = (clause: string, words: string): Citation => ({ clause, words })

/** The sentences of notice 356 on which the form's questions stand, by the shortest words that ask for them. */
export const cites = {
  riskSystem: cite('1.p1.s1', '完善网络安全风险管理体系'),
  processStandards: cite('1.p1.s2', '针对核保、承保、理赔等重点环节完善流程标准和要求'),
  newProducts: cite('1.p1.s3', '创新一批网络安全保险产品'),
  practice: cite('1.p1.s3', '积累网络安全保险实践经验'),
  replicable: cite('1.p1.s3', '形成一批可复制可推广的网络安全保险解决方案'),
  classes: cite('2.p1.s1', '主要包括网络安全财产类保险和网络安全责任类保险两大类'),
  property: cite('2.p2.s1', '第一方直接损失以及因此产生的技术服务费用'),
  liability: cite('2.p3.s1', '对第三方个人或机构需要承担的赔偿责任'),
  content: cite('3.p1.s1', '重点行业的企业类保险和网络安全产品、信息技术产品，以及网络安全服务类保险'),
  enterprise: cite('3.1.p1.s1', '以企业法人为被保险方'),
  otherIndustries: cite('3.1.4.s1', '确定可承保的第一方损失和第三方责任范围'),
  buyers: cite('3.2.p1.s1', '以产品服务的购买方为保障对象'),
  productKinds: cite('3.2.1.s3', '网络安全产品包括但不限于'),
  professionals: cite('3.2.2.s1', '从事网络安全服务的专业技术人员相关职业责任'),
  serviceKinds: cite('3.2.2.s3', '网络安全服务包括但不限于'),
  explicitStandard: cite('3.2.3.s2', '未达到显性标准（如合同约定等）'),
  oneLead: cite('4.1.p1.s1', '牵头单位1家'),
  tenPartners: cite('4.1.p1.s1', '联合单位不超过10家'),
  jointly: cite('4.1.p1.s1', '可自行或联合相关主体'),
  registered: cite('4.1.p1.s2', '应在中华人民共和国境内注册，具备独立法人资格'),
  capability: cite('4.1.p1.s2', '具有网络安全保险业务能力'),
  fiveSolutions: cite('4.1.p1.s2', '原则上不超过5个'),
  licence: cite('4.1.p1.s3', '至少一家取得保险业务许可资格'),
  paperAndElectronic: cite('4.1.p2.s1', '纸质版一式三份及电子版'),
  resources: cite('4.2.p2.s2', '为供需对接和保险服务等提供资源保障'),
  reports: cite('4.3.p1.s2', '定期报告试点工作进展'),
  investment: cite('5.1.s1', '积极加大资源投入'),
  scenarios: cite('5.3.s1', '应结合典型风险场景'),
  cooperation: cite('5.3.s1', '加强合作交流'),
  serviceModel: cite('5.3.s1', '优化服务模式'),
} as const satisfies Readonly<Record<string, Citation>>
