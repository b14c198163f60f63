/**
 * Opening words, each with what may follow it inside the italics; '' is the word alone. A phrase
 * stops before the preposition or conjunction that introduces the content (un-style 2.1), so
 * "Expresses its appreciation" ends before "for", while the particle of "Calls upon" belongs to it.
 */
type Openings = Readonly<Record<string, readonly string[]>>;

const degreesOfConcern = [
  ...['concern', 'concerns', 'deep concern', 'deepest concern', 'great concern', 'grave concern'],
  ...['gravest concern', 'gravest concerns', 'growing concern', 'increasing concern'],
  ...['particular concern', 'profound concern', 'serious concern', 'strong concern'],
  ...['utmost concern', 'continued concern', 'continuing concern', 'very deep concern'],
  ...['very serious concern', 'continued serious concern', 'alarm', 'deep alarm', 'outrage'],
];

const degreesOfThanks = [
  ...['appreciation', 'deep appreciation', 'great appreciation', 'sincere appreciation'],
  ...['profound appreciation', 'gratitude', 'deep gratitude', 'profound gratitude'],
  ...['sincere gratitude', 'gratitude and appreciation', 'appreciation and gratitude', 'thanks'],
  ...['satisfaction', 'deep satisfaction', 'great satisfaction', 'full satisfaction'],
];

const otherFeelings = [
  ...['support', 'full support', 'strong support', 'continued support', 'continuing support'],
  ...['unequivocal support', 'solidarity', 'full solidarity', 'profound solidarity'],
  ...['condemnation', 'strong condemnation', 'strongest condemnation', 'commitment'],
  ...['strong commitment', 'unequivocal condemnation', 'strong and unequivocal condemnation'],
  ...['conviction', 'firm conviction', 'strong conviction', 'determination', 'firm determination'],
  ...['readiness', 'resolve', 'willingness', 'intention', 'hope', 'belief', 'firm belief'],
  ...['confidence', 'full confidence', 'condolences', 'deep condolences', 'sympathy'],
  ...['deep sympathy', 'regret', 'deep regret', 'disappointment', 'dismay', 'distress'],
  ...['deep distress', 'special commendation', 'strong encouragement', 'solidarity and support'],
];

const withFeeling = [
  ...degreesOfConcern.map((words) => `with ${words}`),
  ...['with appreciation', 'with deep appreciation', 'with great appreciation', 'with gratitude'],
  ...['with satisfaction', 'with deep satisfaction', 'with great satisfaction', 'with interest'],
  ...['with great interest', 'with keen interest', 'with pride', 'with pleasure', 'with approval'],
  ...['with regret', 'with deep regret', 'with great regret', 'with disappointment'],
  ...['with dismay', 'with distress', 'with deep distress', 'with sadness', 'with encouragement'],
];

const feelings = [...degreesOfConcern, ...degreesOfThanks, ...otherFeelings];

const expressed = [
  ...feelings,
  ...feelings.map((words) => `its ${words}`),
  ...['the hope', 'the conviction', 'the view', 'solidarity with and compassion for'],
];

const askings = [
  ...['call', 'call upon', 'urgent call', 'urgent call upon', 'appeal', 'urgent appeal'],
  ...['demand', 'invitation', 'request', 'requests', 'recommendation', 'encouragement'],
].map((words) => `its ${words}`);

const remaining = [
  ...['alarmed', 'committed', 'concerned', 'convinced', 'deeply alarmed', 'deeply concerned'],
  ...['extremely concerned', 'gravely concerned', 'profoundly concerned', 'seriously concerned'],
];

