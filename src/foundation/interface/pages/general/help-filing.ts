import { say } from './help-topic.ts'
import type { HelpTopic } from './help-topic.ts'

/** Help on filing, from the first sign-in to the paper copies. */
export const filingTopics: readonly HelpTopic[] = [
  {
    id: 'start',
    title: say('怎样开始申报', 'How to start'),
    paragraphs: [
      say(
        '由牵头单位的填报人在工作台新建方案。单位还没有账号时，先由单位管理员登记单位信息，再邀请本单位填报人和签发人。',
        'A filler of the lead organisation opens a solution on the desk. An organisation without an account registers first; its unit administrator then invites fillers and certifiers.',
      ),
    ],
    steps: [
      say(
        '登录工作台，进入「我的申报」，选择正在征集的批次。',
        'Sign in, open “My filings” and choose the open round.',
      ),
      say(
        '按任务清单逐节填写；每节右端的状态说明还差什么。',
        'Work through the task list; the status at the end of each row says what is missing.',
      ),
      say('邀请联合单位，对方在自己的账号里确认。', 'Invite partners; each confirms from its own account.'),
      say(
        '核对全部答案，签署声明，上传盖章页，由签发人提交。',
        'Check all answers, declare, upload the seal pages; the certifier submits.',
      ),
    ],
    cites: [{ clause: '4.1.p1.s1' }],
    place: { path: '/desk/solutions', words: say('去申报', 'File a solution') },
  },
  {
    id: 'check',
    title: say('右侧的检查结论怎么看', 'What the findings beside the list mean'),
    paragraphs: [
      say(
        '检查随填随算。朱红的是阻断，不改正不能提交；琥珀的是「原则上」的要求，可以说明理由后提交，由具名官员决定；靛色的是资料不足、暂时无法判定，不等于不符合；绿色的是已经满足。',
        'Findings follow every change. Red blocks the submission. Amber is an “in principle” requirement: give a reason, and a named official decides. Indigo cannot be judged yet for want of facts, which is not a no. Green is met.',
      ),
      say(
        '每条结论都带所依据的句号，点开即到通知原句；下面的链接是可以马上做的事。',
        'Each finding carries the sentence on which it rests, linked to the reader, and what you can do at once.',
      ),
    ],
  },
  {
    id: 'partners',
    title: say('联合单位要做什么', 'What partners have to do'),
    paragraphs: [
      say(
        '联合单位登录自己的账号，看清方案和分工后确认或谢绝。没有确认的不计入联合体，也不能用它的许可满足要求。牵头单位不计在十家之内，这是本平台的口径。',
        'A partner signs in to its own account, reads the solution and its part in it, and confirms or declines. An unconfirmed partner does not count and its licence cannot be relied on. The lead is not among the ten: this is our reading.',
      ),
    ],
    cites: [{ clause: '4.1.p1.s1', words: '联合单位不超过10家' }, { clause: '4.1.p1.s3' }],
  },
  {
    id: 'limits',
    title: say('第六个方案还能不能报', 'Can a sixth solution be filed'),
    paragraphs: [
      say(
        '可以填报和提交，但须写明理由。提交后显示「待豁免」，由具名官员决定；决定之前不计入，也不影响前五个。撤回再提交、换一个账号，都不会多出名额。',
        'Yes, with a reason. It then awaits a waiver by a named official; until then it does not count and does not touch the first five. Withdrawing and filing again, or another account, opens no further place.',
      ),
    ],
    cites: [{ clause: '4.1.p1.s2', words: '原则上不超过5个' }],
  },
  {
    id: 'deadline',
    title: say('截止、迟到与延期', 'Deadline, lateness, extension'),
    paragraphs: [
      say(
        '截止日当天仍可提交，到北京时间 24:00 为止，以平台完整收到请求的时刻为准，不看您电脑上的钟。截止前已经发出、截止后才排到的，只要完整收到在先，就算按时。',
        'The last day counts until 24:00 Beijing time. What decides is the instant at which the complete request reached the platform, not the clock of your computer. A request that was complete in time and only then had to queue is in time.',
      ),
      say(
        '截止后的方案不会被悄悄收下。延期对所有人同时生效，并作为一项决定公布；个别迟报只能由官员作出有记录的受理决定。',
        'Nothing is taken quietly after the deadline. An extension holds for everybody and is published as one decision; a single late filing is taken only by a recorded act of an official.',
      ),
    ],
    cites: [{ clause: '4.1.p2.s1' }],
  },
  {
    id: 'receipt',
    title: say('怎样知道平台收到了', 'How to know that it arrived'),
    paragraphs: [
      say(
        '提交成功后立即给出回执：回执号、收到时刻、内容指纹和平台签名。没有回执就是没有提交。任何人凭回执号都可以在「办理进度」核对，不用登录；下载的回执文件可以离线验证。',
        'A successful submission answers with a receipt at once: number, instant, fingerprint, signature. Without a receipt nothing was filed. Anybody can check a number under “Progress” without signing in, and the downloaded receipt verifies offline.',
      ),
    ],
    place: { path: '/receipts', words: say('查回执', 'Check a receipt') },
  },
  {
    id: 'paper',
    title: say('一式三份纸质版', 'The three paper copies'),
    paragraphs: [
      say(
        '打印包里三份各有编号，每页有内容指纹和二维码。请从已提交的版本打印；收发室扫码登记，纸质与电子不一致时会标出，需按电子版重新打印补交，电子版的收到时刻不受影响。',
        'The print pack numbers its three copies and carries fingerprint and QR code on each sheet. Print the submitted version. The desk registers copies by code and marks one that differs; print it again, the arrival of the electronic version stays as it is.',
      ),
    ],
    cites: [{ clause: '4.1.p2.s1', words: '纸质版一式三份' }],
  },
  {
    id: 'recommendation',
    title: say('没有地方推荐影响申报吗', 'Does it matter to have no recommendation'),
    paragraphs: [
      say(
        '不影响。推荐是地方主管部门可以做的事，不是申报条件；没有推荐的方案照常受理和评审。',
        'No. A local authority may recommend; it is no condition. A solution without recommendation is taken and reviewed all the same.',
      ),
    ],
    cites: [{ clause: '4.1.p2.s2', words: '可进行推荐' }],
  },
]
