import type { OptionList } from '../../../../foundation/forms/index.ts'
import { citedOption, option, words } from './words.ts'

/** Codes of the notice: categories, sectors, classes, heads of cover. They are the codes that rules judge. */
export const listsOfTheRound: readonly OptionList[] = [
  {
    id: 'categories',
    source: 'own',
    options: [
      citedOption('3.1.p1.s1', 'enterprise', '企业类（被保险方是企业法人）', 'Enterprise (the insured is a company)'),
      citedOption(
        '3.2.p1.s1',
        'product-service',
        '产品服务类（保障产品服务的购买方）',
        'Product and service (the buyer is protected)',
      ),
    ],
  },
  {
    id: 'sectors',
    source: 'own',
    options: [
      citedOption('3.1.1.s1', 'telecom-internet', '电信和互联网企业', 'Telecom and internet companies', {
        category: 'enterprise',
      }),
      citedOption('3.1.2.s1', 'industrial-internet', '工业互联网企业', 'Industrial internet companies', {
        category: 'enterprise',
      }),
      citedOption(
        '3.1.2.s2',
        'key-manufacturing',
        '原材料、装备、消费品和电子信息制造等重要行业企业',
        'Companies in materials, equipment, consumer goods and electronics manufacturing',
        { category: 'enterprise' },
      ),
      citedOption('3.1.3.s1', 'connected-vehicle', '车联网企业', 'Connected-vehicle companies', {
        category: 'enterprise',
      }),
      citedOption(
        '3.1.4.s1',
        'other',
        '其他行业企业（如医疗卫生、金融、能源）',
        'Companies in other industries (such as health, finance, energy)',
        { category: 'enterprise' },
      ),
      citedOption('3.2.1.s1', 'security-product', '网络安全产品', 'Security products', {
        category: 'product-service',
      }),
      citedOption('3.2.2.s1', 'security-service', '网络安全服务', 'Security services', {
        category: 'product-service',
      }),
      citedOption('3.2.3.s1', 'it-product', '信息技术产品', 'IT products', { category: 'product-service' }),
    ],
  },
  {
    id: 'classes',
    source: 'own',
    options: [
      citedOption('2.p2.s1', 'property', '网络安全财产类保险', 'Cyber property insurance (first party)'),
      citedOption('2.p3.s1', 'liability', '网络安全责任类保险', 'Cyber liability insurance (third party)'),
    ],
  },
  {
    id: 'cover',
    source: 'own',
    options: [
      ...[
        option('fp.physical', '直接物理损失', 'Direct physical loss'),
        option('fp.bi', '营业中断损失', 'Business interruption loss'),
        option('fp.data', '数据资产重置费用', 'Cost of restoring data'),
        option('fp.hardware', '硬件改善成本', 'Cost of better hardware'),
        option('fp.emergency', '应急处置费用', 'Incident response cost'),
        option('fp.pr', '公关费用', 'Public relations cost'),
        option('fp.legal', '法律费用', 'Legal cost'),
        option('fp.other', '其他第一方损失', 'Another first-party loss'),
      ].map(({ code, label }) => ({ code, label, attributes: { class: 'property' }, cites: [{ clause: '2.p2.s1' }] })),
      ...[
        option('tp.breach', '数据泄露责任', 'Data breach liability'),
        option('tp.incident', '网络安全事件责任', 'Security incident liability'),
        option('tp.media', '媒体侵权责任', 'Media liability'),
        option('tp.outsourcer', '外包商相关责任', 'Liability connected with outsourcers'),
        option('tp.product', '产品责任', 'Product liability'),
        option('tp.prof', '技术服务职业责任', 'Professional liability for technical services'),
        option('tp.other', '其他第三方责任', 'Another third-party liability'),
      ].map(({ code, label }) => ({ code, label, attributes: { class: 'liability' }, cites: [{ clause: '2.p3.s1' }] })),
    ],
  },
  {
    id: 'scenarios',
    source: 'own',
    options: [
      option('platform-outage', '平台服务中断', 'A platform stops serving', { sector: 'telecom-internet' }),
      option('data-tampering', '数据被恶意篡改利用', 'Data is altered or misused', { sector: 'telecom-internet' }),
      option('control-failure', '联网工业设备或工控系统故障', 'Industrial equipment or control systems fail', {
        sector: 'industrial-internet',
      }),
      option('line-stop', '自动化生产线停止运行', 'An automated line stops', { sector: 'industrial-internet' }),
      option('data-locked', '重要数据被加密锁定', 'Important data is encrypted and locked', {
        sector: 'industrial-internet',
      }),
      option('manufacturing-failure', '生产制造系统运行故障', 'Manufacturing systems fail', {
        sector: 'key-manufacturing',
      }),
      option('office-outage', '办公自动化等系统运行中断', 'Office systems stop', { sector: 'key-manufacturing' }),
      option('management-data-damage', '管理数据损坏', 'Management data is damaged', { sector: 'key-manufacturing' }),
      option('assembly-failure', '装配线等生产制造系统故障', 'Assembly lines or manufacturing systems fail', {
        sector: 'connected-vehicle',
      }),
      option('design-data-leak', '车辆设计敏感数据被泄露', 'Sensitive vehicle design data leaks', {
        sector: 'connected-vehicle',
      }),
      option('component-fault', '部件异常', 'A component behaves abnormally', { sector: 'other' }),
      option('system-down', '系统停用', 'A system is taken out of use', { sector: 'other' }),
      option('service-interruption', '服务中断', 'A service is interrupted', { sector: 'other' }),
      option('data-leak', '数据泄露', 'Data leaks', { sector: 'other' }),
      option(
        'product-event-loss',
        '产品提供或运维中的事件损失',
        'An incident while a product is supplied or operated',
        {
          sector: 'security-product',
        },
      ),
      option('product-third-party', '数据泄露等引发的第三方索赔', 'A third-party claim, for instance after a leak', {
        sector: 'security-product',
      }),
      option('service-system-collapse', '服务差错致信息系统瘫痪或崩溃', 'A service error brings a system down', {
        sector: 'security-service',
      }),
      option('service-data-harm', '服务差错致数据被更改、丢失或泄露', 'A service error alters, loses or leaks data', {
        sector: 'security-service',
      }),
      option('user-system-collapse', '用户信息系统瘫痪或崩溃', 'A user’s system goes down', { sector: 'it-product' }),
      option('user-data-harm', '用户数据被更改、丢失或泄露', 'A user’s data is altered, lost or leaked', {
        sector: 'it-product',
      }),
      option('scenario-other', '其他场景', 'Another scenario'),
    ],
  },
  {
    id: 'causes',
    source: 'own',
    options: [
      option('attack', '网络攻击', 'Attack'),
      option('insider-error', '内部人员操作不当', 'Mistake by an insider'),
      option('misoperation', '操作不当', 'Wrong operation'),
      option('design-defect', '系统设计缺陷', 'Flaw in the design'),
      option('code-defect', '代码缺陷', 'Flaw in the code'),
      option('negligence', '疏忽、错误或失职', 'Negligence, error or breach of duty'),
      option('below-standard', '未达到约定的显性标准', 'An agreed standard is not met'),
      option('other', '其他起因', 'Another cause'),
    ],
  },
  {
    id: 'product-kinds',
    source: 'own',
    options: [
      citedOption('3.2.1.s3', 'anti-ddos', '抗DDoS防护', 'DDoS protection', { sector: 'security-product' }),
      citedOption('3.2.1.s3', 'dlp', '数据防泄漏', 'Data loss prevention', { sector: 'security-product' }),
      citedOption('3.2.1.s3', 'anti-ransomware', '防勒索软件', 'Ransomware protection', { sector: 'security-product' }),
      citedOption('3.2.1.s3', 'edr', '终端检测响应', 'Endpoint detection and response', { sector: 'security-product' }),
      citedOption('3.2.1.s3', 'waf', 'Web应用防火墙', 'Web application firewall', { sector: 'security-product' }),
      citedOption('3.2.2.s3', 'risk-assessment', '网络安全风险评估', 'Security risk assessment', {
        sector: 'security-service',
      }),
      citedOption('3.2.2.s3', 'operations', '安全运营', 'Security operations', { sector: 'security-service' }),
      citedOption('3.2.2.s3', 'emergency', '应急处置', 'Incident response', { sector: 'security-service' }),
      option('software', '软件产品', 'Software', { sector: 'it-product' }),
      option('hardware', '硬件产品', 'Hardware', { sector: 'it-product' }),
      option('cloud', '云服务产品', 'Cloud service', { sector: 'it-product' }),
      { code: 'other', label: words('其他（名称栏写明）', 'Another (say so in the name)') },
    ],
  },
]
