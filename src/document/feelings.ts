/** The concern, alarm or outrage that is expressed, voiced or noted with. */
export const degreesOfConcern: readonly string[] = [
  ...['concern', 'concerns', 'deep concern', 'deepest concern', 'great concern', 'grave concern'],
  ...['gravest concern', 'gravest concerns', 'growing concern', 'increasing concern'],
  ...['particular concern', 'profound concern', 'serious concern', 'strong concern'],
  ...['utmost concern', 'continued concern', 'continuing concern', 'very deep concern'],
  ...['very serious concern', 'continued serious concern', 'alarm', 'deep alarm', 'outrage'],
  ...['continued deep concern', 'continued grave concern', 'grave continued concern'],
  ...['extreme concern', 'ongoing concern', 'deep concerns', 'grave concerns', 'serious concerns'],
  ...['serious and urgent concern', 'grave alarm', 'profound alarm', 'grave alarm and concern'],
];

const degreesOfThanks = [
  ...['appreciation', 'deep appreciation', 'great appreciation', 'sincere appreciation'],
  ...['profound appreciation', 'gratitude', 'deep gratitude', 'profound gratitude'],
  ...['sincere gratitude', 'gratitude and appreciation', 'appreciation and gratitude', 'thanks'],
  ...['satisfaction', 'deep satisfaction', 'great satisfaction', 'full satisfaction'],
  ...['strong appreciation', 'utmost appreciation', 'profound thanks'],
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
  ...['deepest condolences', 'sincere condolences', 'sincere condolences and deep sympathy'],
  ...['profound regret', 'abhorrence', 'indignation', 'profound indignation', 'expectation'],
  ...['strong determination', 'intent', 'strong intent'],
];

/** The feeling with which something is noted, welcomed or recalled. */
export const withFeeling: readonly string[] = [
  ...degreesOfConcern.map((words) => `with ${words}`),
  ...['with appreciation', 'with deep appreciation', 'with great appreciation', 'with gratitude'],
  ...['with satisfaction', 'with deep satisfaction', 'with great satisfaction', 'with interest'],
  ...['with great interest', 'with keen interest', 'with pride', 'with pleasure', 'with approval'],
  ...['with regret', 'with deep regret', 'with great regret', 'with disappointment'],
  ...['with dismay', 'with distress', 'with deep distress', 'with sadness', 'with encouragement'],
];

/** All feelings that are expressed or reiterated, with "its" or without. */
export const feelings: readonly string[] = [
  ...degreesOfConcern,
  ...degreesOfThanks,
  ...otherFeelings,
];
