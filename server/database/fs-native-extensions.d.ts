declare module 'fs-native-extensions' {
  /** Takes an exclusive lock of the open file for this process; `false` when another process holds it. */
  export function tryLock(fd: number): boolean
  export function unlock(fd: number): void
}
