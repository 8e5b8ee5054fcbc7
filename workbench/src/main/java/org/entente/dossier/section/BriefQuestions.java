package org.entente.dossier.section;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.brief.Indicator;
import org.entente.brief.Trend;
import org.entente.casefile.model.CaseFile;
import org.entente.dossier.evidence.Context;
import org.entente.measure.estimate.BreakStudy;
import org.entente.measure.estimate.LeadersFigures;
import org.entente.measure.estimate.LeadersStudy;
import org.entente.measure.estimate.LevelsFigures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Period;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.entente.text.Span;

/**
 * The questions of the paper that a case is about: whether the two came closer and in what, which
 * level explains it, and whether there is an effect of a leader whom the paper's argument names.
 * What the data cannot tell is said with the smallest change that would have been seen.
 */
final class BriefQuestions {
    private static final int SHORTEST_NAME = 5;

    private final Context context;
    private final MessageBundle texts;
    private final List<Indicator> six;
    private final BriefDates dates;

    BriefQuestions(Context context, MessageBundle texts, List<Indicator> six) {
        this.context = context;
        this.texts = texts;
        this.six = six;
        this.dates = new BriefDates(texts);
    }

    /** Empty without a case that records an argument. */
    List<List<Span>> list() {
        Optional<CaseFile> file =
                context.findCase().filter(c -> !c.header().argument().isEmpty());
        if (file.isEmpty()) {
            return List.of();
        }
        List<List<Span>> answers = new ArrayList<>();
        answers.add(closer());
        context.tests()
                .levels()
                .forEach((measure, levels) -> level(measure, levels).ifPresent(answers::add));
        String argument = file.get().header().argument().stream()
                .map(factor -> plain(factor.says()))
                .collect(Collectors.joining(" "));
        for (Map.Entry<String, List<LeadersFigures.Entry>> measured :
                context.tests().leaders().entrySet()) {
            measured.getValue().stream()
                    .filter(entry ->
                            entry.raw() != null && isNamed(entry.effect().note(), argument))
                    .findFirst()
                    .map(entry -> leader(measured.getKey(), entry))
                    .ifPresent(answers::add);
        }
        return answers;
    }

    private List<Span> closer() {
        return texts.spans(
                "questions.closer",
                context.names()
                        .choose("any", names(Trend.UP).isEmpty() ? "no" : "yes")
                        .with("up", dates.list(names(Trend.UP)))
                        .choose("fell", names(Trend.DOWN).isEmpty() ? "no" : "yes")
                        .with("down", dates.list(names(Trend.DOWN)))
                        .choose("held", names(Trend.STEADY).isEmpty() ? "no" : "yes")
                        .with("steady", dates.list(names(Trend.STEADY))));
    }

    private List<String> names(Trend trend) {
        return six.stream()
                .filter(indicator -> indicator.trend() == trend)
                .map(indicator -> texts.get("indicator." + indicator.id() + ".short"))
                .toList();
    }

    /** Whether any level's part of a change is rarer than chance; empty where there is no test. */
    private Optional<List<Span>> level(String measure, LevelsFigures levels) {
        Optional<LevelsFigures.Line> rarest = levels.lines().stream()
                .filter(line -> line.p() != null && line.p().value() != null)
                .min((a, b) -> Double.compare(p(a), p(b)));
        Period years = levels.change().id().getPeriod();
        return rarest.map(line -> texts.spans(
                "questions.level",
                Arguments.none()
                        .with("series", series(measure))
                        .year("from", years.first())
                        .year("to", years.last())
                        .choose("rare", p(line) <= BreakStudy.LEVEL ? "yes" : "no")
                        .with(
                                "level",
                                texts.get(
                                        "questions.level_" + line.part().name().toLowerCase(Locale.ROOT)))
                        .with("p", context.collector().show(pOf(line)))));
    }

    private static Figure pOf(LevelsFigures.Line line) {
        Figure p = line.p();
        if (p == null) {
            throw new IllegalStateException(line + " has no test");
        }
        return p;
    }

    private static double p(LevelsFigures.Line line) {
        return pOf(line).getValue();
    }

    private List<Span> leader(String measure, LeadersFigures.Entry entry) {
        Figure place = entry.place(LeadersStudy.Set.ALL);
        Figure seeable = entry.seeable().isEmpty() ? null : entry.seeable().get(LeadersStudy.Set.ALL.ordinal());
        boolean tested = place.value() != null;
        return texts.spans(
                "questions.leader",
                Arguments.none()
                        .with("leader", entry.effect().note().replaceFirst(",.*", ""))
                        .choose("scale", entry.effect().unit().startsWith("log points") ? "log" : "plain")
                        .with("series", series(measure))
                        .year("year", entry.year())
                        .with("effect", context.collector().show(entry.effect()))
                        .choose("tested", tested ? "yes" : "no")
                        .choose("rare", tested && place.getValue() <= BreakStudy.LEVEL ? "yes" : "no")
                        .with("p", tested ? context.collector().show(place) : Span.text(""))
                        .choose("seeable", seeable == null || seeable.value() == null ? "no" : "yes")
                        .with(
                                "least",
                                seeable == null || seeable.value() == null
                                        ? Span.text("")
                                        : context.collector().show(seeable)));
    }

    private String series(String measure) {
        return texts.getOrDefault("series." + measure.replace('.', '_'), measure);
    }

    /** Whether the argument names the leader by a word of at least five letters of the name. */
    private static boolean isNamed(String leader, String argument) {
        for (String word : plain(leader).split("[^a-z]+", -1)) {
            if (word.length() >= SHORTEST_NAME && argument.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
