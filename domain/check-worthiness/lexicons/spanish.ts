import { words, type Lexicon } from './lexicon'

export const spanish: Lexicon = {
  says: words(
    'dijo|dice|dijeron|dicen|declaró|declara|declararon|afirmó|afirma|afirmaron|aseguró|asegura|aseguraron|anunció|anuncia|' +
      'explicó|explica|señaló|señala|añadió|agregó|advirtió|confirmó|confirma|reconoció|reconoce|admitió|sostuvo|sostiene|' +
      'escribió|acusó|acusa|prometió|indicó|ha dicho|ha declarado|ha afirmado|ha asegurado',
  ),
  denies: words('negó|niega|negaron|niegan|desmintió|desmiente|rechazó|rechaza|ha negado|ha desmentido'),
  suggests: words('sugirió|sugiere|insinuó|insinúa|dio a entender|da a entender'),
  reports: words(
    'informó|informa|informaron|reportó|reporta|calcula|calculó|registró|contabilizó|estima|estimó',
  ),
  accordingTo: words('según|de acuerdo con'),
  comparison: words(
    'más de|menos de|más que|menos que|mayor que|menor que|superior a|inferior a|en comparación|frente a|el doble|' +
      'veces más|veces menos|aumentó|aumentaron|ha aumentado|creció|ha crecido|bajó|ha bajado|cayó|ha caído|disminuyó|' +
      'duplicó|triplicó|subió|ha subido',
  ),
  extreme: words(
    'primer|primera|primero|único|única|nunca|jamás|siempre|todos|todas|ningún|ninguna|nadie|el más|la más|los más|' +
      'las más|el menos|peor|mejor|récord|sin precedentes|inédito',
  ),
  cause: words(
    'porque|a causa de|debido a|provocó|causó|ocasionó|gracias a|por culpa de|responsable de|por eso|a raíz de',
  ),
  rule: words(
    'ley|leyes|constitución|tribunal|juez|condenado|condenada|acusado|prohibido|prohibió|legal|ilegal|votó|voto|votación|' +
      'aprobó|aprobado|aprobada|firmó|firmado|tratado|acuerdo|contrato|sanciones|elecciones|elegido|elegida|decreto|reforma',
  ),
  event: words(
    'mató|murió|murieron|muertos|heridos|herido|atacó|bombardeó|detenido|detuvo|liberado|abrió|cerró|destruyó|construyó|' +
      'dimitió|renunció|nombró|ganó|perdió|compró|vendió|pagó|gastó|recibió|recortó|envió|robó|ocurrió|empezó|terminó|' +
      'publicó|fundó|descubrió|cruzó|tomó|lanzó|produjo|inauguró',
  ),
  numerals: words(
    'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|cien|' +
      'cientos|mil|miles|millón|millones|billón|billones|docena|docenas|decenas|mitad|tercio|cuarto|doble|triple',
  ),
  share: words(
    'por ciento|%|porcentaje|la mitad de|un tercio de|un cuarto de|la mayoría de|per cápita|uno de cada',
  ),
  money: words(
    'euros|euro|dólares|dólar|pesos|€|$|céntimos|impuestos|impuesto|presupuesto|déficit|deuda|costo|coste|cuesta',
  ),
  opinion: words(
    'creo|pienso|creemos|pensamos|en mi opinión|a mi juicio|debería|deberían|hay que|tenemos que|lamentablemente|' +
      'afortunadamente|por desgracia|quizás|quizá|tal vez|parece|parecen|hermoso|terrible|vergonzoso|ojalá|espero|esperamos',
  ),
  prediction: words('va a|van a|será|serán|sería|serían|podría|podrían|planea|prevé|tendrá|tendrán|habrá'),
}
