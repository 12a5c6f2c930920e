import type { Refusal } from '../../../foundation/kernel/index.ts'
import type { OrganisationChange } from '../index.ts'
import type { OrganisationRow } from './store/organisations.ts'

/** Somebody was quicker: both versions of each field that differs, so that nothing typed is lost. */
export function staleRecord(present: OrganisationRow, wanted: OrganisationChange): Refusal {
  const fields = (Object.keys(wanted) as (keyof OrganisationChange)[]).filter(
    (field) => present[field] !== wanted[field],
  )
  return {
    kind: 'conflict',
    code: 'organisation-changed-meanwhile',
    message: {
      zh: '单位档案已被同事改过，您的修改没有保存，也没有丢失。',
      en: 'A colleague has changed the record meanwhile; your change was not saved and is not lost.',
    },
    remedy: {
      zh: '请逐项对照现在的内容和您的修改，选定后再保存。',
      en: 'Compare the present content with yours field by field, choose, and save again.',
    },
    facts: {
      version: present.version,
      difference: fields.map((field) => ({ field, present: present[field], yours: wanted[field] })),
    },
  }
}

export const nothingToWithdraw: Refusal = {
  kind: 'not-found',
  code: 'not-found',
  message: { zh: '没有找到该内容。', en: 'Nothing was found here.' },
  remedy: { zh: '可能已被同事撤下，请刷新后查看。', en: 'A colleague may have withdrawn it; reload and look again.' },
}

export const evidenceNotThere: Refusal = {
  kind: 'unprocessable',
  code: 'evidence-not-there',
  message: {
    zh: '所引的证据不在本单位档案中，或已撤下，内容没有保存。',
    en: 'The paper that this rests on is not among those of the record, or was withdrawn; nothing was saved.',
  },
  remedy: { zh: '请先加入证据，再引用它。', en: 'Add the paper first, then refer to it.' },
}

export const staleVerification: Refusal = {
  kind: 'conflict',
  code: 'record-changed-before-decision',
  message: {
    zh: '您查看之后，该单位又改了档案，核验结论没有记录。',
    en: 'The unit changed its record after you opened it; your decision was not recorded.',
  },
  remedy: { zh: '请刷新，看过改动后再作结论。', en: 'Reload, look at the change, then decide.' },
}

export const staleAuthority: Refusal = {
  kind: 'conflict',
  code: 'authority-changed-meanwhile',
  message: {
    zh: '这条记录已被别人改过，您的修改没有保存。',
    en: 'Somebody else has changed this record; your change was not saved.',
  },
  remedy: { zh: '请刷新后按现行记录修改。', en: 'Reload and change the present record.' },
}
