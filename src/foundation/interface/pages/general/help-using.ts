import { say } from './help-topic.ts'
import type { HelpTopic } from './help-topic.ts'

/** Help on accounts, saving, files and the ways of showing pages. */
export const usingTopics: readonly HelpTopic[] = [
  {
    id: 'account',
    title: say('账号、密码与第二因素', 'Account, password, second factor'),
    paragraphs: [
      say(
        '账号一人一个，不要合用。官员、评审专家、单位管理员和签发人等登录时还要输入动态码。三十分钟不操作会要求重新登录，正在填的内容留在页面上，登录后接着办。密码或动态码遗失，请联系本单位管理员；单位管理员遗失的，联系平台安全管理员。',
        'One account a person, never shared. Officials, experts, unit administrators, certifiers and others also enter a time-based code. After thirty idle minutes you sign in again; what you were typing stays on the page. For a lost password or code ask your unit administrator; unit administrators ask the security administrator.',
      ),
    ],
  },
  {
    id: 'saving',
    title: say('自动保存与多人同时填报', 'Saving, and several people at once'),
    paragraphs: [
      say(
        '每组字段填完即自动保存，页头显示保存时刻。两个人改了同一组时，后保存的人会看到并排的差异，可选用自己的或对方的，谁的输入都不会丢。',
        'Each group of fields saves by itself; the head of the page shows when. If two people change the same group, the later sees both versions side by side and chooses; nobody’s typing is lost.',
      ),
    ],
  },
  {
    id: 'files',
    title: say('上传文件的要求', 'Files'),
    paragraphs: [
      say(
        '严禁上传涉密信息，上传前须经本单位保密审查。平台按内容而不是文件名判断类型；带宏、加密、内外不符或会无限展开的压缩包不予接收，并说明原因。',
        'Classified information must not be uploaded; your organisation reviews files beforehand. The type is judged by content, not by name; macros, mislabelled files and exploding archives are refused with the reason.',
      ),
    ],
  },
  {
    id: 'care',
    title: say('关怀版、英文与打印', 'Easy reading, English, print'),
    paragraphs: [
      say(
        '页面顶端可切换关怀版（大字、单列、大按钮）和英文，选择会记住。每一页都可以用浏览器打印，导航不会印出来。',
        'The top of each page switches to easy reading (large text, one column, large buttons) and between Chinese and English; the choice is remembered. Every page prints without its navigation.',
      ),
    ],
  },
  {
    id: 'keyboard',
    title: say('只用键盘', 'Keyboard only'),
    paragraphs: [
      say(
        '第一次按 Tab 可跳到正文；按 / 进入搜索；焦点所在处有琥珀色粗框。表单出错时焦点移到出错清单，清单每一行都可回到对应的字段。',
        'The first Tab offers to skip to the content; / goes to the search; the focus has a thick amber frame. When a form has errors the focus moves to their list, and each line leads to its field.',
      ),
    ],
  },
  {
    id: 'interfaces',
    title: say('用程序办理', 'By program'),
    paragraphs: [
      say(
        '页面上能做的都有接口，说明见开放接口 OpenAPI，用个人访问令牌调用。接口的拒绝与页面一样，说明发生了什么、依据哪一句、怎么办。',
        'Whatever the pages do is possible through the API with a personal access token; see Open API. It says no as the pages do: what happened, by which sentence, what to do.',
      ),
    ],
    place: { path: '/api/openapi.json', words: say('开放接口 OpenAPI', 'Open API') },
  },
  {
    id: 'faults',
    title: say('遇到出错页怎么办', 'When an error page appears'),
    paragraphs: [
      say(
        '出错页说明发生了什么、哪些内容是安全的、接下来做什么，并有请求编号。向平台求助时请报请求编号，不要截图里带他人信息。提交可以放心重试：同一次提交不会收两份。',
        'It says what happened, what is safe and what to do, with a request number. Quote that number when you ask for help. A submission can be repeated safely: the same one is never taken twice.',
      ),
    ],
  },
]
