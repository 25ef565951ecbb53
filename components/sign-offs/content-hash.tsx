/** The first characters of a content's hash: enough for two people to see that they mean the same. */
export function ContentHash({ hash }: { hash: string }) {
  return (
    <span title={hash} className="rounded-sm bg-sunken px-0.5 font-medium tabular-nums">
      {hash.slice(0, 8)}
    </span>
  )
}
