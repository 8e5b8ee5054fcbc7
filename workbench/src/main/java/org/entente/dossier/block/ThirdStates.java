package org.entente.dossier.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.dossier.Block;
import org.entente.dossier.Table;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.Prose;
import org.entente.dossier.evidence.Track;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.text.Arguments;
import org.entente.text.Span;

/**
 * Which third states pull the two together or apart, by the signs of their ties, in the latest year
 * that has them.
 */
public final class ThirdStates {
    private static final String RIVALS = "third_party.common_rivals";
    private static final String FRIENDS = "third_party.common_allies";
    private static final String BETWEEN = "third_party.cross_pressure";
    private static final String IMBALANCE = "third_party.imbalance";

    /** How many names a sentence tells; the table has all. */
    private static final int NAMES = 6;

    private final Context context;

    public ThirdStates(Context context) {
        this.context = context;
    }

    /** Adds what is known; whether anything was. */
    public boolean addTo(List<Block> blocks) {
        Optional<Figure> rivals = latest(RIVALS);
        if (rivals.isEmpty()) {
            return false;
        }
        int year = Track.year(rivals.get());
        Optional<Figure> friends = in(FRIENDS, year);
        Optional<Figure> between = in(BETWEEN, year);
        Optional<Figure> imbalance = in(IMBALANCE, year);
        Prose prose = context.prose();
        prose.say("third.rivals", told(rivals.get()).year("year", year));
        friends.ifPresent(f -> prose.say("third.friends", told(f)));
        between.ifPresent(f -> prose.say("third.between", told(f)));
        imbalance.ifPresent(f -> prose.say(
                "third.imbalance",
                Arguments.none()
                        .with("share", context.collector().show(f))
                        .count("n", Track.items(f), context.collector().showCount(f))));
        prose.say("third.signs", Arguments.none());
        prose.addTo(blocks);
        List<Table.Row> rows = new ArrayList<>();
        row(rows, "third.row.rivals", rivals);
        row(rows, "third.row.friends", friends);
        row(rows, "third.row.between", between);
        if (!rows.isEmpty()) {
            blocks.add(new Table(
                    "third-ties",
                    context.texts()
                            .get("table.third-ties.caption", context.names().year("year", year)),
                    List.of(
                            new Table.Column(context.texts().get("table.what"), false),
                            new Table.Column(context.texts().get("table.howmany"), true),
                            new Table.Column(context.texts().get("table.states"), false)),
                    rows));
        }
        return true;
    }

    private void row(List<Table.Row> rows, String key, Optional<Figure> figure) {
        figure.filter(f -> f.getValue() > 0)
                .ifPresent(f -> rows.add(new Table.Row(
                        "",
                        List.of(
                                Table.Cell.text(context.texts().get(key)),
                                Table.Cell.of(context.collector().showCount(f)),
                                Table.Cell.text(String.join(", ", names(f)))))));
    }

    private Arguments told(Figure figure) {
        List<String> all = names(figure).stream().toList();
        List<String> some = all.subList(0, Math.min(NAMES, all.size()));
        Span count = context.collector().showCount(figure);
        return context.names()
                .count("n", Track.items(figure), count)
                .choose("any", all.isEmpty() ? "no" : "yes")
                .choose("more", all.size() > some.size() ? "yes" : "no")
                .with("names", String.join(", ", some))
                .with("rest", Integer.toString(all.size() - some.size()));
    }

    /** The measure notes the codes of the third states before the first semicolon. */
    private List<String> names(Figure figure) {
        String note = figure.note();
        int end = note.indexOf("; with ");
        if (end < 0) {
            return List.of();
        }
        return Arrays.stream(note.substring(0, end).split(" "))
                .map(code -> StateSystem.standard()
                        .findByCode(code)
                        .map(s -> s.name(context.texts().locale()))
                        .orElse(code))
                .toList();
    }

    private Optional<Figure> in(String measure, int year) {
        if (context.figures().measures().find(measure).isEmpty()) {
            return Optional.empty();
        }
        Question question = Question.of(
                Subjects.pair(context.first().cow(), context.second().cow()), new YearRange(year, year));
        return context.figures().list(measure, question).stream()
                .filter(f -> f.status().carriesValue())
                .findFirst();
    }

    /**
     * One year at a time: a year that the ties cover is read as a whole, the votes of all pairs
     * with it.
     */
    private Optional<Figure> latest(String measure) {
        for (int year = context.years().to(); year >= context.years().from(); year--) {
            Optional<Figure> found = in(measure, year);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
