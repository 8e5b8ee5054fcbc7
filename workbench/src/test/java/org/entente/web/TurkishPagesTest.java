package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.country.StateSystem;
import org.entente.source.Sources;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who reads in Turkish meets no English heading, caption, label, button, column, axis or legend.
 * Sentences that the program writes may stay English, and then say so by {@code lang}.
 */
class TurkishPagesTest {
    /**
     * Where the words of the interface stand; rows of tables hold names, identifiers and what a
     * case says in its own language.
     */
    private static final String LABELS =
            "h1, h2, h3, h4, caption, thead th, label, button, legend, summary, dt, option, "
                    + "figcaption, .kicker, .badge, .label, .key, .gap-what, nav a, .actions a, .toolbutton, svg text, footer a";

    private static final List<String> ATTRIBUTES =
            List.of("aria-label", "placeholder", "title", "alt", "data-page", "data-close");

    /** Fields of the data of charts that stand on them. */
    private static final Set<String> DRAWN = Set.of("title", "label", "name", "reason");

    /** Names of states, sources and capitals that are alike in both languages, longest first. */
    private static final Set<String> NAMES =
            new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** Names of forms, programs and statistics, and letters of formulas. */
    private static final Set<String> ALIKE = Set.of(
            "Entente",
            "SQL",
            "JSON",
            "CSV",
            "SVG",
            "PNG",
            "Markdown",
            "BibTeX",
            "CSL-JSON",
            "MASE",
            "CRPS",
            "n",
            "p",
            "COW",
            "Goldstein",
            "R",
            "Python",
            "Stata",
            "km");

    @TempDir
    static Path folder;

    private static Client client;

    @BeforeAll
    static void start() {
        SmallStore.fill(folder.resolve("home"), "4.0", 1);
        client = new Client(folder.resolve("home"));
        Locale turkish = Locale.forLanguageTag("tr");
        NAMES.addAll(StateSystem.standard().listAll().stream()
                .filter(state -> state.name(turkish).equals(state.name(Locale.ENGLISH)))
                .map(state -> state.name(turkish))
                .collect(Collectors.toSet()));
        Sources.standard().listAll().forEach(source -> {
            NAMES.add(source.description().title());
            NAMES.add(source.description().id());
        });
        NAMES.addAll(List.of("Ankara", "Islamabad", "New Delhi"));
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/states",
                "/measures",
                "/world?state=TUR&by=trade.total",
                "/pair/TUR/IND/summary",
                "/pair/TUR/PAK",
                "/pair/TUR/IND",
                "/state/TUR",
                "/measure/trade.total?pairs=TUR-PAK",
                "/measure/un.agreement",
                "/measure/trade.total/bands",
                "/measure/trade.total/distribution?pairs=TUR-PAK",
                "/compare?pairs=TUR-PAK,TUR-IND",
                "/chronology/TUR/PAK",
                "/third-parties/TUR/PAK",
                "/figure/trade.total/TUR-PAK/2010",
                "/claims",
                "/claims/pakistan-turkiye",
                "/audit",
                "/setup",
                "/sources",
                "/source/cow-trade",
                "/coverage?first=TUR&second=PAK",
                "/data",
                "/data/trade_flow",
                "/sql",
                "/documentation",
                "/find?q=Congo",
                "/pair/TUR/TUR"
            })
    void labelsAreTurkish(String path) throws IOException {
        Set<String> english = labels(path, "en");
        Set<String> alike = labels(path, "tr");
        assertThat(alike).isNotEmpty();
        alike.retainAll(english);
        alike.removeIf(TurkishPagesTest::isName);
        assertThat(alike).isEmpty();
    }

    private static Set<String> labels(String path, String language) throws IOException {
        String address = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
        HttpResponse<byte[]> response = client.get(address, "Accept", "text/html");
        assertThat(response.statusCode()).isLessThan(500);
        Document page = Jsoup.parse(Client.text(response));
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        Set<String> labels = new TreeSet<>();
        for (Element data : page.select("script[type=application/json]")) {
            collect(new ObjectMapper().readTree(data.data()), "", labels);
        }
        page.select("body [lang=en], code, bdi, script").remove();
        page.select(LABELS).forEach(element -> labels.add(element.text().strip()));
        for (String attribute : ATTRIBUTES) {
            page.select("[" + attribute + "]")
                    .forEach(element -> labels.add(element.attr(attribute).strip()));
        }
        return labels;
    }

    private static void collect(JsonNode node, String field, Set<String> labels) {
        if (node.isTextual() && DRAWN.contains(field)) {
            labels.add(node.asText());
        }
        node.fields().forEachRemaining(entry -> collect(entry.getValue(), entry.getKey(), labels));
        if (node.isArray()) {
            node.forEach(one -> collect(one, field, labels));
        }
    }

    /**
     * Whether nothing is left of it without names, numbers, codes of states and what is alike in
     * all languages.
     */
    private static boolean isName(String label) {
        String left = label;
        for (String name : NAMES) {
            left = left.replace(name, " ");
        }
        List<String> words = new ArrayList<>(List.of(left.split("[^\\p{L}_-]+")));
        words.removeIf(word -> word.isEmpty() || ALIKE.contains(word) || word.matches("[A-Z]{2,}|[-_]+"));
        return words.isEmpty();
    }
}
