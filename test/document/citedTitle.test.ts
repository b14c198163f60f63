import { expect, test } from 'vitest';
import { citedTitle } from '../../src/document/citedTitle.ts';

// The words before marks of 73/146, 79/154, 72/195 and the 2006 text, with the titles a reader sees.
test.each([
  [
    'such as the United Nations Convention against Transnational Organized Crime',
    'United Nations Convention against Transnational Organized Crime',
  ],
  [
    'the United Nations Convention against Transnational Organized Crime and the Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children, supplementing the United Nations Convention against Transnational Organized Crime,',
    'Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children',
  ],
  [
    'and the Convention for the Suppression of the Traffic in Persons and of the Exploitation of the Prostitution of Others,',
    'Convention for the Suppression of the Traffic in Persons and of the Exploitation of the Prostitution of Others',
  ],
  [
    'Welcoming the 2021 Political Declaration on the Implementation of the United Nations Global Plan of Action to Combat Trafficking in Persons,',
    '2021 Political Declaration on the Implementation of the United Nations Global Plan of Action to Combat Trafficking in Persons',
  ],
  [
    'implement the relevant provisions of the United Nations Global Plan of Action to Combat Trafficking in Persons',
    'United Nations Global Plan of Action to Combat Trafficking in Persons',
  ],
  [
    'the Global Plan of Action and aspects of the 2030 Agenda for Sustainable Development',
    '2030 Agenda for Sustainable Development',
  ],
  [
    'the Labour Inspection Convention, 1947 (No. 81), the Migration for Employment Convention (Revised), 1949 (No. 97),',
    'Migration for Employment Convention (Revised), 1949 (No. 97)',
  ],
  [
    'the Optional Protocol to the Convention on the Elimination of All Forms of Discrimination against Women',
    'Optional Protocol to the Convention on the Elimination of All Forms of Discrimination against Women',
  ],
  [
    'conflict situations and the Rome Statute of the International Criminal Court,',
    'Rome Statute of the International Criminal Court',
  ],
  [
    'entitled “Launch of the review process of the Mechanism”,',
    '“Launch of the review process of the Mechanism”',
  ],
])('“%s” ends in a title', (words, title) => {
  expect(citedTitle(words)).toBe(title);
});

test('a protocol “thereto” is named only together with its convention', () => {
  const convention = 'Convention on the Rights of the Child';
  expect(citedTitle(`Women and the Optional Protocol thereto, the ${convention}`)).toBe(convention);
  expect(citedTitle(`the ${convention} and the Optional Protocols thereto,`)).toBe(
    `${convention} and the Optional Protocols thereto`,
  );
  expect(citedTitle('Persons with Disabilities and its Optional Protocol')).toBeNull();
});

test.each([
  'Takes note with appreciation of the report of the Secretary-General,',
  'Noting the relevant contributions of the Special Rapporteur on trafficking in persons,',
  'the agreed conclusions adopted by the Commission on the Status of Women at its sixty-eighth session,',
  'forging regional initiatives or plans of action,',
  'the basic principles on the right to an effective remedy for victims of trafficking in persons',
  'Welcoming also the political declaration on the implementation of the United Nations Global Plan of Action to Combat Trafficking in Persons,',
  'the report of the Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
  'implementation of the Convention',
  'its resolution 64/293',
  '',
])('“%s” ends in no title of an instrument', (words) => {
  expect(citedTitle(words)).toBeNull();
});

test('a long run of capitals is read at once', () => {
  expect(citedTitle('Aa '.repeat(100_000))).toBeNull();
});
