import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { openNotary, nationalCrypto, readPublicKeys } from '../foundation/audit/server/index.ts'
import type { Configuration, DataFolder, ManifestSigner } from '../foundation/storage/server/index.ts'

/** The folders beside the database without which it would be of no use. */
export function dataFoldersOf(configuration: Configuration): readonly DataFolder[] {
  const { attachmentFolder, checkpointFolder, dataFolder, keyFolder } = configuration
  const outlives = relative(dataFolder, checkpointFolder).startsWith('..')
  return [
    { name: 'attachments', path: attachmentFolder },
    { name: 'checkpoints', path: checkpointFolder, ...(outlives ? { outlives } : {}) },
    { name: 'keys', path: keyFolder },
  ]
}

/** Words for what a backup of this installation cannot hold. */
export function leftOut({ objectStore }: Configuration): readonly string[] {
  return objectStore ? [`attachments in the object store ${objectStore.endpoint}: back it up by its own means`] : []
}

/** Signs with the key of the evidence log. */
export function signerOf({ keyFolder, checkpointFolder }: Configuration): ManifestSigner {
  const notary = openNotary({ keyFolder, checkpointFolder })
  return {
    sign: (text) => Promise.resolve(Buffer.from(notary.sign(text)).toString('base64')),
    verify: verifierOf(keyFolder),
  }
}

/**
 * Verifies with the keys of this installation. A new machine has none yet: then the backup's own keys tell at least
 * that it is whole, and the caller says that nobody vouched for them.
 */
export function verifierFor(
  { keyFolder }: Configuration,
  source: string,
): { readonly signer: ManifestSigner; readonly vouched: boolean } {
  const vouched = existsSync(join(keyFolder, 'public'))
  const verify = verifierOf(vouched ? keyFolder : join(source, 'files', 'keys'))
  return { vouched, signer: { verify, sign: () => Promise.reject(new Error('restoring signs nothing')) } }
}

function verifierOf(keyFolder: string): ManifestSigner['verify'] {
  return (text, signature) => {
    if (!existsSync(join(keyFolder, 'public'))) return Promise.resolve(false)
    const bytes = Buffer.from(signature, 'base64')
    const keys = [...readPublicKeys(keyFolder).values()]
    return Promise.resolve(keys.some((key) => nationalCrypto.verify(text, bytes, key)))
  }
}
