package org.entente.web.dossier;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.Numbers;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.measure.system.Triads;
import org.entente.web.find.PairAddress;
import org.entente.web.http.Address;
import org.entente.web.http.PageRequest;

/**
 * What the page of third parties shows.
 *
 * @param pair address of the pair's page
 * @param path address of this page without its year
 * @param first name of the first state
 * @param second name of the second state
 * @param firstCode its code
 * @param secondCode its code
 * @param year of the signs
 * @param own sign between the two: {@code friendly}, {@code hostile} or {@code none}
 * @param lacking why there are no signs; empty when there are
 * @param groups of third states, those without any left out
 * @param figures the measures of third parties in that year
 * @param height of the picture
 */
public record ThirdPartiesView(
        String pair,
        String path,
        String first,
        String second,
        String firstCode,
        String secondCode,
        int year,
        String own,
        String lacking,
        List<Group> groups,
        List<Line> figures,
        int height) {
    private static final int TOP = 64;
    private static final int ROW = 22;

    /**
     * Third states with the same signs.
     *
     * @param key of its name
     * @param y where its name stands in the picture
     */
    public record Group(String key, int y, List<Third> thirds) {}

    /**
     * A third state.
     *
     * @param y where it stands in the picture
     * @param triad {@code balanced}, {@code imbalanced} or {@code open}
     */
    public record Third(String code, String name, String withFirst, String withSecond, String triad, int y) {}

    /** A figure as people read it. */
    public record Line(String title, String value, String address) {}

    static ThirdPartiesView of(PairAddress pair, Triads triads, List<Figure> figures, PageRequest request) {
        Locale locale = request.texts().locale();
        List<Group> groups = new ArrayList<>();
        int y = TOP;
        for (int[] signs : new int[][] {{1, -1}, {-1, 1}, {-1, -1}, {1, 1}}) {
            List<Triads.Third> same = triads.thirds().stream()
                    .filter(t -> t.withFirst() == signs[0] && t.withSecond() == signs[1])
                    .sorted(Comparator.comparing(t -> name(t.cow(), locale), Collator.getInstance(locale)))
                    .toList();
            if (!same.isEmpty()) {
                List<Third> thirds = new ArrayList<>();
                int begin = y;
                y += ROW;
                for (Triads.Third one : same) {
                    thirds.add(new Third(
                            FigureIds.code(one.cow()),
                            name(one.cow(), locale),
                            word(one.withFirst()),
                            word(one.withSecond()),
                            triads.isBalanced(one)
                                    .map(balanced -> balanced ? "balanced" : "imbalanced")
                                    .orElse("open"),
                            y));
                    y += ROW;
                }
                y += ROW / 2;
                groups.add(new Group("third.group." + word(signs[0]) + "." + word(signs[1]), begin, thirds));
            }
        }
        return new ThirdPartiesView(
                pair.path(),
                "/third-parties/" + pair.first().code() + "/" + pair.second().code(),
                pair.first().name(locale),
                pair.second().name(locale),
                pair.first().code(),
                pair.second().code(),
                triads.year(),
                word(triads.own()),
                triads.lacking(),
                groups,
                lines(figures, request),
                y);
    }

    private static List<Line> lines(List<Figure> figures, PageRequest request) {
        Numbers numbers = new Numbers(DossierTexts.of(request.language()));
        return figures.stream()
                .map(figure -> new Line(
                        request.title(request.workbench()
                                .measures()
                                .get(figure.id().measure())
                                .definition()),
                        figure.value() == null
                                ? figure.note()
                                : figure.unit().equals("share")
                                        ? numbers.value(figure.getValue(), figure.unit())
                                        : numbers.count(Math.round(figure.getValue())),
                        "/figure/" + Address.encodePath(FigureIds.write(figure.id()))))
                .toList();
    }

    private static String name(int cow, Locale locale) {
        State state = StateSystem.standard().get(cow);
        return state.name(locale);
    }

    private static String word(int sign) {
        return sign > 0 ? "friendly" : sign < 0 ? "hostile" : "none";
    }

    /** How many third states have a sign with both. */
    public int count() {
        return groups.stream().mapToInt(g -> g.thirds().size()).sum();
    }

    /** How many of the triads are what a word says. */
    public long count(String triad) {
        return groups.stream()
                .flatMap(g -> g.thirds().stream())
                .filter(t -> t.triad().equals(triad))
                .count();
    }
}
