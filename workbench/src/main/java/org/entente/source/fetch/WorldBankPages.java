package org.entente.source.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.entente.text.MessageBundle;

/** The pages of the World Bank's indicators: a first, short answer says how many rows there are. */
final class WorldBankPages {
    private static final MessageBundle MESSAGES = MessageBundle.english(WorldBankPages.class);

    private WorldBankPages() {}

    static List<Download> plan(String source, Offer.WorldBank offer, FetchRequest request, Lists lists)
            throws IOException, InterruptedException {
        List<Download> plan = new ArrayList<>();
        for (String indicator : request.indicators().isEmpty() ? offer.indicators() : request.indicators()) {
            URI first = address(offer, request, indicator, 1, 1);
            JsonNode answer = lists.json(source, first, indicator + "-rows.json", offer.page());
            JsonNode message = answer.path(0).path("message").path(0);
            if (!message.isMissingNode()) {
                throw new FetchException(MESSAGES.fill(
                        "publisher_says",
                        "download",
                        indicator,
                        "text",
                        message.path("value").asText("")));
            }
            int total = answer.path(0).path("total").asInt(-1);
            if (total < 0) {
                throw new FetchException(MESSAGES.fill("not_json", "download", first));
            }
            if (total == 0) {
                throw new FetchException(MESSAGES.fill("no_records", "download", indicator));
            }
            int pages = (total + offer.rows() - 1) / offer.rows();
            for (int page = 1; page <= pages; page++) {
                String name = indicator + span(request) + (pages == 1 ? "" : "-" + page) + ".json";
                plan.add(Download.of(name, address(offer, request, indicator, offer.rows(), page)));
            }
        }
        return plan;
    }

    private static String span(FetchRequest request) {
        return request.from() == null && request.to() == null
                ? ""
                : "-" + years(request).replace(':', '-');
    }

    /** {@code 2010:2020}; the API knows no open spans. */
    private static String years(FetchRequest request) {
        String from = request.from() == null ? "1960" : year(request.from());
        String to = request.to() == null ? "2100" : year(request.to());
        return from + ":" + to;
    }

    private static String year(String date) {
        return date.substring(0, 4);
    }

    private static URI address(Offer.WorldBank offer, FetchRequest request, String indicator, int rows, int page) {
        if (!indicator.matches("[A-Za-z0-9._]+")) {
            throw new IllegalArgumentException(
                    MESSAGES.fill("publisher_says", "download", indicator, "text", "no indicator has such a code"));
        }
        boolean dated = request.from() != null || request.to() != null;
        return URI.create(offer.address()
                .replace("{indicator}", indicator)
                .replace("{rows}", Integer.toString(rows))
                .replace("{page}", Integer.toString(page))
                .replace("{dates}", dated ? "&date=" + years(request) : ""));
    }
}
