// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// <vraagbaak-zoek>: a search box with suggestions; it searches on the pages of the service.
// Attributes, read once: server, label. What stands in it is shown as long as there is no script.
import { element } from './dom.mjs';
import { openShadow, serverOf } from './embedded.mjs';
import { suggest } from './suggest.mjs';

const TEXT = { label: 'Zoeken', button: 'Zoek', landmark: 'Zoeken in vragen en antwoorden' };
const MAX_CHARACTERS = 500; // as on the pages of the service

function makeForm(server, label) {
  const field = element('input', {
    id: 'q', name: 'q', type: 'text', inputmode: 'search', enterkeyhint: 'search',
    autocomplete: 'off', spellcheck: 'false', maxlength: MAX_CHARACTERS, required: '',
  });
  return element('form', { role: 'search', 'aria-label': TEXT.landmark, part: 'vak', action: `${server}/zoeken`, method: 'get' },
    element('label', { for: 'q', part: 'label' }, label),
    element('div', { class: 'row' },
      element('div', { class: 'field' }, field),
      element('button', { type: 'submit', part: 'knop' }, TEXT.button)));
}

export class SearchBox extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) {
      return; // moved to another place
    }
    const server = serverOf(this);
    const form = makeForm(server, this.getAttribute('label') ?? TEXT.label);
    openShadow(this, { delegatesFocus: true }).append(form);
    suggest(form, { server });
  }
}
