/** Whether a line at the end of an article tells of its writers: "Jane Doe is our health correspondent …" after Jane Doe's. */
export function isAboutAuthor(line: string, author: string): boolean {
  if (line.length > 500) return false
  const text = line.toLowerCase()
  const names = author
    .toLowerCase()
    .split(/, | and | und | et | y | e | & /u)
    .filter((name) => name.includes(' '))
  return names.some((name) => {
    const surname = name.slice(name.lastIndexOf(' ') + 1)
    return (
      text.startsWith(name) ||
      (surname.length > 2 && text.startsWith(surname) && tellsOfJob(text.slice(surname.length)))
    )
  })
}

const tellsOfJob = (rest: string): boolean =>
  /^ (?:is|was|covers|writes|reports|joined|works|has written|has been)\b/u.test(rest)
