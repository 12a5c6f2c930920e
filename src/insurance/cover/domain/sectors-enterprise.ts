import type { Consequence, CoverSector, Dependency } from './sector.ts'

const consequence = (
  code: string,
  zh: string,
  en: string,
  touches: { readonly heads: readonly string[]; readonly sharedBy?: readonly Dependency[] },
): Consequence => ({ code, label: { zh, en }, words: zh, heads: touches.heads, sharedBy: touches.sharedBy ?? [] })

/** 三（一）: the insured is an enterprise. */
export const enterpriseSectors: readonly CoverSector[] = [
  {
    code: 'telecom-internet',
    category: 'enterprise',
    label: { zh: '电信和互联网企业', en: 'Telecom and internet' },
    clause: '3.1.1.s1',
    subjects: ['基础电信运营商', '互联网企业', '云服务提供商'],
    causes: ['attack', 'insider-error'],
    consequences: [
      consequence('platform-outage', '平台服务中断', 'Platform outage', {
        heads: ['fp.bi', 'fp.emergency', 'tp.incident'],
        sharedBy: ['cloud', 'name-resolution'],
      }),
      consequence('data-tampering', '数据被恶意篡改利用', 'Data altered or abused', {
        heads: ['fp.data', 'fp.emergency', 'tp.breach', 'tp.incident'],
      }),
    ],
    lists: ['fp.bi', 'fp.data', 'tp', 'fp.emergency'],
  },
  {
    code: 'industrial-internet',
    category: 'enterprise',
    label: { zh: '工业互联网企业', en: 'Industrial internet' },
    clause: '3.1.2.s1',
    subjects: ['联网工业企业', '工业互联网平台企业', '标识解析企业'],
    causes: ['attack', 'insider-error'],
    consequences: [
      consequence(
        'control-failure',
        '联网工业设备或工业控制系统运行故障',
        'Industrial equipment or control systems fail',
        {
          heads: ['fp.bi', 'fp.emergency', 'fp.data'],
          sharedBy: ['industrial-protocol'],
        },
      ),
      consequence('line-stop', '自动化生产线停止运行', 'An automated line stops', {
        heads: ['fp.bi', 'fp.emergency'],
        sharedBy: ['industrial-protocol'],
      }),
      consequence('data-locked', '重要数据被加密锁定', 'Important data locked by encryption', {
        heads: ['fp.data', 'fp.bi', 'fp.emergency'],
        sharedBy: ['common-vulnerability'],
      }),
    ],
    lists: ['fp.bi', 'fp.data', 'fp.emergency'],
  },
  {
    code: 'key-manufacturing',
    category: 'enterprise',
    label: { zh: '重要行业企业（原材料、装备、消费品、电子信息制造等）', en: 'Key manufacturing industries' },
    clause: '3.1.2.s2',
    subjects: ['原材料工业', '装备工业', '消费品工业', '电子信息制造业'],
    causes: ['attack', 'misoperation'],
    consequences: [
      consequence('manufacturing-failure', '生产制造系统运行故障', 'Manufacturing systems fail', {
        heads: ['fp.bi', 'fp.emergency', 'fp.data'],
        sharedBy: ['common-vulnerability'],
      }),
      consequence('office-outage', '办公自动化等系统运行中断', 'Office systems stop', {
        heads: ['fp.bi', 'fp.emergency'],
        sharedBy: ['cloud'],
      }),
      consequence('management-data-damage', '管理数据损坏', 'Management data damaged', {
        heads: ['fp.data', 'fp.emergency'],
      }),
    ],
    lists: ['fp.bi', 'fp.data', 'fp.emergency'],
  },
  {
    code: 'connected-vehicle',
    category: 'enterprise',
    label: { zh: '车联网企业', en: 'Connected vehicles' },
    clause: '3.1.3.s1',
    subjects: ['整车生产制造企业', '车辆电子系统制造企业', '电子零部件企业', '智能车辆运营企业'],
    causes: ['attack', 'design-defect', 'misoperation'],
    consequences: [
      consequence('assembly-failure', '装配线等生产制造系统运行故障', 'Assembly lines or manufacturing systems fail', {
        heads: ['fp.bi', 'fp.emergency', 'fp.data', 'fp.hardware'],
        sharedBy: ['industrial-protocol', 'vehicle-update'],
      }),
      consequence('design-data-leak', '车辆设计敏感数据被泄露', 'Sensitive design data leaked', {
        heads: ['fp.emergency', 'fp.data', 'tp.breach', 'tp.incident'],
      }),
    ],
    lists: ['tp', 'fp.data', 'fp.hardware', 'fp.bi', 'fp.emergency'],
  },
  {
    code: 'other',
    category: 'enterprise',
    label: {
      zh: '其他行业企业（医疗卫生、金融、能源等）',
      en: 'Other industries (health, finance, energy and others)',
    },
    clause: '3.1.4.s1',
    subjects: ['医疗卫生', '金融', '能源'],
    causes: ['attack', 'misoperation', 'code-defect'],
    consequences: [
      consequence('component-fault', '部件异常', 'A component fails', {
        heads: ['fp.bi', 'fp.emergency', 'fp.hardware'],
      }),
      consequence('system-down', '系统停用', 'A system is taken out of use', {
        heads: ['fp.bi', 'fp.data', 'fp.emergency'],
        sharedBy: ['common-vulnerability'],
      }),
      consequence('service-interruption', '服务中断', 'A service is interrupted', {
        heads: ['fp.bi', 'fp.emergency', 'tp.incident'],
        sharedBy: ['cloud', 'payment', 'name-resolution'],
      }),
      consequence('data-leak', '数据泄露', 'Data leak', { heads: ['fp.emergency', 'fp.pr', 'fp.legal', 'tp.breach'] }),
    ],
    lists: null,
  },
]
