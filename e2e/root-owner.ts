/** Who sets the installation up for the suite, through the first screen, and makes the teams of the tests. */
export const rootOwner = {
  name: 'Rosa Root',
  email: 'rosa@example.org',
  password: 'the first password',
  teamName: 'The first desk',
}
