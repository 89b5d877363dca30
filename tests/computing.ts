/** How long work takes by the processor's account and not by the clock: a limit in a test must hold on a busy machine too. */

/** Seconds of this process and all its threads, user and system, while `work` ran. */
export function secondsOfComputing(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
