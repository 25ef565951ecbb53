import { words, type Lexicon } from './lexicon'

export const portuguese: Lexicon = {
  says: words(
    'disse|diz|disseram|dizem|declarou|declara|declararam|afirmou|afirma|afirmaram|garantiu|garante|anunciou|anuncia|' +
      'explicou|explica|acrescentou|alertou|confirmou|confirma|reconheceu|admitiu|admite|sustentou|escreveu|acusou|acusa|prometeu',
  ),
  denies: words('negou|nega|negaram|negam|desmentiu|desmente|rejeitou|rejeita|contestou'),
  suggests: words('sugeriu|sugere|insinuou|insinua|deu a entender|dá a entender'),
  reports: words(
    'informou|informa|relatou|relata|reportou|calcula|calculou|registrou|registou|estima|estimou',
  ),
  accordingTo: words('segundo|de acordo com|conforme'),
  comparison: words(
    'mais de|menos de|mais do que|menos do que|mais que|menos que|maior do que|menor do que|superior a|inferior a|' +
      'em comparação|em relação a|o dobro|vezes mais|vezes menos|aumentou|aumentaram|cresceu|cresceram|caiu|caíram|' +
      'diminuiu|dobrou|duplicou|subiu|triplicou',
  ),
  extreme: words(
    'primeiro|primeira|único|única|nunca|jamais|sempre|todos|todas|nenhum|nenhuma|ninguém|o mais|a mais|os mais|o menos|' +
      'pior|melhor|recorde|sem precedentes|inédito',
  ),
  cause: words(
    'porque|por causa de|devido a|devido à|provocou|causou|graças a|responsável por|por isso|em razão de',
  ),
  rule: words(
    'lei|leis|constituição|tribunal|juiz|condenado|condenada|acusado|proibido|proibiu|legal|ilegal|votou|voto|votação|' +
      'aprovou|aprovado|aprovada|assinou|assinado|tratado|acordo|contrato|sanções|eleições|eleição|eleito|eleita|decreto|reforma',
  ),
  event: words(
    'matou|morreu|morreram|mortos|feridos|ferido|atacou|bombardeou|preso|presos|prendeu|libertado|abriu|fechou|destruiu|' +
      'construiu|renunciou|demitiu|nomeou|ganhou|venceu|perdeu|comprou|vendeu|pagou|gastou|recebeu|cortou|enviou|roubou|' +
      'aconteceu|ocorreu|começou|terminou|publicou|fundou|descobriu|atravessou|tomou|lançou|produziu|inaugurou',
  ),
  numerals: words(
    'dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|quinze|vinte|trinta|quarenta|cinquenta|cem|centenas|' +
      'mil|milhares|milhão|milhões|bilhão|bilhões|dúzia|dezenas|metade|terço|quarto|dobro|triplo',
  ),
  share: words(
    'por cento|%|percentagem|porcentagem|metade dos|um terço dos|um quarto dos|a maioria dos|per capita|um em cada',
  ),
  money: words(
    'euros|euro|reais|real|dólares|dólar|€|$|centavos|cêntimos|impostos|imposto|orçamento|déficit|défice|dívida|custo|custa',
  ),
  opinion: words(
    'acho|penso|acredito|achamos|acreditamos|na minha opinião|deveria|deveriam|precisamos|infelizmente|felizmente|' +
      'talvez|parece|parecem|lindo|terrível|vergonhoso|espero|esperamos|tomara',
  ),
  prediction: words('vai|vão|será|serão|seria|seriam|poderia|poderiam|pretende|prevê|terá|terão|haverá'),
}
