package org.entente.dossier.section;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.brief.Indicator;
import org.entente.brief.Trend;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.model.Commitment;
import org.entente.casefile.model.Prospect;
import org.entente.casefile.model.ProspectKind;
import org.entente.casefile.model.Target;
import org.entente.curated.LeaderNames;
import org.entente.dossier.CommitmentEntry;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.OutlookNumbers;
import org.entente.measure.estimate.BreakStudy;
import org.entente.measure.estimate.LeadersFigures;
import org.entente.measure.estimate.LeadersStudy;
import org.entente.measure.estimate.LevelsFigures;
import org.entente.measure.estimate.Outlook;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Shape;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The questions of the paper that a case is about: whether the two came closer and in what, which
 * level explains it, whether there is an effect of a leader whom the paper's argument names, and
 * where the relationship goes next, with its goal and obstacles. Where a test finds nothing, the
 * smallest change that it would have detected is given.
 */
final class BriefQuestions {
    private static final int SHORTEST_NAME = 5;

    /** What a forecast is made of where the case records no goal in numbers. */
    private static final String USUAL = "trade.total";

    /** Obstacles that are listed; the annex has all. */
    private static final int MOST_OBSTACLES = 5;

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
        answers.addAll(leaders(argument));
        answers.addAll(next());
        return answers;
    }

    /** Where the relationship goes next: the goal on record, the forecast, and the obstacles. */
    private List<List<Span>> next() {
        List<List<Span>> answers = new ArrayList<>();
        Commitment goal = context.findCase().stream()
                .flatMap(file -> file.commitments().stream())
                .filter(c -> isOfPair(c.target()))
                .findFirst()
                .orElse(null);
        Target target = goal == null ? null : goal.target();
        CommitmentEntry entry = goal == null ? null : entry(goal.id());
        Span.FigureValue aim = entry == null ? null : entry.target();
        Span.FigureValue latest = entry == null ? null : entry.latest();
        if (entry != null && aim != null && latest != null) {
            answers.add(texts.spans(
                    "questions.goal",
                    Arguments.none()
                            .with("target", aim)
                            .choose(
                                    "customs",
                                    target != null && target.measure().startsWith("trade.") ? "yes" : "no")
                            .choose("due", entry.targetBy() == null ? "no" : "yes")
                            .with("by", Objects.toString(entry.targetBy(), ""))
                            .with("latest", latest)
                            .with("period", entry.latestPeriod())));
        }
        context.figures()
                .measures()
                .find(target == null ? USUAL : target.measure())
                .ifPresent(measure -> answers.add(forecast(measure, target, aim)));
        List<String> obstacles = ThirdPartiesSection.prospects(context, ProspectKind.OBSTACLE).stream()
                .map(Prospect::what)
                .toList();
        if (!obstacles.isEmpty()) {
            int left = Math.max(0, obstacles.size() - MOST_OBSTACLES);
            answers.add(texts.spans(
                    "questions.obstacles",
                    Arguments.none()
                            .with("list", String.join(" ", obstacles.subList(0, obstacles.size() - left)))
                            .choose("more", left == 0 ? "no" : "yes")
                            .with("rest", context.numbers().count(left))));
        }
        return answers;
    }

    private @Nullable CommitmentEntry entry(String id) {
        return context.commitments().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private boolean isOfPair(@Nullable Target target) {
        return Optional.ofNullable(target)
                .flatMap(t -> context.figures().measures().find(t.measure()))
                .filter(m -> m.definition().shape() == Shape.DYAD)
                .isPresent();
    }

    private List<Span> forecast(Measure measure, @Nullable Target target, Span.@Nullable FigureValue aim) {
        String id = measure.definition().id();
        Double value = target == null ? null : target.value();
        Outlook outlook = context.outlook(measure, value, target == null ? null : target.by());
        if (!(outlook instanceof Outlook.Forecasted forecasted)) {
            Outlook.Refused refused = (Outlook.Refused) outlook;
            return texts.spans(
                    "questions.no_forecast",
                    Arguments.none()
                            .with("series", series(id))
                            .year("last", refused.last())
                            .choose("reason", refused.reason().name()));
        }
        OutlookNumbers numbers = new OutlookNumbers(context, id, value, forecasted);
        int year = numbers.end();
        Optional<Outlook.Reach> reach = forecasted.reaches().stream()
                .filter(r -> r.year() == year && aim != null)
                .findFirst();
        return texts.spans(
                "questions.forecast",
                Arguments.none()
                        .with("series", series(id))
                        .year("year", year)
                        .with("median", numbers.quantile(year, 0.5, "median"))
                        .with("range", numbers.range(year))
                        .choose("goal", reach.isPresent() ? "yes" : "no")
                        .with("target", aim == null ? Span.text("") : aim)
                        .with(
                                "chance",
                                reach.<Span>map(r -> numbers.chance("at", year, r.chanceAt()))
                                        .orElseGet(() -> Span.text(""))));
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

    /** One answer for each entry of a leader whom the argument names, over all measures. */
    private List<List<Span>> leaders(String argument) {
        Map<String, Map<String, LeadersFigures.Entry>> byEntry = new LinkedHashMap<>();
        context.tests()
                .leaders()
                .forEach((measure, entries) -> entries.stream()
                        .filter(entry ->
                                entry.raw() != null && isNamed(entry.effect().note(), argument))
                        .findFirst()
                        .ifPresent(
                                entry -> byEntry.computeIfAbsent(entry.effect().note(), key -> new LinkedHashMap<>())
                                        .put(measure, entry)));
        return byEntry.values().stream().map(this::leader).toList();
    }

    private List<Span> leader(Map<String, LeadersFigures.Entry> byMeasure) {
        LeadersFigures.Entry any = byMeasure.values().iterator().next();
        List<Span> list = new ArrayList<>();
        byMeasure.forEach((measure, entry) -> {
            if (!list.isEmpty()) {
                list.add(Span.text("; "));
            }
            list.addAll(departure(measure, entry));
        });
        List<Figure> places = byMeasure.values().stream()
                .map(entry -> entry.place(LeadersStudy.Set.ALL))
                .filter(place -> place.value() != null)
                .toList();
        long rare = places.stream()
                .filter(place -> place.getValue() <= BreakStudy.LEVEL)
                .count();
        return texts.spans(
                "questions.leader",
                Arguments.none()
                        .with(
                                "leader",
                                LeaderNames.standard()
                                        .spelled(
                                                any.effect().id().from(),
                                                any.effect().note().replaceFirst(",.*", "")))
                        .year("year", any.year())
                        .with("list", list)
                        .choose(
                                "rare",
                                places.isEmpty()
                                        ? "unknown"
                                        : rare == 0 ? "none" : rare == places.size() ? "all" : "some")
                        .choose(
                                "logs",
                                byMeasure.values().stream().anyMatch(BriefQuestions::isLogarithm) ? "yes" : "no"));
    }

    private List<Span> departure(String measure, LeadersFigures.Entry entry) {
        Figure place = entry.place(LeadersStudy.Set.ALL);
        Figure seeable = entry.seeable().isEmpty() ? null : entry.seeable().get(LeadersStudy.Set.ALL.ordinal());
        boolean tested = place.value() != null;
        return texts.spans(
                "questions.leader.item",
                Arguments.none()
                        .choose("scale", isLogarithm(entry) ? "log" : "plain")
                        .with("series", series(measure))
                        .with("effect", context.collector().show(entry.effect()))
                        .choose("tested", tested ? "yes" : "no")
                        .with("p", tested ? context.collector().show(place) : Span.text(""))
                        .choose("seeable", seeable == null || seeable.value() == null ? "no" : "yes")
                        .with(
                                "least",
                                seeable == null || seeable.value() == null
                                        ? Span.text("")
                                        : context.collector().show(seeable)));
    }

    private static boolean isLogarithm(LeadersFigures.Entry entry) {
        return entry.effect().unit().startsWith("log points");
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
