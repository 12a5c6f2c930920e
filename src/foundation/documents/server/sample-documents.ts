import { day, instant } from '../../kernel/index.ts'
import type { OfficialDocument, PrintPack, Verification } from '../domain/document.ts'

/** Fictitious documents that the tests print. */
export const sampleVerification: Verification = {
  fileNumber: 'GW-2026-0418',
  version: 3,
  fingerprint: 'e05b71c298d43f60a1b2c3d4e5f60718293a4b5c6d7e8f90123456789abc1a7e',
  address: 'https://shidian.example/receipts/GW-2026-0418',
  frozenAt: instant('2026-12-01T02:32:00Z'),
}

export const sampleLetter: OfficialDocument = {
  kind: 'official',
  issuers: ['示例省工业和信息化厅'],
  number: '示例工信网安函〔2026〕118号',
  title: ['示例省工业和信息化厅关于推荐', '网络安全保险服务方案的函'],
  addressees: ['工业和信息化部办公厅'],
  body: [
    { kind: 'paragraph', text: '按照有关通知要求，我厅对本地区申报的方案进行了研究，现推荐如下。' },
    { kind: 'heading', level: 1, text: '推荐情况' },
    { kind: 'paragraph', text: '本轮本地区共申报方案3个，推荐2个，推荐顺序和意见见附件1。' },
    { kind: 'heading', level: 1, text: '推荐理由' },
    { kind: 'heading', level: 2, text: '场景明确', runIn: '。责任范围与场景逐项对应。' },
    { kind: 'heading', level: 2, text: '机构具备能力', runIn: '。许可证编号和有效期已经核验。' },
    { kind: 'heading', level: 3, text: '评估须经投保企业书面同意。' },
  ],
  attachments: [
    {
      title: '推荐方案汇总表',
      landscape: true,
      blocks: [
        {
          kind: 'table',
          caption: '示例数据',
          unit: '单位：万元',
          columns: [
            { title: '序号', width: 1, align: 'centre' },
            { title: '方案名称', width: 6, align: 'left' },
            { title: '保额', width: 2, align: 'right' },
          ],
          rows: [
            ['1', '示例方案甲', '1,236.00'],
            ['2', '示例方案乙', '800.00'],
          ],
          total: ['', '合计', '2,036.00'],
        },
      ],
    },
    { title: '推荐意见（2份）' },
  ],
  signedOn: day('2026-12-01'),
  copiesTo: ['示例省通信管理局'],
  printedBy: { office: '示例省工业和信息化厅办公室', on: day('2026-12-01') },
  verification: sampleVerification,
}

export const samplePack: PrintPack = {
  kind: 'print-pack',
  locale: 'zh',
  head: { left: '网络安全保险服务方案', right: '演示批次　FA-2026-0007' },
  title: '网络安全保险服务方案',
  subtitle: '青禾示例财产保险股份有限公司牵头申报',
  watermark: '演示数据',
  body: [
    { kind: 'note', text: '本表由本产品自行设计，不是官方附件格式。' },
    { kind: 'heading', level: 1, text: '申报单位' },
    {
      kind: 'facts',
      rows: [
        { label: '牵头单位', value: '青禾示例财产保险股份有限公司' },
        { label: '统一社会信用代码', value: '91310000DEM000014U' },
        { label: '方案概述', value: '第一段。\n第二段。' },
      ],
    },
  ],
  sealPages: [
    {
      title: '盖章页（牵头单位）',
      facts: [{ label: '单位名称', value: '青禾示例财产保险股份有限公司' }],
      statement: ['本单位确认所附方案与电子版一致。'],
      signatures: ['法定代表人（签字）', '日期'],
      seal: '单位公章',
    },
  ],
  copies: [1, 2, 3].map((number) => ({
    number,
    code: `FA-2026-0007-${number}`,
    address: `https://shidian.example/copies/FA-2026-0007-${number}`,
  })),
  verification: sampleVerification,
}
