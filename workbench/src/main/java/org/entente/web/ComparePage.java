package org.entente.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.Dossiers;
import org.entente.dossier.Dossier;
import org.entente.dossier.writing.ComparisonWriter;
import org.entente.measure.FrozenFigures;
import org.entente.report.Format;
import org.entente.text.Arguments;

/** Pairs side by side. */
final class ComparePage implements Resource {
    private static final int MOST = 8;

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
    public Answer answer(Asked asked) {
        List<ComparisonWriter.Pair> pairs = pairs(asked);
        if (asked.form() == Form.HTML && asked.find("more").isPresent()) {
            return new Answer.Redirect("/compare?pairs=" + written(pairs) + years(asked));
        }
        if (pairs.size() < 2) {
            CompareView view = CompareView.empty(pairs, asked);
            return new Answer.Document(
                    asked.texts().get("compare.title"),
                    "compare.jte",
                    view,
                    List::of,
                    () -> new CsvTable(List.of("id"), List.of()));
        }
        Dossier dossier = new Dossiers(asked.workbench(), WebTexts.dossier(asked.language()))
                .comparison(
                        pairs,
                        asked.integer("from", PairAddress.FIRST_YEAR, PairAddress.LAST_YEAR)
                                .orElse(null),
                        asked.integer("to", PairAddress.FIRST_YEAR, PairAddress.LAST_YEAR)
                                .orElse(null),
                        FrozenFigures.none());
        return new Answer.Document(
                dossier.title(),
                "compare.jte",
                CompareView.of(dossier, pairs, asked),
                () -> DossierBytes.of(dossier, Format.JSON),
                () -> DossierBytes.of(dossier, Format.CSV));
    }

    private static List<ComparisonWriter.Pair> pairs(Asked asked) {
        List<ComparisonWriter.Pair> pairs = new ArrayList<>();
        for (String text : asked.text("pairs", "").split(",", -1)) {
            if (!text.isBlank()) {
                add(pairs, text, asked);
            }
        }
        asked.find("more").ifPresent(text -> add(pairs, text, asked));
        if (pairs.size() > MOST) {
            throw new WebException(
                    400,
                    "too_many_pairs",
                    asked.texts().get("error.pairs", Arguments.none().with("most", "" + MOST)));
        }
        return pairs;
    }

    private static void add(List<ComparisonWriter.Pair> pairs, String text, Asked asked) {
        Found found = Found.of(text);
        if (found.states().size() != 2
                || found.states().get(0).equals(found.states().get(1))) {
            // A part that is no state says so by itself.
            String message = found.message().isEmpty()
                    ? asked.texts().get("error.pair", Arguments.none().with("text", text))
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

    private static String years(Asked asked) {
        return asked.find("from").map(y -> "&from=" + y).orElse("")
                + asked.find("to").map(y -> "&to=" + y).orElse("");
    }
}
