import Link from 'next/link'

/** The way from a screen of a team's settings back to the team. */
export function TeamCrumb({ team }: { team: { id: string; name: string } }) {
  return (
    <p className="pb-1 print:hidden">
      <Link href={`/team?team=${team.id}`} className="link">
        {team.name}
      </Link>
    </p>
  )
}
