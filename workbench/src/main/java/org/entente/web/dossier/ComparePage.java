package org.entente.web.dossier;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.dossier.Dossier;
import org.entente.dossier.writing.ComparisonWriter;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.report.Format;
import org.entente.service.Dossiers;
import org.entente.text.Arguments;
import org.entente.web.find.PairAddress;
import org.entente.web.find.StateSearch;
import org.entente.web.http.CsvTable;
import org.entente.web.http.Form;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Parameter;
import org.entente.web.http.Resource;
import org.entente.web.http.WebException;
import org.entente.web.http.WebTexts;

/** Pairs side by side. */
final class ComparePage implements Resource {
    private static final int MOST = 8;

    /** Some may be written twice or left empty. */
    private static final int MOST_TEXTS = 3 * MOST;

    @Override
    public String path() {
        return "/compare";
    }

    @Override
    public String summary() {
        return "Pairs of states side by side: measure by measure as a table and as charts.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.text("pairs", "Two to eight pairs, such as TUR-PAK,TUR-IND.")
                        .withExample("TUR-PAK,TUR-IND"),
                Parameter.text("more", "One more pair, by two names in any language."),
                Parameter.integer("from", "First year."),
                Parameter.integer("to", "Last year."));
    }

    @Override
    public Set<Form> forms() {
        return EnumSet.allOf(Form.class);
    }

    @Override
    public PageResponse respond(PageRequest request) {
        List<ComparisonWriter.Pair> pairs = pairs(request);
        if (request.form() == Form.HTML && request.find("more").isPresent()) {
            return new PageResponse.Redirect("/compare?pairs=" + written(pairs) + years(request));
        }
        if (pairs.size() < 2) {
            CompareView view = CompareView.empty(pairs, request);
            return new PageResponse.Document(
                    request.texts().get("compare.title"),
                    "compare.jte",
                    view,
                    List::of,
                    () -> new CsvTable(List.of("id"), List.of()));
        }
        Dossier dossier = new Dossiers(request.workbench(), WebTexts.dossier(request.language()))
                .comparison(
                        pairs,
                        request.integer("from", PairAddress.FIRST_YEAR, PairAddress.LAST_YEAR)
                                .orElse(null),
                        request.integer("to", PairAddress.FIRST_YEAR, PairAddress.LAST_YEAR)
                                .orElse(null),
                        FrozenFigures.none());
        return new PageResponse.Document(
                dossier.title(),
                "compare.jte",
                CompareView.of(dossier, pairs, request),
                () -> DossierBytes.of(dossier, Format.JSON),
                () -> DossierBytes.of(dossier, Format.CSV));
    }

    private static List<ComparisonWriter.Pair> pairs(PageRequest request) {
        List<ComparisonWriter.Pair> pairs = new ArrayList<>();
        List<String> texts = List.of(request.text("pairs", "").split(",", MOST_TEXTS + 1));
        requireFew(texts.size() > MOST_TEXTS, request);
        for (String text : texts) {
            if (!text.isBlank()) {
                add(pairs, text, request);
            }
        }
        request.find("more").ifPresent(text -> {
            List<String> pasted = pasted(request.requireShort("more", text));
            requireFew(pasted.size() > MOST_TEXTS, request);
            pasted.forEach(one -> add(pairs, one, request));
        });
        requireFew(pairs.size() > MOST, request);
        return pairs;
    }

    /**
     * The pairs of a pasted line. A comma stands between two pairs, or between the two states of
     * one, as in {@code India, US}.
     */
    private static List<String> pasted(String line) {
        List<String> pairs = new ArrayList<>();
        for (String part : line.split("[;\n]", -1)) {
            List<String> pieces = List.of(part.split(",", -1));
            boolean several = StateSearch.of(part).states().size() != 2
                    && pieces.stream()
                            .allMatch(piece -> StateSearch.of(piece).states().size() == 2);
            pairs.addAll(several ? pieces : List.of(part));
        }
        pairs.removeIf(String::isBlank);
        return pairs;
    }

    private static void requireFew(boolean many, PageRequest request) {
        if (many) {
            throw new WebException(
                    400,
                    "too_many_pairs",
                    request.texts().get("error.pairs", Arguments.none().with("most", "" + MOST)));
        }
    }

    private static void add(List<ComparisonWriter.Pair> pairs, String text, PageRequest request) {
        StateSearch found = StateSearch.of(request.requireShort("pairs", text));
        if (found.states().size() != 2
                || found.states().get(0).equals(found.states().get(1))) {
            // A part that is no state says so by itself.
            String message = found.message().isEmpty()
                    ? request.texts().get("error.pair", Arguments.none().with("text", text))
                    : found.message();
            throw new WebException(400, "no_pair", message);
        }
        ComparisonWriter.Pair pair =
                new ComparisonWriter.Pair(found.states().get(0), found.states().get(1));
        if (!pairs.contains(pair) && !pairs.contains(new ComparisonWriter.Pair(pair.second(), pair.first()))) {
            pairs.add(pair);
        }
    }

    static String written(List<ComparisonWriter.Pair> pairs) {
        return String.join(
                ",",
                pairs.stream()
                        .map(p -> p.first().code() + "-" + p.second().code())
                        .toList());
    }

    private static String years(PageRequest request) {
        return request.find("from").map(y -> "&from=" + y).orElse("")
                + request.find("to").map(y -> "&to=" + y).orElse("");
    }
}
