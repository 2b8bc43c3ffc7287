/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "pages/view.h"

#include <string.h>

#include "api/search_links.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "http/url.h"
#include "report/dutch.h"
#include "search/json.h"
#include "texts.h"

static struct str field_text(const json_t *object, const char *key) {
    const json_t *value = json_object_get(object, key);
    return (struct str){json_string_value(value), json_string_length(value)};
}

static json_t *take_text(struct buf *buf) {
    json_t *json = json_text(buf_str(buf));
    buf_release(buf);
    return json;
}

json_t *view_themes(const struct lists *lists) {
    json_t *array = json_array();
    for (size_t i = 0; i < lists->thema_count; i++) {
        const struct thema *thema = &lists->themas[i];
        struct buf url = BUF_INIT;
        buf_add(&url, STR("/zoeken?q="));
        url_encode(&url, thema->naam);
        buf_add(&url, STR("&thema="));
        url_encode(&url, thema->sleutel);
        json_t *json = json_object();
        json_object_set_new(json, "naam", json_text(thema->naam));
        json_object_set_new(json, "omschrijving", json_text(thema->omschrijving));
        json_object_set_new(json, "url", take_text(&url));
        json_array_append_new(array, json);
    }
    return array;
}

json_t *view_date(struct str date) {
    struct buf text = BUF_INIT;
    dutch_date(&text, date);
    return take_text(&text);
}

/* ## Organisations */

/* A telephone number as one dials it: "070 441 66 22" as 0704416622. */
static json_t *dialled(struct str telephone) {
    struct buf digits = BUF_INIT;
    for (size_t i = 0; i < telephone.len; i++) {
        char c = telephone.ptr[i];
        if ((c >= '0' && c <= '9') || (c == '+' && digits.len == 0)) {
            buf_add(&digits, (struct str){&c, 1});
        }
    }
    return take_text(&digits);
}

/* An address as people say it: "https://www.delft.nl/" as www.delft.nl. */
static struct str spoken(struct str url) {
    size_t begin = str_find(url, STR("://"), 0);
    begin = begin < url.len ? begin + 3 : 0;
    bool ends_in_slash = url.len > begin && url.ptr[url.len - 1] == '/';
    return str_slice(url, begin, ends_in_slash ? url.len - 1 : url.len);
}

/* Mustache would take what is not there from the document around it. */
void view_complete_organisation(json_t *organisation) {
    static const char *const keys[] = {"naam", "telefoon", "email", "url", "waarvoor"};
    if (!json_is_object(organisation)) {
        return;
    }
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (!json_is_string(json_object_get(organisation, keys[i]))) {
            json_object_set_new(organisation, keys[i], json_false());
        }
    }
    json_object_set_new(organisation, "telefoonKiezen",
                        dialled(field_text(organisation, "telefoon")));
    json_object_set_new(organisation, "urlKort",
                        json_text(spoken(field_text(organisation, "url"))));
}

/* ## Results */

static void add_piece(json_t *pieces, struct str text, bool marked) {
    if (text.len > 0) {
        json_t *piece = json_object();
        json_object_set_new(piece, "tekst", json_text(text));
        json_object_set_new(piece, "gemarkeerd", json_boolean(marked));
        json_array_append_new(pieces, piece);
    }
}

static json_t *fragment_pieces(const json_t *hit) {
    struct str text = field_text(hit, "fragment");
    json_t *pieces = json_array();
    size_t at = 0;
    size_t i;
    const json_t *mark;
    json_array_foreach(json_object_get(hit, "markeringen"), i, mark) {
        size_t start = utf8_skip(text, 0, (size_t)json_integer_value(json_array_get(mark, 0)));
        size_t end = utf8_skip(text, 0, (size_t)json_integer_value(json_array_get(mark, 1)));
        add_piece(pieces, str_slice(text, at, start), false);
        add_piece(pieces, str_slice(text, start, end), true);
        at = end;
    }
    add_piece(pieces, str_slice(text, at, text.len), false);
    return pieces;
}

