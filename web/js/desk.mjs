// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// The desk of agents: makes of its pages one that answers while somebody types. It fetches the same
// pages that a browser without scripts would open, and takes pieces out of them.
import { listenToContact } from './desk/contact.mjs';
import { listenToKeys } from './desk/keys.mjs';
import { remember, showRecent } from './desk/recent.mjs';
import { listenToSearch } from './desk/search.mjs';
import { onShown } from './desk/page.mjs';
import { makeTabs } from './desk/wordings.mjs';

onShown(() => {
  makeTabs();
  remember();
  showRecent();
});
listenToSearch();
listenToContact();
listenToKeys();