const preambularOpenings: Openings = {
  Acknowledging: ['', ...withFeeling],
  Acting: [''],
  Affirming: ['', 'once again'],
  Alarmed: [''],
  Anxious: [''],
  Appalled: [''],
  Appreciating: [''],
  Approving: [''],
  Aware: [''],
  Bearing: ['in mind'],
  Being: ['aware', 'conscious', 'convinced', 'mindful'],
  Believing: ['', 'firmly'],
  Calling: ['attention', 'for', 'on', 'upon'],
  Cognizant: [''],
  Commending: [''],
  Committed: [''],
  Concerned: [''],
  Condemning: ['', 'in the strongest terms', 'strongly', 'unequivocally'],
  Confident: [''],
  Confirming: [''],
  Congratulating: [''],
  Conscious: [''],
  Considering: [''],
  Continuing: [''],
  Convinced: [''],
  Declaring: [''],
  Deeply: [
    ...['alarmed', 'appreciating', 'appreciative', 'aware', 'concerned', 'conscious', 'convinced'],
    ...['deploring', 'disturbed', 'grateful', 'mindful', 'moved', 'regretting', 'saddened'],
    ...['shocked', 'troubled', 'worried'],
  ],
  Deploring: ['', 'deeply', 'strongly'],
  Desiring: [''],
  Desirous: [''],
  Determined: [''],
  Dismayed: [''],
  Distressed: [''],
  Disturbed: [''],
  Emphasizing: ['', 'once again', 'with concern'],
  Encouraged: [''],
  Encouraging: [''],
  Endorsing: [''],
  Expecting: [''],
  Expressing: expressed,
  Extremely: ['alarmed', 'concerned'],
  Faithful: [''],
  Firmly: ['believing', 'committed', 'convinced'],
  Fulfilling: [''],
  Fully: ['aware', 'cognizant', 'committed', 'conscious', 'convinced', 'recognizing', 'supporting'],
  Gravely: ['alarmed', 'concerned'],
  Guided: [''],
  Having: [
    ...['adopted', 'considered', 'discussed', 'examined', 'heard', 'listened', 'noted'],
    ...['noted with appreciation', 'noted with concern', 'noted with satisfaction', 'received'],
    ...['regard', 'reviewed', 'studied', 'taken into account', 'taken note'],
  ],
  Highlighting: [''],
  Highly: ['appreciating', 'commending', 'concerned'],
  Honouring: [''],
  Inspired: [''],
  Inviting: [''],
  Keeping: ['in mind', 'in view'],
  Looking: ['forward'],
  Mindful: [''],
  Noting: ['', 'in particular', ...withFeeling],
  Observing: [''],
  Particularly: ['alarmed', 'concerned'],
  Paying: ['tribute'],
  Profoundly: ['alarmed', 'concerned', 'convinced'],
  Reaffirming: ['', 'in particular', 'once again', 'once more'],
  Realizing: [''],
  Recalling: ['', 'in particular', ...withFeeling],
  Recognizing: ['', 'in particular', ...withFeeling],
  Recommitting: ['', 'itself'],
  Reconfirming: [''],
  'Re-emphasizing': [''],
  Referring: [''],
  Regretting: ['', 'deeply'],
  Reiterating: ['', ...feelings.map((words) => `its ${words}`), ...askings],
  Rejecting: [''],
  Remaining: remaining,
  Reminding: [''],
  Renewing: [''],
  Resolved: [''],
  Resolving: [''],
  Sharing: [''],
  Seeking: [''],
  Seriously: ['alarmed', 'concerned'],
  Shocked: [''],
  Stressing: ['', 'again', 'in particular', 'once again', 'with concern', 'with grave concern'],
  Strongly: [
    ...['concerned', 'condemning', 'convinced', 'deploring', 'emphasizing', 'reaffirming'],
    ...['reiterating', 'stressing', 'supporting', 'urging'],
  ],
  Supporting: ['', 'strongly'],
  Taking: [
    ...['account', 'into account', 'into consideration', 'note'],
    ...withFeeling.map((words) => `note ${words}`),
  ],
  Thanking: [''],
  Troubled: [''],
  Trusting: [''],
  Underlining: ['', 'in particular', 'with concern'],
  Underscoring: ['', 'in particular', 'with concern'],
  Upholding: [''],
  Urging: [''],
  Viewing: withFeeling,
  Voicing: [...degreesOfConcern, ...degreesOfConcern.map((words) => `its ${words}`)],
  Welcoming: ['', 'in particular', ...withFeeling],
  Wishing: [''],
};

const askingVerbs = ['calls upon', 'encourages', 'invites', 'requests', 'urges'];