static json_t *target_of(const json_t *hit) {
    struct buf url = BUF_INIT;
    buf_add(&url, field_text(hit, "url"));
    struct str anchor = field_text(hit, "anker");
    buf_format(&url, "%s%.*s", anchor.len ? "#" : "", STR_ARGS(anchor));
    return take_text(&url);
}

void view_add_results(json_t *data, const struct lists *lists) {
    view_complete_organisation(
        json_object_get(json_object_get(data, "doorverwijzing"), "organisatie"));
    size_t i;
    json_t *hit;
    json_array_foreach(json_object_get(data, "resultaten"), i, hit) {
        const struct thema *thema = lists_find_thema(lists, field_text(hit, "thema"));
        const struct organisatie *owner =
            lists_find_organisatie(lists, field_text(hit, "organisatie"));
        bool foreign = owner && !lists_is_own(owner->sleutel);
        json_object_set_new(hit, "fragmentDelen", fragment_pieces(hit));
        json_object_set_new(hit, "themaNaam", json_text(thema ? thema->naam : STR("")));
        json_object_set_new(hit, "anderNaam", json_text(foreign ? owner->naam : STR("")));
        json_object_set_new(hit, "datum", view_date(field_text(hit, "gewijzigd")));
        json_object_set_new(hit, "doel", target_of(hit));
    }
}

/* ## Filters and pages */

static json_t *search_url(const struct search_request *request, uint32_t page) {
    struct buf url = BUF_INIT;
    buf_add(&url, STR("/zoeken"));
    search_links_query(&url, request, page);
    return take_text(&url);
}

static bool is_chosen(struct str_list list, struct str value) {
    for (size_t i = 0; i < list.len; i++) {
        if (str_equal(list.items[i], value)) {
            return true;
        }
    }
    return false;
}

/* A value of a facet as a link that narrows the search to it, or takes that away again. */
static json_t *filter_link(const struct search_request *request, enum filter kind,
                           const json_t *value, struct str name) {
    struct str key = field_text(value, "waarde");
    bool chosen = is_chosen(request->filters[kind], key);
    struct search_request other = *request;
    other.filters[kind] = chosen ? (struct str_list){NULL, 0} : (struct str_list){&key, 1};
    json_t *link = json_object();
    json_object_set_new(link, "naam", json_text(name.len > 0 ? name : key));
    json_object_set(link, "aantal", json_object_get(value, "aantal"));
    json_object_set_new(link, "url", search_url(&other, 1));
    json_object_set_new(link, "gekozen", json_boolean(chosen));
    return link;
}

static struct str audience_name(struct str key) {
    static const struct {
        struct str key;
        struct str name;
    } names[] = {
        {STR_INIT("burger"), STR_INIT(TEXT_DOELGROEP_BURGER)},
        {STR_INIT("bedrijf"), STR_INIT(TEXT_DOELGROEP_BEDRIJF)},
        {STR_INIT("overheid"), STR_INIT(TEXT_DOELGROEP_OVERHEID)},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (str_equal(names[i].key, key)) {
            return names[i].name;
        }
    }
    return STR("");
}

static struct str name_of_value(enum filter kind, struct str key, const struct lists *lists) {
    if (kind == FILTER_THEMA) {
        const struct thema *thema = lists_find_thema(lists, key);
        return thema ? thema->naam : STR("");
    }
    if (kind == FILTER_ORGANISATIE) {
        const struct organisatie *organisation = lists_find_organisatie(lists, key);
        return organisation ? organisation->naam : STR("");
    }
    return audience_name(key);
}

