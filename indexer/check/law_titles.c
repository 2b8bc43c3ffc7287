/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/law_titles.h"

#define TITLE(text)                                                                                \
    { STR_INIT(text), STR_INIT("") }

const struct phrase *law_titles(size_t *count) {
    static const struct phrase titles[] = {
        TITLE("Algemene verordening gegevensbescherming"),
        TITLE("Algemene wet bestuursrecht"),
        TITLE("Algemene wet gelijke behandeling"),
        TITLE("Algemene wet inkomensafhankelijke regelingen"),
        TITLE("Algemene wet inzake rijksbelastingen"),
        TITLE("Besluit activiteiten leefomgeving"),
        TITLE("Besluit administratieve bepalingen inzake het wegverkeer"),
        TITLE("Besluit begroting en verantwoording provincies en gemeenten"),
        TITLE("Besluit bouwwerken leefomgeving"),
        TITLE("Besluit digitale toegankelijkheid overheid"),
        TITLE("Besluit kwaliteit leefomgeving"),
        TITLE("Besluit personenvervoer 2000"),
        TITLE("Reglement verkeersregels en verkeerstekens 1990"),
        TITLE("Regeling voertuigen"),
        TITLE("Wet administratiefrechtelijke handhaving verkeersvoorschriften"),
        TITLE("Wet algemene bepalingen omgevingsrecht"),
        TITLE("Wet basisregistratie personen"),
        TITLE("Wet bescherming persoonsgegevens"),
        TITLE("Wet bevordering integriteitsbeoordelingen door het openbaar bestuur"),
        TITLE("Wet bodembescherming"),
        TITLE("Wet collectieve warmte"),
        TITLE("Wet digitale overheid"),
        TITLE("Wet elektronische publicaties"),
        TITLE("Wet financiering decentrale overheden"),
        TITLE("Wet geluidhinder"),
        TITLE("Wet gemeenschappelijke regelingen"),
        TITLE("Wet goed verhuurderschap"),
        TITLE("Wet hergebruik van overheidsinformatie"),
        TITLE("Wet hygiëne en veiligheid badinrichtingen en zwemgelegenheden"),
        TITLE("Wet kwaliteitsborging voor het bouwen"),
        TITLE("Wet lokaal spoor"),
        TITLE("Wet luchtvaart"),
        TITLE("Wet maatschappelijke ondersteuning"),
        TITLE("Wet milieubeheer"),
        TITLE("Wet modernisering elektronisch bestuurlijk verkeer"),
        TITLE("Wet natuurbescherming"),
        TITLE("Wet normering topinkomens"),
        TITLE("Wet op de economische delicten"),
        TITLE("Wet open overheid"),
        TITLE("Wet openbaarheid van bestuur"),
        TITLE("Wet personenvervoer 2000"),
        TITLE("Wet ruimtelijke ordening"),
        TITLE("Wet stikstofreductie en natuurverbetering"),
        TITLE("Wet vervoer gevaarlijke stoffen"),
    };
    *count = sizeof titles / sizeof *titles;
    return titles;
}
