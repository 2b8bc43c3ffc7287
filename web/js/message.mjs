// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// What of a message to an organisation is its question: short enough for the service, and without
// what it has no use for: the greeting, who signs, numbers and addresses to be reached at.

const MAX_BYTES = 512; // of a question, as the service takes it
const MAX_WORDS = 32;
const MAX_LOOKED = 5000; // characters of the message: more is not needed to fill a question
const MIN_WORDS = 3;
const MIN_CHARACTERS = 12;

const GREETING = /^\s*(?:geachte|beste|hallo|hoi|goede(?:n?dag|morgen|middag|n?avond))(?:\s+\S+){0,4}?\s*[,!\n]/i;
const GREETING_WORD = /^(?:geachte|beste|hallo|hoi|dag|goede(?:n?dag|morgen|middag|n?avond)|l\.?s|heer|mevrouw|meneer|heer\/mevrouw|dames|heren|provincie)?[.,!/:]*$/i;
const SIGNED = /\n\s*(?:met (?:vriendelijke|hartelijke) groet|(?:vriendelijke|hartelijke) groet|groet|hoogachtend|alvast bedankt|m\.?v\.?g)[\s\S]*$/i;
const REACHED_AT = /\S+@\S+|\+?\d(?:[ ().-]*\d){6,}/g; // e-mail; seven digits or more

const bytesOf = (text) => new TextEncoder().encode(text).length;

function fit(words) {
  const taken = [];
  let bytes = 0;
  for (const word of words.slice(0, MAX_WORDS)) {
    bytes += bytesOf(word) + 1;
    if (bytes > MAX_BYTES) {
      break;
    }
    taken.push(word);
  }
  return taken;
}

/** The question of a message, "" while there is too little of it. Its first words, as people say
 * early on what it is about; they stay the same while the rest is written. */
export function questionOf(message) {
  const begun = message.slice(0, MAX_LOOKED);
  const text = begun.replace(GREETING, ' ').replace(SIGNED, ' ').replace(REACHED_AT, ' ');
  const words = text.split(/[\s\p{Cc}]+/u).filter(Boolean);
  const first = words.findIndex((word) => !GREETING_WORD.test(word));
  const taken = first < 0 ? [] : fit(words.slice(first));
  const question = taken.join(' ');
  return taken.length >= MIN_WORDS || question.length >= MIN_CHARACTERS ? question : '';
}