void view_add_facets(json_t *data, const struct search_request *request,
                     const struct lists *lists) {
    static const struct {
        const char *facet;
        enum filter kind;
        const char *title;
    } kinds[] = {
        {"thema", FILTER_THEMA, TEXT_FILTER_THEMA},
        {"doelgroep", FILTER_DOELGROEP, TEXT_FILTER_DOELGROEP},
        {"organisatie", FILTER_ORGANISATIE, TEXT_FILTER_ORGANISATIE},
    };
    json_t *groups = json_array();
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        json_t *links = json_array();
        size_t i;
        const json_t *value;
        json_array_foreach(json_object_get(json_object_get(data, "facetten"), kinds[k].facet), i,
                           value) {
            struct str name = name_of_value(kinds[k].kind, field_text(value, "waarde"), lists);
            json_array_append_new(links, filter_link(request, kinds[k].kind, value, name));
        }
        if (json_array_size(links) > 1 || request->filters[kinds[k].kind].len > 0) {
            json_array_append_new(groups, json_pack("{s:s, s:s, s:O}", "sleutel", kinds[k].facet,
                                                    "titel", kinds[k].title, "filters", links));
        }
        json_decref(links);
    }
    json_object_set_new(data, "heeftFilters", json_boolean(json_array_size(groups) > 0));
    json_object_set_new(data, "filterGroepen", groups);
}

/* The pages around the present one: at most seven links. */
static json_t *page_numbers(const struct search_request *request, uint32_t last) {
    uint32_t first = request->page > 3 ? request->page - 3 : 1;
    uint32_t end = first + 6 < last ? first + 6 : last;
    json_t *numbers = json_array();
    for (uint32_t page = first; page <= end; page++) {
        json_t *number = json_object();
        json_object_set_new(number, "nummer", json_integer(page));
        json_object_set_new(number, "url", search_url(request, page));
        json_object_set_new(number, "hier", json_boolean(page == request->page));
        json_array_append_new(numbers, number);
    }
    return numbers;
}

void view_add_paging(json_t *data, const struct search_request *request, uint32_t total) {
    uint32_t last = search_links_last(request, total);
    json_object_set_new(data, "niets", json_boolean(total == 0));
    json_object_set_new(data, "een", json_boolean(total == 1));
    if (last == 1) {
        return;
    }
    json_t *pages = json_object();
    json_object_set_new(pages, "nummers", page_numbers(request, last));
    if (request->page > 1) {
        uint32_t previous = request->page - 1 < last ? request->page - 1 : last;
        json_object_set_new(pages, "vorige", search_url(request, previous));
    }
    if (request->page < last) {
        json_object_set_new(pages, "volgende", search_url(request, request->page + 1));
    }
    json_object_set_new(data, "paginas", pages);
}

void view_add_meant(json_t *data, const struct search_request *request, struct str bedoelde_u) {
    if (bedoelde_u.len > 0) {
        struct search_request meant = *request;
        meant.vraag = bedoelde_u;
        json_object_set_new(data, "bedoeldeUrl", search_url(&meant, 1));
    }
}

void view_add_contact(json_t *data, const struct organisatie *own) {
    if (own) {
        json_t *contact = json_organisatie(own);
        view_complete_organisation(contact);
        json_object_set_new(data, "contact", contact);
    }
}

/* ## Article */

void view_add_article(json_t *data, const struct record *record) {
    bool long_enough = json_array_size(json_object_get(data, "kopjes")) >= 3;
    view_complete_organisation(json_object_get(data, "organisatie"));
    json_object_set_new(data, "datum", view_date(record->gewijzigd));
    json_object_set_new(data, "inhoudsopgave", json_boolean(long_enough));
    json_object_set_new(data, "vanAnder", json_boolean(!lists_is_own(record->organisatie)));
}

void view_add_related(json_t *data, const struct record *record, struct session *session,
                      struct arena *arena) {
    json_t *related = json_array();
    for (size_t i = 0; i < record->verwant.len; i++) {
        struct record other;
        if (search_find_article(&other, session, record->verwant.items[i], arena, NULL) == ERR_OK) {
            json_t *entry = json_object();
            json_object_set_new(entry, "titel", json_text(other.titel));
            json_object_set_new(entry, "url", json_sprintf("/artikel/%.*s", STR_ARGS(other.id)));
            json_array_append_new(related, entry);
        }
    }
    json_object_set_new(data, "heeftVerwant", json_boolean(json_array_size(related) > 0));
    json_object_set_new(data, "verwanteArtikelen", related);
}
