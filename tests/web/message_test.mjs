// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// Which part of a message is looked up.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questionOf } from '../../web/js/message.mjs';

const same = (message, question) => assert.equal(questionOf(message), question);

test('waits until there is something to look for', () => {
  for (const message of ['', '  \n', 'Hallo', 'Geachte heer/mevrouw', 'Geachte heer/mevrouw,\n\n',
    'Geachte heer, mevrouw, ik', 'Beste mevrouw De Vries,\n', 'L.S.,', 'Goedemorgen, de weg']) {
    same(message, '');
  }
  same('Hallo, een kapotte weg', 'een kapotte weg');
  same('lantaarnpaal kapot', 'lantaarnpaal kapot');
});

test('leaves out the greeting and who signs', () => {
  same('Geachte heer/mevrouw,\n\nDe brug is stuk.\n\nMet vriendelijke groet,\nA. de Vries\nKerkstraat 1',
    'De brug is stuk.');
  same('Beste mevrouw De Vries, mijn boom is om', 'mijn boom is om');
  same('L.S., De brug is stuk. \nHoogachtend, A.', 'De brug is stuk.');
  same('Hallo,\nDe brug is stuk\nmvg Anne', 'De brug is stuk');
});

test('keeps a message that only begins like a greeting', () => {
  same('Beste manier om te klagen over een bus', 'manier om te klagen over een bus');
  same('Dag en nacht lawaai, van de N207', 'en nacht lawaai, van de N207');
});

test('leaves out where somebody is reached', () => {
  same('De brug is stuk. Bel 06-12 34 56 78 of +31 (0)70 1234567, of mail a.devries@example.nl',
    'De brug is stuk. Bel of , of mail');
  same('Mijn bsn is 123456782 en de brug is stuk', 'Mijn bsn is en de brug is stuk');
  same('De N207 bij kilometer 12,5 is stuk sinds 2024', 'De N207 bij kilometer 12,5 is stuk sinds 2024');
});

test('is never more than the service takes', () => {
  const bytes = (text) => Buffer.byteLength(text);
  for (const message of ['woord '.repeat(5000), 'é'.repeat(400), `${'ë'.repeat(100)} `.repeat(40),
    'a\u0000b\u0007 c\td\u0085e f g h', '😀'.repeat(200)]) {
    const question = questionOf(message);
    assert.ok(bytes(question) <= 512, `${bytes(question)} bytes`);
    assert.ok(question.split(' ').length <= 32);
    assert.doesNotMatch(question, /\p{Cc}/u);
  }
  same('woord '.repeat(5000), 'woord '.repeat(32).trim());
});

test('comes to an end with a message that was made to take long', () => {
  for (const piece of ['geachte ', 'a', '1 ', '1-', '\n ', 'a@', '. ', 'met vriendelijke\n']) {
    questionOf(piece.repeat(200000));
  }
});
