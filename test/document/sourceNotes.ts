import { readFileSync } from 'node:fs';

/** The notes of a source text as printed, from its fixture; those of the 2006 text joined by hand. */
export const sourceNotes = {
  '73/146': noteLines('000_36026c76f9539d49'),
  '79/154': noteLines('001_42894bb7dab20eb1'),
  '72/195': noteLines('004_dcca9aee8b0c3984'),
  '2006 text': [
    'United Nations, Treaty Series, vol. 1249, No. 20378.',
    'Ibid., vol. 2131, No. 20378.',
    'Ibid., vol. 1577, No. 27531.',
    'Resolution 54/263, annex II.',
    'Resolution 317 (iv), annex.',
    'Resolution 55/25, annexes I-III, and resolution 55/255, annex.',
    'Resolution 55/25, annex II.',
    'Ibid., annex III.',
    'Report of the Fourth World Conference on Women, Beijing, 4-15 September 1995 (United Nations publication, Sales No. E.96.IV.13), chap. I, resolution 1, annexes I and II.',
    'A/61/122/Add.1.',
    'Official Records of the United Nations Diplomatic Conference of Plenipotentiaries on the Establishment of an International Criminal Court, Rome, 15 June-17 July 1998, vol. I: Final documents (United Nations publication, Sales No. E.02.I.5), sect. A.',
    'Resolution 55/25, annex I.',
    'Such as the Bali Process on People Smuggling, Trafficking in Persons and Related Transnational Crime, the Coordinated Mekong Ministerial Initiative Against Trafficking, the Action Plan for the Asia-Pacific region of the Asian Regional Initiative against Trafficking in Persons, Especially Women and Children (see A/C.3/55/3, annex), the initiatives of the European Union on a comprehensive European policy and programmes on trafficking in human beings, as expressed most recently in the European Union plan on best practices, standards and procedures for combating and preventing trafficking in human beings, adopted in December 2005, and the activities of the Council of Europe, the Organization for Security and Cooperation in Europe, the South Asian Association for Regional Cooperation Convention on Preventing and Combating Trafficking in Persons, especially Women and Children for Prostitution, the Organization of American States meeting of national authorities on trafficking in persons, the International Labour Organization and the International Organization for Migration in this field.',
    'Resolution 2200 A (XXI), annex.',
  ],
} as const;

function noteLines(name: string): readonly string[] {
  const file = new URL(`../fixtures/sources/${name}.txt`, import.meta.url);
  const lines = readFileSync(file, 'utf8').matchAll(/^<sup>\d+<\/sup> (.*)$/gm);
  return Array.from(lines, ([, words = '']) =>
    words
      .replace(/\[([^\]]*)\]\(#\)/g, '$1')
      .replaceAll('\\', '')
      .replaceAll('*', ''),
  );
}
