import type { Heading } from '../sentence-record.ts'

const heading = (id: string, zh: string, en: string): Heading => ({ id, label: { zh, en } })

/** What each clause is about, in our own words: they head the digests and the English reader. */
export const pilotHeadings: readonly Heading[] = [
  heading('0', '标题与主送', 'Title and addressees'),
  heading('1', '为什么试点', 'Why a pilot'),
  heading('2', '试点险种', 'Classes of cover'),
  heading('3', '面向谁、保什么', 'For whom and what'),
  heading('3.1', '企业类', 'Enterprises'),
  heading('3.1.1', '电信和互联网', 'Telecom and internet'),
  heading('3.1.2', '工业互联网与重要行业', 'Industrial internet and key industries'),
  heading('3.1.3', '车联网', 'Connected vehicles'),
  heading('3.1.4', '其他行业', 'Other industries'),
  heading('3.2', '产品服务类', 'Products and services'),
  heading('3.2.1', '网络安全产品', 'Security products'),
  heading('3.2.2', '网络安全服务', 'Security services'),
  heading('3.2.3', '信息技术产品', 'IT products'),
  heading('4', '怎么开展', 'How it runs'),
  heading('4.1', '方案征集', 'Solicitation of solutions'),
  heading('4.2', '试点申报', 'Work plans'),
  heading('4.3', '试点实施', 'Implementation'),
  heading('4.4', '支持保障', 'Support'),
  heading('4.5', '试点退出', 'Exit'),
  heading('4.6', '工作总结', 'Annual summary'),
  heading('5', '对各方的要求', 'What is asked of all'),
  heading('5.1', '参与', 'Taking part'),
  heading('5.2', '机制与支撑', 'Arrangements and support'),
  heading('5.3', '产品与服务创新', 'Innovation'),
  heading('5.4', '地方指导', 'Regional guidance'),
  heading('6', '联系方式', 'Contact'),
  heading('a', '附件', 'Attachments'),
  heading('a1', '附件1', 'Attachment 1'),
  heading('a2', '附件2', 'Attachment 2'),
  heading('a3', '附件3', 'Attachment 3'),
  heading('a4', '附件4', 'Attachment 4'),
  heading('z', '落款', 'Signature'),
]
