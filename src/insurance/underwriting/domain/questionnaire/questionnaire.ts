import type { Definition } from '../../../../foundation/forms/index.ts'
import type { Text } from '../../../../foundation/kernel/index.ts'
import { coreQuestions } from './core-questions.ts'
import { type Question, securityDomains } from './question.ts'
import { sectorQuestions } from './sector-questions.ts'

/** Raised with every change of a question, an answer or a weight; an assessment names the one it rests on. */
export const questionnaireVersion = 1

export const domainNames: Readonly<Record<Question['domain'], Text>> = {
  governance: { zh: '治理', en: 'Governance' },
  identity: { zh: '身份与访问', en: 'Identity and access' },
  endpoint: { zh: '终端', en: 'Endpoints' },
  vulnerability: { zh: '漏洞与补丁', en: 'Weaknesses and repairs' },
  backup: { zh: '备份与恢复', en: 'Backup and recovery' },
  logging: { zh: '日志与监测', en: 'Logs and watch' },
  suppliers: { zh: '供应商与云', en: 'Suppliers and cloud' },
  response: { zh: '应急响应', en: 'Response' },
  privacy: { zh: '数据与个人信息', en: 'Data and persons' },
  'graded-protection': { zh: '等级保护', en: 'Graded protection' },
  history: { zh: '既往事件', en: 'Past incidents' },
  sector: { zh: '本行业', en: 'The sector' },
}

/** All questions of a sector, the core first; a sector without a module has the core alone. */
export const questionsOf = (sector: string): readonly Question[] => [
  ...coreQuestions,
  ...(sectorQuestions[sector] ?? []),
]

/** The questionnaire of a sector as a form: one section a domain, one choice a question. */
export function questionnaireOf(sector: string): Definition {
  const questions = questionsOf(sector)
  const domains = [...securityDomains, 'sector' as const].filter((one) =>
    questions.some(({ domain }) => domain === one),
  )
  return {
    id: `questionnaire-${sector}`,
    version: questionnaireVersion,
    title: { zh: '网络安全保险投保问卷', en: 'Questionnaire for cyber insurance' },
    origin: {
      zh: '平台自行设计的示例问卷，只问所列事项（保险法第十六条）',
      en: 'Our own design, no official form; only what is asked has to be told (Insurance Law 16)',
    },
    minutes: 20,
    chapters: [{ id: 'security', title: { zh: '安全状况', en: 'Security' } }],
    sections: domains.map((domain) => ({ id: domain, chapter: 'security', title: domainNames[domain] })),
    fields: questions.map(({ id, domain, label }) => ({
      id: `${domain}.${id}`,
      section: domain,
      label,
      type: 'choice',
      list: id,
      required: true,
    })),
    conditions: [],
    lists: questions.map(({ id, answers }) => ({
      id,
      source: 'own',
      options: answers.map(({ value, label }) => ({ code: value, label })),
    })),
    checks: [],
  }
}
