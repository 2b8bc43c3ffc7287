/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Dutch texts of the answer document, plain enough (B1) to be said to a visitor as they stand. */
#ifndef SEARCH_TEXTS_H
#define SEARCH_TEXTS_H

#define TEXT_ANSWER "Dit staat in onze kennisbank over uw vraag."
#define TEXT_CHOICE "Bedoelt u een van deze vragen?"
/* Name of the organisation, which may be "Uw gemeente": it begins the sentence. */
#define TEXT_REFERRAL "%.*s helpt u hiermee verder."
#define TEXT_HANDOVER "Op deze vraag hebben we geen goed antwoord."
/* Behind one of the two above. Telephone number, e-mail address or web address. */
#define TEXT_CALL " Bel %.*s."
#define TEXT_MAIL " Mail naar %.*s."
#define TEXT_VISIT " Kijk op %.*s."

#endif
