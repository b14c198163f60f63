/**
 * The opening phrases that General Assembly resolutions use most, most used first: counted over the
 * resolutions of sessions 70 to 80, each phrase without "also" and "further".
 */
export const commonPhrases: Readonly<Record<'preambular' | 'operative', readonly string[]>> = {
  preambular: [
    ...['Recalling', 'Recognizing', 'Reaffirming', 'Noting', 'Welcoming', 'Taking note'],
    ...['Stressing', 'Emphasizing', 'Acknowledging', 'Deeply concerned', 'Noting with concern'],
    ...[
      'Reiterating',
      'Expressing concern',
      'Concerned',
      'Underlining',
      'Noting with appreciation',
    ],
    ...['Bearing in mind', 'Having considered', 'Convinced', 'Mindful', 'Expressing deep concern'],
    ...['Guided', 'Taking note with appreciation', 'Encouraging', 'Affirming', 'Highlighting'],
    ...['Underscoring', 'Condemning', 'Gravely concerned', 'Considering', 'Aware', 'Commending'],
  ],
  operative: [
    ...['Encourages', 'Calls upon', 'Recognizes', 'Requests', 'Welcomes', 'Urges', 'Reaffirms'],
    ...['Recalls', 'Invites', 'Stresses', 'Notes', 'Decides', 'Takes note', 'Emphasizes'],
    ...['Acknowledges', 'Reiterates', 'Underlines', 'Notes with appreciation', 'Calls for'],
    ...['Notes with concern', 'Takes note with appreciation', 'Endorses', 'Expresses concern'],
    ...['Expresses its appreciation', 'Underscores', 'Commends', 'Strongly condemns', 'Affirms'],
    ...['Recommends', 'Notes with satisfaction', 'Looks forward', 'Condemns', 'Approves'],
  ],
};
