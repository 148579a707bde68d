/** Irregular verbs: dictionary form, past tense, past participle (the past again where left out). */
const VERBS = `
arise arose arisen|awake awoke awoken|bear bore born|beat beat beaten|become became become|begin began begun
bend bent|bet bet|bid bid|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred
bring brought|broadcast broadcast|build built|burn burnt|burst burst|buy bought|cast cast|catch caught
choose chose chosen|cling clung|come came come|cost cost|creep crept|cut cut|deal dealt|dig dug|do did done
draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed
feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden
forecast forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen
get got gotten|give gave given|go went gone|grind ground|grow grew grown|hang hung|have had|hear heard
hide hid hidden|hit hit|hold held|hurt hurt|keep kept|kneel knelt|know knew known|lay laid|lead led|leap leapt
learn learnt|leave left|lend lent|let let|lie lay lain|light lit|lose lost|make made|mean meant|meet met
mislead misled|mistake mistook mistaken|oversee oversaw overseen|overtake overtook overtaken
overthrow overthrew overthrown|pay paid|plead pled|prove proved proven|put put|quit quit|read read|rebuild rebuilt
rethink rethought|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said|see saw seen|seek sought
sell sold|send sent|set set|shake shook shaken|shed shed|shine shone|shoot shot|show showed shown|shrink shrank shrunk
shut shut|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|smell smelt|speak spoke spoken|speed sped
spend spent|spill spilt|spin spun|split split|spread spread|spring sprang sprung|stand stood|steal stole stolen
stick stuck|sting stung|stride strode stridden|strike struck|strive strove striven|swear swore sworn
sweep swept|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought
throw threw thrown|undergo underwent undergone|understand understood|undertake undertook undertaken
undo undid undone|uphold upheld|upset upset|wake woke woken|wear wore worn|weave wove woven|weep wept|win won
wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood|write wrote written
`;

/** Irregular plurals, and nouns whose plural is their singular. */
const NOUNS = `
man men|woman women|child children|foot feet|tooth teeth|mouse mice|goose geese|life lives
wife wives|knife knives|leaf leaves|half halves|thief thieves|wolf wolves|shelf shelves|loaf loaves
crisis crises|analysis analyses|basis bases|thesis theses|hypothesis hypotheses|diagnosis diagnoses
phenomenon phenomena|criterion criteria|memorandum memoranda|referendum referenda
alumnus alumni|index indices|appendix appendices|series series|species species|aircraft aircraft|news news
troop troops|headquarters headquarters|means means|police police|politics politics|economics economics
policeman policemen|policewoman policewomen|spokesman spokesmen|spokeswoman spokeswomen
congressman congressmen|congresswoman congresswomen|chairman chairmen|chairwoman chairwomen
businessman businessmen|businesswoman businesswomen|gunman gunmen|serviceman servicemen|fireman firemen
fisherman fishermen|statesman statesmen|lawmaker lawmakers|coup coups|corps corps|thanks thanks|clothes clothes|shoe shoes
people people|movie movies|canvas canvases|bus buses|gas gases|data data|media media|remains remains|characteristic characteristics
statistic statistics|critic critics|topic topics|tactic tactics|pants pants|bias bias|canvas canvas|christmas christmas|atlas atlas|gas gas|force forces
`;

function table(data: string): string[][] {
  return data
    .trim()
    .split(/[|\n]/u)
    .map((entry) => entry.trim().split(" "));
}

/** How a form of an irregular verb is used. */
export interface IrregularForm {
  readonly lemma: string;
  readonly past: boolean;
  readonly participle: boolean;
}

/** Past forms and participles of irregular verbs. A form of two verbs has the one listed first. */
export const irregularVerbForms: ReadonlyMap<string, IrregularForm> = (() => {
  const forms = new Map<string, IrregularForm>();
  for (const [lemma = "", past = "", participle = past] of table(VERBS)) {
    for (const form of new Set([past, participle])) {
      if (!forms.has(form)) {
        forms.set(form, { lemma, past: form === past, participle: form === participle });
      }
    }
  }
  return forms;
})();

/** Irregular plural to singular. */
export const irregularPlurals: ReadonlyMap<string, string> = new Map(
  table(NOUNS).map(([singular = "", plural = singular]) => [plural, singular]),
);
