/** A made-up article with words that occur once, for tests that mark claims. */
export const riverText = `The river rose by two metres in one night

Harbour Ledger, 4 May 2021

The river at Oldbridge rose by two metres between midnight and six in the morning, the harbour office said on Tuesday.

The mayor said that nobody was hurt. The bridge was closed for three days, and two schools stayed shut.

A second flood is not expected this month, the office reported. Repairs will cost about 40,000 pounds.`
