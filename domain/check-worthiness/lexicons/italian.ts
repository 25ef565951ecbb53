import { words, type Lexicon } from './lexicon'

export const italian: Lexicon = {
  says: words(
    'ha detto|dice|hanno detto|dicono|ha dichiarato|dichiara|hanno dichiarato|ha affermato|afferma|ha annunciato|annuncia|' +
      'ha spiegato|spiega|ha assicurato|ha aggiunto|aggiunge|ha avvertito|ha confermato|conferma|ha ammesso|ammette|' +
      'ha sostenuto|sostiene|ha scritto|ha accusato|accusa|ha promesso|disse',
  ),
  denies: words('ha negato|nega|negano|hanno negato|ha smentito|smentisce|ha respinto|respinge'),
  suggests: words('ha suggerito|suggerisce|ha lasciato intendere|lascia intendere|ha insinuato'),
  reports: words('ha riferito|riferisce|ha riportato|riporta|ha stimato|stima|ha calcolato|ha registrato'),
  accordingTo: words('secondo|stando a'),
  comparison: words(
    'più di|meno di|più che|meno che|superiore a|inferiore a|rispetto a|in confronto|il doppio|volte più|volte meno|' +
      'è aumentato|è aumentata|sono aumentati|è cresciuto|è cresciuta|è calato|è diminuito|è sceso|è salito|raddoppiato',
  ),
  extreme: words(
    'primo|prima volta|unico|unica|mai|sempre|tutti|tutte|nessuno|nessuna|il più|la più|i più|le più|il meno|peggiore|' +
      'migliore|record|senza precedenti',
  ),
  cause: words(
    'perché|a causa di|a causa della|a causa del|ha provocato|ha causato|grazie a|dovuto a|responsabile di|per questo',
  ),
  rule: words(
    'legge|leggi|costituzione|tribunale|corte|condannato|condannata|indagato|vietato|legale|illegale|votato|voto|approvato|' +
      'approvata|firmato|firmata|trattato|accordo|contratto|sanzioni|elezioni|eletto|eletta|decreto|riforma|referendum',
  ),
  event: words(
    'ucciso|uccisi|morto|morti|ferito|feriti|attaccato|bombardato|arrestato|arrestati|liberato|aperto|chiuso|distrutto|' +
      'costruito|dimesso|nominato|vinto|perso|comprato|venduto|pagato|speso|ricevuto|tagliato|inviato|rubato|accaduto|' +
      'successo|iniziato|finito|pubblicato|fondato|scoperto|attraversato|lanciato|prodotto',
  ),
  numerals: words(
    'due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|quindici|venti|trenta|quaranta|cinquanta|cento|' +
      'centinaia|mille|mila|migliaia|milione|milioni|miliardo|miliardi|dozzina|decine|metà|terzo|quarto|doppio',
  ),
  share: words(
    'per cento|%|percentuale|la metà dei|un terzo dei|un quarto dei|la maggioranza dei|pro capite|uno su',
  ),
  money: words('euro|dollari|dollaro|€|$|centesimi|lire|tasse|tassa|bilancio|deficit|debito|costo|costa'),
  opinion: words(
    'penso|credo|pensiamo|crediamo|secondo me|a mio avviso|dovrebbe|dovrebbero|bisogna|purtroppo|per fortuna|forse|' +
      'sembra|sembrano|bellissimo|terribile|vergognoso|spero|speriamo',
  ),
  prediction: words(
    'sarà|saranno|sarebbe|sarebbero|potrebbe|potrebbero|prevede di|intende|avrà|avranno|dovrà',
  ),
}
