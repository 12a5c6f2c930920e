import { question, yesNo } from './answers.ts'
import type { Question } from './question.ts'

const own = (id: string, words: readonly [string, string], raises: string): Question =>
  question(id, words, { domain: 'sector', weight: 3, wanted: 'C', answers: yesNo(raises) })

const staged = own(
  'releases-staged',
  ['变更发布是否分批进行并能立即回退', 'Are releases staged, and can they be rolled back at once'],
  'release-all-at-once',
)
const secureDevelopment = own(
  'product-tested-before-release',
  ['产品发布前是否经过安全测试并保留记录', 'Are products security-tested before release, with a record'],
  'product-untested',
)

/** What a sector is asked beside the core, from the risks that the notice names for it in clause 三. */
export const sectorQuestions: Readonly<Record<string, readonly Question[]>> = {
  'telecom-internet': [
    staged,
    own(
      'flood-scrubbing',
      ['是否有抗拒绝服务清洗能力并演练', 'Is there scrubbing against floods, and is it tested'],
      'no-flood-scrubbing',
    ),
  ],
  'industrial-internet': [
    own(
      'platform-tenants-apart',
      ['平台租户之间、生产网与办公网是否隔离', 'Are tenants, and plant and office networks, kept apart'],
      'networks-not-apart',
    ),
    own(
      'plant-runs-by-hand',
      ['平台中断时生产能否转为手动运行', 'Can the plant run by hand while the platform is down'],
      'single-dependency',
    ),
  ],
  'key-manufacturing': [
    own(
      'platform-tenants-apart',
      ['生产网与办公网是否隔离', 'Are plant and office networks kept apart'],
      'networks-not-apart',
    ),
    own(
      'control-programs-kept',
      ['控制程序和工艺参数是否有离线备份', 'Are control programs and recipes backed up offline'],
      'no-offline-backup',
    ),
  ],
  'connected-vehicle': [
    own(
      'updates-signed-and-staged',
      ['远程升级包是否签名验证并分批推送', 'Are over-the-air updates signed and staged'],
      'release-all-at-once',
    ),
    own(
      'vehicle-data-separated',
      ['车内数据与个人信息是否分级并最小化上传', 'Are vehicle and personal data graded and sent sparingly'],
      'sensitive-data-open',
    ),
  ],
  other: [
    own(
      'critical-service-by-hand',
      ['系统中断时关键业务能否手工维持', 'Can critical services go on by hand during an outage'],
      'single-dependency',
    ),
    own(
      'devices-apart',
      ['专用设备是否与办公网络隔离', 'Are special devices kept apart from the office network'],
      'networks-not-apart',
    ),
  ],
  'security-product': [
    secureDevelopment,
    own(
      'weaknesses-handled',
      ['是否有漏洞接收、通报和升级机制', 'Is there a way to take in, report and repair weaknesses'],
      'repairs-late',
    ),
  ],
  'security-service': [
    own(
      'tests-authorised',
      ['每次测试前是否取得书面授权', 'Is each test authorised in writing beforehand'],
      'tests-unauthorised',
    ),
    own(
      'client-data-destroyed',
      ['项目结束后客户数据是否按约销毁', 'Are clients’ data destroyed as agreed after a project'],
      'sensitive-data-open',
    ),
  ],
  'it-product': [
    secureDevelopment,
    own(
      'standard-agreed',
      [
        '合同是否写明产品应达到的标准或服务水平',
        'Does the contract state the standard or service level of the product',
      ],
      'no-standard-agreed',
    ),
  ],
}
