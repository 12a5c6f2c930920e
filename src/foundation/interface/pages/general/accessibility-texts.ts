interface Section {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly points?: readonly string[]
}

interface AccessibilityTexts {
  readonly title: string
  readonly below: string
  readonly home: string
  readonly sections: readonly Section[]
}

const zh: AccessibilityTexts = {
  title: '无障碍说明',
  below: '以 GB/T 37668-2019 二级和 WCAG 2.1 AA 为目标。',
  home: '首页',
  sections: [
    {
      title: '您可以怎样使用',
      paragraphs: ['公开页面不依赖脚本，不用验证码，不设时间限制的阅读内容。'],
      points: [
        '关怀版：单列、20 像素起的文字、不低于 7:1 的对比度、60 像素高的按钮、大光标，可再放大一级，支持朗读本页。',
        '只用键盘即可完成全部操作，焦点始终有三像素宽的琥珀色框。',
        '读屏软件可按标题、地标和表头浏览；图形旁都有文字，图表都有数据表。',
        '状态同时用图形、文字和颜色表示，不靠颜色区分。',
        '页面可放大到 400% 或缩到 390 像素宽而不丢内容；每一页都能打印。',
        '系统设置为减少动态效果时，页面不播放任何动画。',
      ],
    },
    {
      title: '怎样检查',
      paragraphs: [
        '每次改动都在中文、英文、普通版和关怀版下用自动工具检查页面，有严重或重大问题不予发布；并以键盘和放大方式人工走查主要办理流程。',
      ],
    },
    {
      title: '已知的不足',
      paragraphs: [],
      points: [
        '单位自行上传的附件由单位制作，可能不便读屏；需要时可请该单位另行提供文字版。',
        '朗读本页依赖浏览器自带的语音，部分浏览器没有中文语音。',
        '通知原文没有官方英文本，英文页面显示的是本平台的释义。',
      ],
    },
    {
      title: '反馈',
      paragraphs: [
        '遇到障碍，请记下所在页面和想办的事，告诉本单位管理员或平台支撑单位；紧急的申报事项可请同事在旁协助，但须用本人账号操作。',
      ],
    },
  ],
}

const en: AccessibilityTexts = {
  title: 'Accessibility',
  below: 'Aims at GB/T 37668-2019 level 2 and WCAG 2.1 AA.',
  home: 'Home',
  sections: [
    {
      title: 'How you can use it',
      paragraphs: ['Public pages need no script and no picture puzzle, and nothing to be read has a time limit.'],
      points: [
        'Easy reading: one column, text from 20 pixels, contrast of at least 7:1, buttons 60 pixels high, a large cursor, one further step of size, read aloud.',
        'Everything can be done by keyboard alone; the focus always has an amber frame three pixels wide.',
        'Screen readers can move by headings, landmarks and table heads; marks have words beside them and plots have tables.',
        'A state is told by glyph, word and colour together, never by colour alone.',
        'Pages can be enlarged to 400% or shown 390 pixels wide without loss, and every page prints.',
        'When the system asks for less motion, nothing moves.',
      ],
    },
    {
      title: 'How it is checked',
      paragraphs: [
        'Each change is checked by machine in Chinese and English, normal and easy reading; a serious or critical fault stops a release. The main procedures are walked through by keyboard and enlarged.',
      ],
    },
    {
      title: 'What falls short',
      paragraphs: [],
      points: [
        'Files uploaded by organisations are made by them and may not suit screen readers; ask the organisation for a text version.',
        'Read aloud uses the voice of the browser; some have none for Chinese.',
        'The notice has no official English text; English pages show our own digest of it.',
      ],
    },
    {
      title: 'Feedback',
      paragraphs: [
        'If something bars your way, note the page and what you wanted to do and tell your unit administrator or the support unit. For urgent filings a colleague may sit beside you, but the account must be your own.',
      ],
    },
  ],
}

export const accessibilityTexts = { zh, en } as const
