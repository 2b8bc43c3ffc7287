// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// The elements for pages of others (docs/recepten/insluiten.md), served as /vraagbaak.js.
import { MessageAnswers } from './message_answers.mjs';
import { SearchBox } from './search_box.mjs';
import { setServer } from './embedded.mjs';

setServer(new URL('.', import.meta.url)); // where this script comes from

customElements.define('vraagbaak-zoek', SearchBox);
customElements.define('vraagbaak-suggesties', MessageAnswers);
