import { article } from './article.ts'
import type { Guidance } from './guidance.ts'

/** 二、三: what is insured, and for whom. */
export const coverArticles: readonly Guidance[] = [
  article('property-or-liability', {
    clauses: ['2.p1.s1', '2.p2.s1', '2.p3.s1'],
    title: ['财产类和责任类怎么选', 'First-party or third-party cover'],
    question: [
      '两大类险种有什么区别？一份方案能不能两类都选？',
      'How do the two classes differ, and may one solution hold both?',
    ],
    answer: [
      [
        '财产类保的是企业自己的损失：设备坏了、业务停了、数据要重做、应急要花钱。责任类保的是别人向企业索赔：数据泄露、系统事件、内容侵权、外包商、产品和技术服务造成的损害。',
        'The first-party class pays the enterprise’s own loss: broken equipment, interrupted business, data to be restored, response costs. The third-party class pays what others claim: breach, incident, media, contractors, products and technical services.',
      ],
      [
        '可以两类都选，平台按险种、保障责任逐项勾选。两类各自要写清限额怎么算、有没有共用的总限额，避免同一笔钱在两处各算一次。',
        'Both may be chosen, head by head. State for each how the limit works and whether one aggregate stands over both, so that no money is promised twice.',
      ],
      [
        '清单后面有「等」。清单里没有的保障写在「其他」里，并写明触发条件。',
        'The lists are open. What is not on them goes under “other” with the event that triggers it.',
      ],
    ],
    screens: [['/desk/solutions', '我的申报', 'My filings']],
  }),
  article('sector-scenario-cover', {
    clauses: ['3.1.1.s1', '3.1.2.s1', '3.1.2.s2', '3.1.3.s1', '3.1.4.s1'],
    title: ['行业、场景、保障三者怎么对应', 'Sector, scenario and cover'],
    question: [
      '每个行业的风险场景和保障责任不同，填报时怎么对应？',
      'Sectors differ in scenarios and cover. How do they go together?',
    ],
    answer: [
      [
        '先选被保险企业所在行业，再选「什么原因、出什么事」这样一个场景，最后选这个场景里赔什么。平台按通知列出的组合给出选项；通知没有列、但您要保的，可以增加并说明。',
        'Choose the sector of the insured, then what happens from which cause, then what is paid for it. The platform offers the combinations that the notice names; add others with a word of why.',
      ],
      [
        '车联网列有「车主、车上人员以及第三方」的索赔，三类人要分开写，不要合并成一项责任。',
        'For connected vehicles the notice names claims of owners, occupants and third parties: write them apart and not as one liability.',
      ],
      [
        '医疗卫生、金融、能源等其他行业没有现成的保障清单，由方案自己写明第一方损失和第三方责任的范围。',
        'For health, finance, energy and others no list is given: the solution states its own first-party and third-party scope.',
      ],
    ],
    screens: [['/desk/solutions', '我的申报', 'My filings']],
  }),
  article('explicit-standard', {
    clauses: ['3.2.3.s2', '3.2.3.s1'],
    title: ['信息技术产品的「显性标准」', 'The stated standard of an IT product'],
    question: [
      '怎样把「未达到显性标准」写成能够理赔的条件？',
      'How does failing a stated standard become a condition under which claims are paid?',
    ],
    answer: [
      [
        '显性标准是写得出来、查得到的：合同条款、服务水平协议、产品说明书、公开发布的技术指标。口头承诺和行业惯例不好举证，不要作为触发条件。',
        'A stated standard can be shown: a contract, a service level, a manual, published technical figures. Promises by word and customs of a trade are hard to prove and should trigger nothing.',
      ],
      [
        '建议写明四件事：标准在哪份文件的哪一条；怎样算没有达到；由谁、用什么方法认定；没有达到和事件之间要有因果关系。',
        'Say four things: which clause of which document; what counts as failing it; who finds so and how; and that the failure caused the incident.',
      ],
    ],
    screens: [['/desk/solutions', '我的申报', 'My filings']],
  }),
]
