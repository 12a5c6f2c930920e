import type { Refusal } from '../../kernel/index.ts'
import type { Letter } from './store.ts'

export function staleLetter(present: Letter): Refusal {
  return {
    kind: 'conflict',
    code: 'letter-changed-meanwhile',
    message: {
      zh: '这封草稿已被别人改过，您的修改没有保存。',
      en: 'Somebody else has changed this draft; your change was not saved.',
    },
    remedy: {
      zh: '请对照现在的文字，把您的修改并进去再保存。',
      en: 'Compare with the present words, merge your change and save again.',
    },
    facts: {
      version: present.version,
      present: {
        subjectZh: present.subjectZh,
        subjectEn: present.subjectEn,
        bodyZh: present.bodyZh,
        bodyEn: present.bodyEn,
      },
    },
  }
}
