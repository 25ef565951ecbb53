/** The rows that are chosen after one was clicked; with Shift, all between it and the one clicked before. */
export function withClicked(
  chosen: ReadonlySet<string>,
  ids: readonly string[],
  click: { at: number; before: number | null; shift: boolean },
): Set<string> {
  const id = ids[click.at]
  const next = new Set(chosen)
  if (id === undefined) return next
  const choose = !chosen.has(id)
  const from = click.shift && click.before !== null ? Math.min(click.at, click.before) : click.at
  const to = click.shift && click.before !== null ? Math.max(click.at, click.before) : click.at
  for (const one of ids.slice(from, to + 1)) {
    if (choose) next.add(one)
    else next.delete(one)
  }
  return next
}