const operativeOpenings: Openings = {
  Accepts: [''],
  Acknowledges: ['', ...withFeeling],
  Adopts: [''],
  Affirms: ['', 'once again'],
  Again: ['calls for', ...askingVerbs],
  Agrees: [''],
  Amends: [''],
  Appeals: ['', 'once again'],
  Applauds: [''],
  Appoints: [''],
  Appreciates: [''],
  Appropriates: [''],
  Approves: [''],
  Authorizes: [''],
  Calls: ['attention', 'for', 'on', 'once again for', 'once again upon', 'upon'],
  Categorically: ['condemns', 'rejects'],
  Commends: ['', 'highly'],
  Commits: ['', 'itself'],
  Concludes: [''],
  Concurs: [''],
  Condemns: [
    ...['', 'in the strongest possible terms', 'in the strongest terms', 'strongly'],
    ...['unequivocally', 'in particular'],
  ],
  Confirms: [''],
  Congratulates: [''],
  Considers: [''],
  Continues: [''],
  Decides: [''],
  Declares: [''],
  Deeply: ['appreciates', 'deplores', 'regrets'],
  Demands: ['', 'once again'],
  Denounces: [''],
  Deplores: ['', 'deeply', 'strongly'],
  Designates: [''],
  Determines: [''],
  Directs: [''],
  Draws: ['attention', 'the attention'],
  Elects: [''],
  Emphasizes: ['', 'in particular', 'once again', 'with concern'],
  Encourages: ['', 'once again', 'strongly'],
  Endorses: [''],
  Establishes: [''],
  Expects: [''],
  Expresses: expressed,
  Extends: [''],
  Firmly: ['condemns', 'rejects', 'supports'],
  Hails: [''],
  Highlights: [''],
  Hopes: [''],
  Insists: [''],
  Instructs: [''],
  Intends: [''],
  Invites: ['', 'once again'],
  Joins: [''],
  Looks: ['forward'],
  Notes: ['', 'in particular', ...withFeeling],
  Offers: [''],
  Once: ['again calls for', ...askingVerbs.map((verb) => `again ${verb}`), 'more urges'],
  Pays: ['tribute', 'special tribute'],
  Proclaims: [''],
  Proposes: [''],
  Reaffirms: ['', 'once again', 'strongly'],
  Recalls: ['', 'in particular', ...withFeeling],
  Realizes: [''],
  Recognizes: ['', 'in particular', ...withFeeling],
  Recommends: [''],
  Recommits: ['', 'itself'],
  Reconfirms: [''],
  'Re-emphasizes': [''],
  Regrets: ['', 'deeply'],
  Reiterates: ['', 'once again', ...feelings.map((words) => `its ${words}`), ...askings],
  Rejects: ['', 'categorically'],
  Remains: remaining,
  Reminds: [''],
  Renews: ['', 'its support', 'its commitment', ...askings],
  Requests: ['', 'once again'],
  Resolves: [''],
  Salutes: [''],
  Shares: [''],
  Solemnly: ['affirms', 'declares', 'proclaims', 'reaffirms'],
  Stresses: ['', 'in particular', 'once again', 'with concern', 'with grave concern'],
  Strongly: [
    ...['appeals', 'calls for', 'calls upon', 'condemns', 'deplores', 'emphasizes', 'encourages'],
    ...['invites', 'objects', 'reaffirms', 'recommends', 'reiterates', 'rejects', 'requests'],
    ...['stresses', 'supports', 'urges', 'welcomes'],
  ],
  Supports: ['', 'fully', 'strongly'],
  Takes: [
    ...['into account', 'into consideration', 'note', 'due note'],
    ...withFeeling.map((words) => `note ${words}`),
  ],
  Thanks: [''],
  Transmits: [''],
  Trusts: [''],
  Underlines: ['', 'in particular', 'with concern'],
  Underscores: ['', 'in particular', 'with concern', 'its very serious concern'],
  Undertakes: [''],
  Unequivocally: ['condemns', 'rejects'],
  Urges: ['', 'once again', 'strongly'],
  Vigorously: ['condemns'],
  Voices: [...degreesOfConcern, ...degreesOfConcern.map((words) => `its ${words}`)],
  Warns: [''],
  Welcomes: ['', 'in particular', ...withFeeling],
};

/** The opening phrases of preambular paragraphs, without also and further. */
export const preambularPhrases: readonly string[] = phrases(preambularOpenings);

/** The opening phrases of operative paragraphs, without also and further. */
export const operativePhrases: readonly string[] = phrases(operativeOpenings);

/**
 * The verbs that ask somebody to act: after them "also" and "further" want the same addressee
 * (un-style 2.2.4). A phrase that ends in one of them asks too, as "Strongly urges" does.
 */
export const askingPhrases: readonly string[] = [
  ...['appeals', 'authorizes', 'calls on', 'calls upon', 'demands', 'directs', 'encourages'],
  ...['instructs', 'invites', 'requests', 'urges', 'its request', 'its invitation', 'its appeal'],
  ...['its call upon', 'its urgent call upon', 'its urgent appeal', 'its encouragement'],
  ...['calls once again upon', 'appeals once again', 'demands once again', 'invites once again'],
  ...['encourages once again', 'encourages strongly', 'requests once again'],
  ...['urges once again', 'urges strongly', 'reminds'],
];

function phrases(openings: Openings): string[] {
  return Object.entries(openings).flatMap(([word, followers]) =>
    followers.map((follower) => `${word} ${follower}`.trim()),
  );
}
