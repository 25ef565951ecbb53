import { words, type Lexicon } from './lexicon'

export const dutch: Lexicon = {
  says: words(
    'zei|zegt|zeiden|zeggen|verklaarde|verklaart|verklaarden|stelde|stelt|beweerde|beweert|kondigde aan|kondigt aan|' +
      'bevestigde|bevestigt|waarschuwde|waarschuwt|voegde toe|erkende|erkent|gaf toe|schreef|schrijft|beschuldigde|beloofde|liet weten',
  ),
  denies: words('ontkende|ontkent|ontkenden|ontkennen|verwierp|verwerpt|sprak tegen|spreekt tegen'),
  suggests: words('suggereerde|suggereert|liet doorschemeren|impliceert|zinspeelde'),
  reports: words('meldde|meldt|meldden|melden|berichtte|bericht|schat|schatte|telde|registreerde'),
  accordingTo: words('volgens|aldus'),
  comparison: words(
    'meer dan|minder dan|hoger dan|lager dan|groter dan|kleiner dan|beter dan|slechter dan|vergeleken met|ten opzichte van|' +
      'twee keer zo|keer zo|gestegen|steeg|stegen|gedaald|daalde|daalden|gegroeid|groeide|verdubbeld|verdubbelde|gehalveerd|toegenomen|afgenomen',
  ),
  extreme: words(
    'eerste|enige|nooit|altijd|elke|iedere|geen enkele|niemand|meeste|minste|grootste|hoogste|laagste|kleinste|ergste|' +
      'slechtste|beste|langste|oudste|record|ongekend|alle',
  ),
  cause: words(
    'omdat|doordat|vanwege|wegens|veroorzaakte|veroorzaakt|leidde tot|leidt tot|dankzij|door toedoen van|daarom|verantwoordelijk voor',
  ),
  rule: words(
    'wet|wetten|grondwet|rechtbank|rechter|veroordeeld|aangeklaagd|verboden|verbod|legaal|illegaal|gestemd|stemming|' +
      'aangenomen|ondertekend|verdrag|akkoord|contract|sancties|verkiezingen|gekozen|besluit|vergunning',
  ),
  event: words(
    'gedood|overleden|overleed|stierf|gewond|aangevallen|viel aan|gebombardeerd|doodgeschoten|gearresteerd|vrijgelaten|' +
      'geopend|gesloten|vernietigd|gebouwd|afgetreden|benoemd|gewonnen|won|verloren|verloor|gekocht|verkocht|betaald|' +
      'uitgegeven|ontvangen|gekort|gestuurd|gestolen|gebeurd|plaatsgevonden|begon|eindigde|gepubliceerd|opgericht|ontdekt|veroverd',
  ),
  numerals: words(
    'twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|' +
      'negentig|honderd|honderden|duizend|duizenden|miljoen|miljoenen|miljard|miljarden|tientallen|helft|derde|kwart|dubbele',
  ),
  share: words(
    'procent|%|procentpunt|helft van|een derde van|een kwart van|meerderheid van|per hoofd|een op de',
  ),
  money: words('euro|dollar|cent|€|$|belasting|belastingen|begroting|schuld|schulden|tekort|kosten|kost'),
  opinion: words(
    'ik denk|ik vind|ik geloof|wij vinden|we vinden|naar mijn mening|zou moeten|zouden moeten|moeten we|helaas|gelukkig|' +
      'hopelijk|misschien|lijkt|lijken|prachtig|vreselijk|schandalig|ik hoop|we hopen',
  ),
  prediction: words('zal|zullen|zou|zouden|kan|kunnen|wil|willen|gaat|gaan|verwacht|plant'),
}
