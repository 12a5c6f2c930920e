/** Answers when this process is asked to end: by a signal, or because the parent that started it is gone. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => resolve()
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
    process.once('SIGHUP', stop)
    // A child of `start` has a channel to it; the channel closes even when the parent is killed.
    if (process.channel) {
      process.once('disconnect', stop)
      process.channel.unref()
    }
  })
}
