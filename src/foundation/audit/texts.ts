import type { Text } from '../kernel/index.ts'

/** What audit says when it says no. */
export const texts = {
  unknownReceipt: { zh: '没有这个编号的回执。', en: 'There is no receipt of this number.' },
  unknownReceiptRemedy: {
    zh: '请核对回执号；如刚刚提交，请从提交页面重新打开回执。',
    en: 'Check the number; if you have just submitted, open the receipt from the page of the submission.',
  },
  unreadableReceiptNumber: {
    zh: '回执号有误：校验码与编号不符。',
    en: 'The receipt number is wrong: its check characters do not fit.',
  },
  unreadableReceiptNumberRemedy: {
    zh: '请对照回执逐位核对，形如 SQ-2026-000187 加两位校验码；校验码不含字母 I、O、S、V、Z。',
    en: 'Compare it with the receipt character by character, as SQ-2026-000187 and two check characters, which are never I, O, S, V or Z.',
  },
  notYetCovered: {
    zh: '回执已生成，包含证明要在下一个检查点之后才有，通常不超过 60 秒。',
    en: 'The receipt exists; its inclusion proof follows with the next checkpoint, usually within 60 seconds.',
  },
  notYetCoveredRemedy: {
    zh: '请稍后再下载；回执编号和收到时刻不会改变。',
    en: 'Download it a little later; number and arrival do not change.',
  },
  noSuchCheckpoint: { zh: '没有这个检查点或公钥。', en: 'There is no such checkpoint or key.' },
  noSuchCheckpointRemedy: {
    zh: '请从「存证检查点」页取最近的检查点；较早的随回执文件一并下载。',
    en: 'Take the latest from the page of checkpoints; older ones come with the files of a receipt.',
  },
} as const satisfies Readonly<Record<string, Text>>

const command = (text: string, signature: string): string =>
  `  openssl pkeyutl -verify -pubin -inkey key-….pem -in ${text} -sigfile ${signature} -rawin -digest sm3 -pkeyopt distid:1234567812345678`

/** README.txt of a downloaded receipt. */
export const instructions: Text = {
  zh: `本文件夹内容可在没有平台的情况下核对回执，只需 openssl 3.0 及以上版本。

一步核对：在平台「存证检查点」页下载 verify-receipt，执行
  sh verify-receipt 本文件夹

逐步核对：
${command('receipt.txt', 'receipt.sig')}
${command('checkpoint.txt', 'checkpoint.sig')}
  proof.txt 说明回执所在条目（leaf）如何得出检查点的根（root），算法见 RFC 6962，杂凑算法为 SM3。

公钥指纹应与平台公布的一致，计算方法：
  openssl pkey -pubin -in key-….pem -outform DER | openssl dgst -sm3

回执证明平台在所示时刻收到该内容，不代表审查结论。
`,
  en: `With these files a receipt is checked without the platform; openssl 3.0 or newer is enough.

In one step: download verify-receipt from the platform's page of checkpoints and run
  sh verify-receipt this-folder

Step by step:
${command('receipt.txt', 'receipt.sig')}
${command('checkpoint.txt', 'checkpoint.sig')}
  proof.txt says how the receipt's entry (leaf) leads to the root of the checkpoint, as in RFC 6962 with SM3.

The fingerprint of the public key should be the one that the platform publishes:
  openssl pkey -pubin -in key-….pem -outform DER | openssl dgst -sm3

A receipt proves that the platform received this content at that moment; it says nothing of its merit.
`,
}

/** What the page of checkpoints says. */
export const pageTexts = {
  zh: {
    title: '存证检查点',
    below: '平台把每一次办理写入前后相连的日志，并定期对全部条目签名。任何人都可以核对。',
    latest: '最新检查点',
    latestNote: '覆盖此前的全部条目',
    earlier: '此前的检查点',
    alarm: (entries: number, vouched: number, at: string): string =>
      `告警：存证日志现有 ${entries} 条，而 ${at} 的检查点已为 ${vouched} 条作证，日志可能被恢复到了较早状态。运行人员正在核查，期间暂停签发新的检查点。持有回执的单位请妥善保存回执。`,
    none: '还没有检查点',
    noneWhy: '平台启用后产生第一条记录，一分钟内即有检查点。',
    size: '条目数',
    root: '根（SM3）',
    at: '签名时间（北京时间）',
    key: '密钥',
    file: '下载',
    text: '原文',
    signature: '签名',
    keys: '公钥',
    keysNote: 'SM2，签名者标识 1234567812345678',
    fingerprint: '公钥指纹（DER 的 SM3）',
    since: '启用日期',
    download: '公钥（PEM）',
    how: '怎样离线核对一份回执',
    steps: [
      '在回执页下载回执文件并解压，得到一个文件夹。',
      '下载 verify-receipt，它只用到 sh 和 openssl（3.0 及以上）。',
      '执行 sh verify-receipt 文件夹；结果逐步列出，全部成立时以 VERIFIED 结束。',
      '把显示的公钥指纹与本页公布的指纹比对；建议同时保存一份本页的检查点，作为日后的见证。',
    ],
    script: '下载 verify-receipt',
    why: '为什么有用',
    whyWords:
      '删改或回退任何一条记录，都会使它与已公布的检查点、与申报单位手中的回执不再相符；持有回执的单位就是见证人。',
  },
  en: {
    title: 'Checkpoints of the evidence log',
    below:
      'Every act is written into a chained log, and the platform signs all entries at short intervals. Anybody may check.',
    latest: 'Latest checkpoint',
    latestNote: 'covers all entries before it',
    earlier: 'Earlier checkpoints',
    alarm: (entries: number, vouched: number, at: string): string =>
      `Alarm: the log now holds ${entries} entries, while the checkpoint of ${at} vouches for ${vouched}: it may have been set back to an older state. The operators are looking into it, and no new checkpoint is made meanwhile. Keep your receipts.`,
    none: 'There is no checkpoint yet',
    noneWhy: 'The first follows within a minute of the first recorded act.',
    size: 'Entries',
    root: 'Root (SM3)',
    at: 'Signed at (Beijing time)',
    key: 'Key',
    file: 'Download',
    text: 'Text',
    signature: 'Signature',
    keys: 'Public key',
    keysNote: 'SM2, signer id 1234567812345678',
    fingerprint: 'Fingerprint (SM3 of the DER)',
    since: 'In use since',
    download: 'Public key (PEM)',
    how: 'How to check a receipt offline',
    steps: [
      'Download the receipt’s files from its page and unpack them into a folder.',
      'Download verify-receipt; it needs only sh and openssl 3.0 or newer.',
      'Run sh verify-receipt FOLDER; it lists every step and ends with VERIFIED when all of them hold.',
      'Compare the fingerprint that it shows with the one on this page; keep a copy of these checkpoints as a witness.',
    ],
    script: 'Download verify-receipt',
    why: 'What it is good for',
    whyWords:
      'To alter, remove or roll back an entry contradicts the published checkpoints and the receipts that applicants hold: whoever holds a receipt is a witness.',
  },
} as const
