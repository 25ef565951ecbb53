/**
 * The article that ships, as a person would paste it: with what stands around it on the page. The outlet and the
 * author are invented, the facts are public; some of its claims are wrong or misleading on purpose.
 */
export const pastedText = `Subscribe to The Harbour Ledger

The world has thrown away its kilogram

For 130 years a lump of metal near Paris decided what everything weighs. Then a room full of delegates voted it out of office.

By Maren Holt

20 May 2024

Five years ago today, the most important object in the history of trade lost its job.

It is a cylinder of platinum and iridium, about as tall as a golf ball, and it lies in a vault at Sèvres, on the edge of Paris. From 1889 it was not a copy of the kilogram or a picture of the kilogram. It was the kilogram, and every other weight on Earth was compared with it, by way of copies and copies of copies.

In November 2018 the General Conference on Weights and Measures met in Versailles and voted to redefine all seven base units of the metric system. Since 20 May 2019 the kilogram has rested on a number instead: the Planck constant, fixed at exactly 6.62607015 × 10⁻³⁴ joule seconds. No metal is involved.

Why the hurry? Because the metal could not be trusted. Over a century the cylinder lost 50 micrograms, about the weight of a fingerprint, and so every scale in the world was slowly going wrong.

The metre had gone the same way long before. It was once a fraction of the distance from the pole to the equator, then a bar, then a colour of light. Since 1983 it has been the distance that light travels in 1/299,792,458 of a second.

The system that the cylinder served began with a treaty. The Metre Convention was signed in Paris on 20 May 1875 by 17 states, and it set up a laboratory that all of them would pay for.

One great trading nation stayed away. The United States was not among the signatories, and to this day it is one of only three countries, with Liberia and Myanmar, that do without the metric system.

How much hangs on units became plain on 23 September 1999, when NASA’s Mars Climate Orbiter flew too close to Mars and was lost. A board of inquiry named the cause within seven weeks.

A contractor’s software had given the push of the thrusters in pound-force seconds, and the navigators read the numbers as newton seconds.

The agency shrugged. “People sometimes make errors,” said Edward Weiler, who ran NASA’s space science, and that was the end of it.

Laboratories now make kilograms of their own. Some use a Kibble balance, which weighs an object against an electromagnetic force; others count the atoms in a sphere of silicon. The old cylinder is still in its vault, and from time to time somebody takes it out and weighs it like any other piece of metal.

“For all times, for all peoples,” the founders of the metric system liked to say. It took them two centuries, but the unit no longer needs a vault.

Related: Why your bathroom scale disagrees with your doctor’s
`

/** What is known of the article. Title, byline and date are found in the pasted text; the person adds the outlet. */
export const metadata = {
  title: 'The world has thrown away its kilogram',
  byline: 'Maren Holt',
  publisher: 'The Harbour Ledger',
  publishedAt: '2024-05-20',
  language: 'en',
}

/** The desk's own words about the article. */
export const check = {
  headline: 'The kilogram was retired, not thrown away',
  standfirst: 'An article about the end of the old kilogram gets its figures right and its story wrong.',
  conclusion:
    'The vote, the date and the constant are as the article has them. It is not so that scales went wrong, that the United States stayed away from the treaty, or that NASA shrugged at the loss of a spacecraft.',
  topic: 'Science',
}

/** The reviewers are invented and cannot sign in. */
export const people = {
  leila: 'Leila Brandt',
  tomas: 'Tomas Okoro',
} as const
export type PersonKey = keyof typeof people
