// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// Registering a contact, and telling editors that something is wrong, without leaving the page.
import { byId, fetchPage, say, show } from './page.mjs';
import { showWording } from './wordings.mjs';

const CHANNEL_FIRST = 'Kies eerst het kanaal, dan hoe het afliep.';

let isSending = false; // so that a contact is not registered twice

const channelOf = (form) => form.querySelector('[name=kanaal]:checked');

// What stands in an element itself, without the key behind it.
function wordsOf(element) {
  const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
  return texts.map((node) => node.data).join('').trim();
}

// "Het contact is vastgelegd: telefoon, beantwoord."
function tellContact(page, channel, outcome) {
  const said = page.getElementById('_melding').textContent.replace(/\.$/, '');
  const how = `${wordsOf(channel.labels[0])}, ${wordsOf(outcome)}`;
  return `${said}: ${how.toLowerCase()}.`;
}

async function send(form, submitter) {
  if (isSending) {
    return;
  }
  isSending = true;
  const body = new URLSearchParams(new FormData(form));
  if (submitter?.name) {
    body.append(submitter.name, submitter.value);
  }
  const page = await fetchPage(form.action, { body });
  isSending = false;
  if (page && form.id === '_contact') {
    say(tellContact(page, channelOf(form), submitter));
    channelOf(form).checked = false; // the next contact is another
  } else if (page) {
    say(page.getElementById('_melding').textContent);
    show(page, ['_artikel', '_meldingen']);
    byId('_titel').focus();
  }
}

export function listenToContact() {
  byId('_balie').addEventListener('submit', (event) => {
    const form = event.target;
    if (form.id === '_contact' || form.closest('#_klopt-niet')) {
      event.preventDefault();
      send(form, event.submitter);
    }
  });
}

/** Chooses the channel, and shows its words. */
export function chooseChannel(channel) {
  const choice = byId('_contact').querySelector(`[name=kanaal][value=${channel}]`);
  choice.checked = true;
  say(`Kanaal: ${wordsOf(choice.labels[0])}.`);
  showWording(channel);
}

/** Registers the contact with this outcome, once a channel was chosen. */
export function register(outcome) {
  const form = byId('_contact');
  if (channelOf(form)) {
    form.querySelector(`[name=uitkomst][value=${outcome}]`).click();
  } else {
    say(CHANNEL_FIRST, true);
  }
}

export function openNote() {
  const note = byId('_klopt-niet');
  if (note) {
    note.open = true;
    note.querySelector('select').focus();
  }
}
