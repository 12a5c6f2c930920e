import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes a new file and answers only when it and its name survive a power cut. */
export function writeDurably(path: string, content: string, mode: number): void {
  const file = openSync(path, 'wx', mode)
  try {
    const bytes = Buffer.from(content, 'utf8')
    let written = 0
    while (written < bytes.length) written += writeSync(file, bytes, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  syncFolder(dirname(path))
}

/** Adds to the end of a file, durably and without holding up the process; the folder is made when it is missing. */
export async function appendDurably(path: string, content: string): Promise<void> {
  const folder = dirname(path)
  if ((await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined) await syncLater(dirname(folder))
  const file = await open(path, 'a', 0o600)
  try {
    await file.appendFile(content, 'utf8')
    await file.sync()
  } finally {
    await file.close()
  }
  await syncLater(folder)
}

export function makeFolder(path: string, mode: number): void {
  if (mkdirSync(path, { recursive: true, mode }) !== undefined) syncFolder(dirname(path))
}

export function syncFolder(path: string): void {
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

async function syncLater(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
