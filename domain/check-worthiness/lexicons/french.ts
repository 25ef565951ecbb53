import { words, type Lexicon } from './lexicon'

export const french: Lexicon = {
  says: words(
    'a dit|dit|ont dit|a déclaré|déclare|ont déclaré|a affirmé|affirme|ont affirmé|a annoncé|annonce|a expliqué|explique|' +
      'a assuré|assure|a précisé|précise|a ajouté|ajoute|a estimé|estime|a averti|a confirmé|confirme|a reconnu|reconnaît|' +
      'a indiqué|indique|a soutenu|soutient|a écrit|a accusé|accuse|a promis',
  ),
  denies: words('a nié|nie|nient|ont nié|a démenti|dément|ont démenti|a rejeté|rejette|a contesté|conteste'),
  suggests: words('a suggéré|suggère|a laissé entendre|laisse entendre|a insinué|sous entend'),
  reports: words('a rapporté|rapporte|rapportent|a signalé|signale|a évalué|a recensé|recense|a calculé'),
  accordingTo: words("selon|d'après"),
  comparison: words(
    'plus de|moins de|plus que|moins que|davantage que|supérieur à|inférieur à|par rapport à|comparé à|deux fois plus|' +
      'fois plus|fois moins|a augmenté|ont augmenté|a baissé|ont baissé|a diminué|a progressé|a doublé|a triplé|en hausse|en baisse',
  ),
  extreme: words(
    'premier|première|seul|seule|jamais|toujours|tous|toutes|aucun|aucune|personne|le plus|la plus|les plus|le moins|' +
      'la moins|pire|meilleur|record|sans précédent|inédit',
  ),
  cause: words(
    "parce que|à cause de|en raison de|a provoqué|a causé|a entraîné|grâce à|due à|dû à|responsable de|c'est pourquoi",
  ),
  rule: words(
    'loi|lois|constitution|tribunal|cour|condamné|condamnée|inculpé|interdit|interdite|légal|illégal|voté|vote|adopté|' +
      'adoptée|signé|signée|ratifié|traité|accord|contrat|sanctions|élection|élu|élue|décret|règlement|amendement',
  ),
  event: words(
    'tué|tués|tuée|mort|morts|blessé|blessés|attaqué|bombardé|arrêté|arrêtés|libéré|ouvert|fermé|détruit|construit|' +
      'démissionné|nommé|gagné|perdu|acheté|vendu|payé|dépensé|reçu|réduit|envoyé|volé|a eu lieu|ont eu lieu|a commencé|' +
      'publié|fondé|découvert|traversé|pris|lancé|produit',
  ),
  numerals: words(
    'deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cent|cents|' +
      'mille|million|millions|milliard|milliards|dizaine|dizaines|douzaine|centaine|centaines|milliers|moitié|tiers|quart|double',
  ),
  share: words(
    'pour cent|%|pourcentage|la moitié des|un tiers des|un quart des|la majorité des|par habitant|un sur',
  ),
  money: words(
    'euros|euro|dollars|dollar|€|$|centimes|francs|impôts|impôt|taxe|taxes|budget|déficit|dette|coût|coûte',
  ),
  opinion: words(
    'je pense|je crois|nous pensons|nous croyons|à mon avis|il faut|il faudrait|devrait|devraient|malheureusement|' +
      "heureusement|peut être|sans doute|semble|semblent|magnifique|terrible|honteux|scandaleux|j'espère|nous espérons|espérons",
  ),
  prediction: words(
    'va|vont|sera|seront|serait|seraient|pourrait|pourraient|prévoit de|compte|devra|devront|aura|auront',
  ),
}
