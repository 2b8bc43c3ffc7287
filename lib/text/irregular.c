/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/irregular.h"

#include <stdlib.h>

struct irregular {
    struct str form;
    struct str base;
};

#define F(form, base)                                                                              \
    { STR_INIT(form), STR_INIT(base) }

/* In byte order of the form. */
static const struct irregular forms[] = {
    F("academici", "academicus"),
    F("allergieen", "allergie"),
    F("ambtenaren", "ambtenaar"),
    F("apen", "aap"),
    F("aquaria", "aquarium"),
    F("at", "eet"),
    F("aten", "eet"),
    F("bacterien", "bacterie"),
    F("bases", "basis"),
    F("bedierf", "bederf"),
    F("bedierven", "bederf"),
    F("bedorven", "bederf"),
    F("beenderen", "been"),
    F("beval", "beveel"),
    F("bevalen", "beveel"),
    F("bevolen", "beveel"),
    F("blaadje", "blad"),
    F("blaadjes", "blad"),
    F("bladeren", "blad"),
    F("breedten", "breedte"),
    F("cafes", "cafe"),
    F("categorieen", "categorie"),
    F("centra", "centrum"),
    F("crises", "crisis"),
    F("criteria", "criterium"),
    F("critici", "criticus"),
    F("data", "datum"),
    F("diepten", "diepte"),
    F("eieren", "ei"),
    F("eigenaars", "eigenaar"),
    F("eigenaren", "eigenaar"),
    F("eten", "eet"),
    F("ga", "gaan"),
    F("gaat", "gaan"),
    F("gaatje", "gat"),
    F("gaatjes", "gat"),
    F("gedaan", "doen"),
    F("gedeelten", "gedeelte"),
    F("gegaan", "gaan"),
    F("gegeten", "eet"),
    F("gelederen", "gelid"),
    F("gemeenten", "gemeente"),
    F("gemeentes", "gemeente"),
    F("geslagen", "slaan"),
    F("gestaan", "staan"),
    F("gezien", "zien"),
    F("ging", "gaan"),
    F("gingen", "gaan"),
    F("glaasje", "glas"),
    F("glaasjes", "glas"),
    F("goederen", "goed"),
    F("gymnasia", "gymnasium"),
    F("historici", "historicus"),
    F("hoenderen", "hoen"),
    F("hoogten", "hoogte"),
    F("hou", "houd"),
    F("ideeen", "idee"),
    F("industrieen", "industrie"),
    F("kaden", "kade"),
    F("kalveren", "kalf"),
    F("kinderen", "kind"),
    F("knieen", "knie"),
    F("koeien", "koe"),
    F("kopieen", "kopie"),
    F("lammeren", "lam"),
    F("leden", "lid"),
    F("lengten", "lengte"),
    F("leraren", "leraar"),
    F("liederen", "lied"),
    F("mate", "maat"),
    F("medici", "medicus"),
    F("methoden", "methode"),
    F("methodes", "methode"),
    F("musea", "museum"),
    F("musici", "musicus"),
    F("ogen", "oog"),
    F("onderwees", "onderwijs"),
    F("onderwezen", "onderwijs"),
    F("openbare", "openbaar"),
    F("oppervlakten", "oppervlakte"),
    F("oren", "oor"),
    F("overige", "overig"),
    F("overleden", "overlijd"),
    F("overleed", "overlijd"),
    F("paadje", "pad"),
    F("paadjes", "pad"),
    F("perioden", "periode"),
    F("periodes", "periode"),
    F("politici", "politicus"),
    F("provincien", "provincie"),
    F("raderen", "rad"),
    F("runderen", "rund"),
    F("scheepje", "schip"),
    F("scheepjes", "schip"),
    F("schepen", "schip"),
    F("sla", "slaan"),
    F("slaat", "slaan"),
    F("sloeg", "slaan"),
    F("sloegen", "slaan"),
    F("smeden", "smid"),
    F("snij", "snijd"),
    F("sta", "staan"),
    F("staat", "staan"),
    F("stadia", "stadium"),
    F("steden", "stad"),
    F("stond", "staan"),
    F("stonden", "staan"),
    F("strategieen", "strategie"),
    F("technici", "technicus"),
    F("technologieen", "technologie"),
    F("theorieen", "theorie"),
    F("uren", "uur"),
    F("vaatje", "vat"),
    F("vaatjes", "vat"),
    F("verwezen", "verwijs"),
    F("volkeren", "volk"),
    F("zag", "zien"),
    F("zagen", "zien"),
    F("zeeen", "zee"),
    F("zie", "zien"),
    F("ziekten", "ziekte"),
    F("ziektes", "ziekte"),
    F("ziet", "zien"),
    F("zonen", "zone"),
};

#undef F

static int compare(const void *a, const void *b) {
    return str_compare(((const struct irregular *)a)->form, ((const struct irregular *)b)->form);
}

struct str irregular_base(struct str form) {
    struct irregular key = {.form = form};
    const struct irregular *found =
        bsearch(&key, forms, sizeof forms / sizeof *forms, sizeof key, compare);
    return found ? found->base : STR("");
}
