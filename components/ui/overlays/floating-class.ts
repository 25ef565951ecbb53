/** What floats above the page: one surface, one shadow, one short fade. */
export const floatingClass =
  'rounded-md border border-rule bg-surface text-ink shadow-float outline-none transition-opacity ' +
  'data-starting-style:opacity-0 data-ending-style:opacity-0'

export const backdropClass =
  'fixed inset-0 z-40 bg-[rgb(20_18_15/0.35)] transition-opacity data-starting-style:opacity-0 data-ending-style:opacity-0'
