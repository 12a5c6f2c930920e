import type { ResetLetters } from '../../access/server/index.ts'
import { letterTemplate } from '../index.ts'
import { writeLetter } from './write-letter.ts'

const passwordReset = letterTemplate({
  id: 'password-reset',
  version: 1,
  channels: ['mail'],
  facts: ['name', 'link'],
  subject: { zh: '设置新口令', en: 'Set a new password' },
  happened: {
    zh: '{name}，您好：有人在本平台为您的账号申请设置新口令。',
    en: 'Dear {name}: somebody asked to set a new password for your account on this platform.',
  },
  basis: {
    zh: '忘记口令时由本人凭登记的邮箱设置新口令；登录时仍须动态口令。',
    en: 'A forgotten password is set anew by its owner, by the address on record; one-time codes are still asked for.',
  },
  todo: {
    zh: '打开下面的链接，设置新口令；设置后全部登录和访问令牌立即失效。',
    en: 'open the link below and set a new password; every session and token ends at once.',
  },
  until: { zh: '链接三十分钟内有效，只能用一次。', en: 'The link works once, within thirty minutes.' },
  where: { zh: '{link}', en: '{link}' },
  ask: {
    zh: '若并非您本人申请，请忽略本邮件，口令不会改变；多次收到的，请告知安全管理员。',
    en: 'If it was not you, ignore this mail and nothing changes; if it comes again, tell the security administrator.',
  },
})

/** Fills access's port. The link sets a password, so no desk shows the letter but its addressee's own. */
export const lettersOfReset: ResetLetters = {
  send: (tx, { to, name, locale, link, accountId, key }) =>
    writeLetter(tx, {
      template: passwordReset,
      facts: { name, link },
      act: key,
      to: { name, email: to, locale },
      about: { resource: 'password-reset', id: key.replace('password-reset:', '') },
      desk: `account:${accountId}`,
    }),
}
