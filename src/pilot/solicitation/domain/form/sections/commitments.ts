import { cites } from '../cites.ts'
import type { FormPart } from '../part.ts'
import { words } from '../words.ts'

export const commitments: FormPart = {
  section: {
    id: 'commitments',
    chapter: 'evidence',
    title: words('承诺与盖章', 'Commitments and seals'),
    intro: words(
      '逐项确认承诺，上传保密审查意见和各成员盖章页。严禁上传涉密信息。',
      'Confirm each commitment; upload the secrecy review and the seal pages. Classified information must not be uploaded.',
    ),
    cites: [
      cites.paperAndElectronic,
      {
        ...cites.fiveSolutions,
        reading: words(
          '第 6 个起须写理由，经指定负责人批准后才计入。',
          'From the sixth on a reason is needed, and it counts only after a named official grants it.',
        ),
      },
      cites.reports,
    ],
    questions: [
      {
        question: words('盖章页从哪里来', 'Where does the seal page come from?'),
        answer: words(
          '核对全部答案之后由平台生成，每家一页，印有本版本的校验值。',
          'The platform makes one for each member after the answers were checked, with the fingerprint of that version.',
        ),
      },
      {
        question: words('盖章之后又改了内容怎么办', 'The content changed after sealing: what now?'),
        answer: words('校验值会变，须重新生成盖章页。', 'The fingerprint changes, so new seal pages are needed.'),
      },
    ],
  },
  fields: [
    {
      id: 'commitments.confirm',
      section: 'commitments',
      type: 'multi',
      label: words('逐项确认', 'Confirm each'),
      required: true,
      list: 'commitments',
      givenAnew: true,
      limits: { minChoices: 5, maxChoices: 5 },
      missing: words('请逐项确认五条承诺', 'Confirm each of the five commitments'),
      cites: [cites.registered, cites.reports],
    },
    {
      id: 'commitments.over-limit-reason',
      section: 'commitments',
      type: 'long',
      label: words('牵头超过 5 个方案的理由', 'Reason for leading more than five solutions'),
      help: words(
        '写明为什么不能合并到已申报的方案，以及人员和资源如何保证。',
        'Why it cannot be part of a solution already filed, and how people and resources suffice.',
      ),
      required: true,
      condition: { gte: ['/facts.ledByLeadAlready', 5] },
      limits: { minChars: 50, maxChars: 500 },
      feeds: 'reason',
      givenAnew: true,
      cites: [cites.fiveSolutions],
    },
    {
      id: 'commitments.secrecy-review',
      section: 'commitments',
      type: 'file',
      label: words('保密审查意见', 'Secrecy review'),
      help: words(
        '由本单位保密部门审查后出具；严禁上传涉密信息。',
        'Issued by your own secrecy office; no classified information may be uploaded.',
      ),
      required: true,
      limits: { minCount: 1, maxCount: 1, formats: ['pdf', 'ofd'], maxMegabytes: 20 },
    },
    {
      id: 'commitments.seal-pages',
      section: 'commitments',
      type: 'file',
      label: words('各成员盖章页', 'Seal pages of all members'),
      help: words(
        '用平台生成的盖章页，盖章后扫描上传。',
        'Use the pages that the platform makes; seal, scan and upload them.',
      ),
      required: true,
      limits: { minCount: 1, maxCount: 11, formats: ['pdf', 'ofd'], maxMegabytes: 20 },
      outsideSeal: true,
      cites: [cites.paperAndElectronic],
    },
  ],
}
