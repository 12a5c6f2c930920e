import type { Field, Label, Option, OptionList, PlainField, Section } from '../../../../foundation/forms/index.ts'
import type { Citation } from '../../../../foundation/kernel/index.ts'

/** A label in both languages. */
export const words = (zh: string, en: string): Label => ({ zh, en })

export const option = (code: string, zh: string, en: string): Option => ({ code, label: { zh, en } })

/** A list of our own from lines of code, Chinese and English. */
export const list = (id: string, ...lines: readonly (readonly [string, string, string])[]): OptionList => ({
  id,
  source: 'own',
  options: lines.map(([code, zh, en]) => option(code, zh, en)),
})

/** A section of a form with all that is asked in it. */
export interface PlanPart {
  readonly section: Section
  readonly fields: readonly Field[]
}

/** Puts fields into a section: `title` of section `basic` becomes `basic.title`. */
export function part(section: Section, fields: readonly (PlainField | RowsField)[]): PlanPart {
  return {
    section,
    fields: fields.map((field): Field => ({ ...field, id: `${section.id}.${field.id}`, section: section.id })),
  }
}

type RowsField = Omit<Extract<Field, { readonly type: 'repeat' }>, 'section'>

const cite = (clause: string, said: string): Citation => ({ clause, words: said })

/** The sentences on which the questions stand, by the shortest words that ask for them. */
export const cites = {
  authority: cite('4.2.p1.s1', '制定本地区网络安全保险服务试点工作方案'),
  catalogue: cite('4.2.p1.s1', '结合《目录》和本地发展实际'),
  support: cite('4.2.p1.s2', '从政策、资金、资源配套等方面为网络安全保险服务试点提供支持'),
  listed: cite('4.2.p2.s1', '入选到《目录》的网络安全保险服务机构'),
  chain: cite('4.2.p2.s1', '可联合产业链主体'),
  resources: cite('4.2.p2.s2', '为供需对接和保险服务等提供资源保障'),
  enterprise: cite('4.2.p3.s1', '可结合自身风险管理需求'),
  institutions: cite('4.2.p3.s1', '联合网络安全保险服务机构'),
  enterpriseSupport: cite('4.2.p3.s2', '在供需对接、组织保障、技术支撑等资源配套方面予以支持'),
  handedIn: cite('4.2.p4.s1', '试点工作方案应于'),
  tasks: cite('4.3.p1.s2', '按照试点工作方案保质保量完成试点任务'),
  reports: cite('4.3.p1.s2', '定期报告试点工作进展'),
  promotion: cite('5.4.s1', '加强优秀实践经验梳理总结'),
  mechanism: cite('5.2.s1', '建立健全试点工作机制'),
} as const satisfies Readonly<Record<string, Citation>>
