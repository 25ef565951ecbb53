import { Toast } from '@base-ui/react/toast'

export interface ToastData {
  undo?: () => void
}

export const toasts = Toast.createToastManager<ToastData>()

/**
 * Says in passing that something was done; with `undo` it stays longer and offers to take it back.
 * Failures do not belong here: they stay on the page as a ProblemNotice until they are solved.
 */
export function toast(title: string, options: { description?: string; undo?: () => void } = {}): void {
  toasts.add({
    title,
    description: options.description,
    timeout: options.undo ? 10_000 : 5_000,
    data: { undo: options.undo },
  })
}
