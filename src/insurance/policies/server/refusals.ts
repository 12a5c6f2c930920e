import type { Refusal, Text } from '../../../foundation/kernel/index.ts'

const licence = [{ clause: '保险法2015:6' }] as const
const reporting = [{ clause: '4.3.p1.s2', words: '定期报告' }] as const

const refusal = (code: string, message: Text, remedy: Text): Omit<Refusal, 'cites'> => ({
  kind: 'unprocessable',
  code,
  message,
  remedy,
})

export const policyRefusals = {
  insurersOnly: {
    ...refusal(
      'insurers-only',
      {
        zh: '承保报表和批次盐值只属于持有有效保险业务许可、档案已核验的保险公司法人。',
        en: 'Statements and the salt of a round are for insurers with a valid licence and a verified record, as legal persons.',
      },
      {
        zh: '请在单位档案登记许可并等待核验；分公司由法人报送；其他单位作归属申报。',
        en: 'Record the licence and have it verified; a branch reports through its legal person; others report attribution.',
      },
    ),
    cites: licence,
  },
  changedMeanwhile: {
    ...refusal(
      'statement-changed-meanwhile',
      {
        zh: '您打开之后，这份报表又上传了新的内容。',
        en: 'New figures were uploaded after you opened this statement.',
      },
      { zh: '刷新页面，核对新的数字后再签发。', en: 'Load the page again and check the new figures before signing.' },
    ),
    kind: 'conflict',
    cites: reporting,
  },
  sameAsBefore: {
    ...refusal(
      'statement-same-as-before',
      { zh: '这份文件与最近一次上传的完全相同。', en: 'The file is the same as the last one uploaded.' },
      { zh: '不必再传；有新的业务数据时再运行一次。', en: 'Nothing to do; run it again when there are new figures.' },
    ),
    cites: reporting,
  },
  tooLarge: {
    ...refusal(
      'statement-too-large',
      { zh: '文件超过一次可收的大小。', en: 'The file is larger than what is taken at once.' },
      { zh: '请联系支撑单位；平台没有保存这份文件。', en: 'Ask the support unit; nothing of the file was kept.' },
    ),
    kind: 'too-large',
    cites: reporting,
  },
} as const satisfies Record<string, Refusal>
