package org.entente.cli.shared;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.country.YearRange;
import org.entente.measure.Figures;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.provenance.Snapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose the years, and the source and version of the data. */
public final class QuestionOptions {
    /** What {@code --period} may be. */
    public enum PeriodKind {
        YEAR,
        SESSION,
        MONTH
    }

    @Option(names = "--from", paramLabel = "Y", description = "First year (default: the first that the data cover).")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "Y", description = "Last year (default: the last that the data cover).")
    private @Nullable Integer to;

    @Option(names = "--period", paramLabel = "year|session|month", description = "Length of a period (default: year).")
    private @Nullable PeriodKind period;

    @Option(names = "--window", paramLabel = "N", description = "Rolling windows of N years.")
    private @Nullable Integer window;

    @Option(
            names = "--issue",
            paramLabel = "I",
            description = "Issue area of votes: palestine, nuclear, arms_control, colonialism, human_rights, economic.")
    private @Nullable String issue;

    @Option(
            names = "--basis",
            paramLabel = "published|register",
            description = "Totals that arms are measured against.")
    private @Nullable String basis;

    @Option(names = "--source", paramLabel = "S", description = "The source that must answer.")
    private @Nullable String source;

    @Option(
            names = "--vintage",
            paramLabel = "[SOURCE:]V",
            description = "The vintage that must answer (default: newest).")
    private @Nullable String vintage;

    public @Nullable String issue() {
        return issue;
    }

    public @Nullable String basis() {
        return basis;
    }

    public boolean isWholeSpanGiven() {
        return from != null && to != null;
    }

    /** The years that were given; empty when neither end was. */
    public Optional<YearRange> years() {
        if (from == null && to == null) {
            return Optional.empty();
        }
        int first = from != null ? from : Objects.requireNonNull(to);
        int last = to != null ? to : first;
        return Optional.of(range(first, last));
    }

    /** The years that were given, and where an end is open that of the data. */
    public YearRange within(YearRange covered) {
        int first = from != null ? from : to != null ? Math.min(to, covered.from()) : covered.from();
        int last = to != null ? to : Math.max(first, covered.to());
        return range(first, last);
    }

    private static YearRange range(int first, int last) {
        try {
            return new YearRange(first, last);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /** A question with these options, as far as they concern the measure. */
    public Question apply(Question question, MeasureRequest request) {
        Definition definition = request.definition();
        String vintageSource = vintageSource();
        boolean concerned = vintageSource == null || definition.sources().contains(vintageSource);
        String asked = source != null && definition.sources().contains(source) ? source : null;
        Question with = question.withVintage(asked, concerned ? vintageOnly() : null);
        if (window != null && request.measure().hasWindows()) {
            return with.withWindow(window);
        }
        return period == null ? with : with.withKind(Period.Kind.valueOf(period.name()));
    }

    /** Refuses a source, vintage or window that none of the measures could use. */
    public void requireKnown(Figures figures, List<MeasureRequest> requests) {
        if (window != null && (window < 1 || period != null && period != PeriodKind.YEAR)) {
            throw new UsageException(
                    window < 1 ? MESSAGES.fill("bad_window", "window", window) : MESSAGES.get("window_and_period"));
        }
        if (window != null && requests.stream().noneMatch(r -> r.measure().hasWindows())) {
            throw new UsageException(MESSAGES.fill("no_windows", "measures", names(requests)));
        }
        List<String> readable = requests.stream()
                .flatMap(r -> r.definition().sources().stream())
                .distinct()
                .toList();
        requireReadable(source, readable, requests);
        requireReadable(vintageSource(), readable, requests);
        if (vintage != null) {
            requireImported(figures, readable);
        }
    }

    private static void requireReadable(@Nullable String asked, List<String> readable, List<MeasureRequest> requests) {
        if (asked != null && !readable.contains(asked)) {
            throw new UsageException(MESSAGES.fill(
                    "unread_source",
                    "measures",
                    names(requests),
                    "source",
                    asked,
                    "readable",
                    String.join(", ", readable)));
        }
    }

    private void requireImported(Figures figures, List<String> readable) {
        List<Snapshot> imported = figures.listSnapshots().stream()
                .filter(s -> readable.contains(s.source()))
                .toList();
        boolean known = imported.stream()
                .anyMatch(s -> s.vintage().equals(vintageOnly())
                        && (vintageSource() == null || s.source().equals(vintageSource())));
        if (!known) {
            throw new UsageException(MESSAGES.fill(
                    "unknown_vintage",
                    "vintage",
                    vintage,
                    "known",
                    imported.isEmpty()
                            ? MESSAGES.get("none_imported")
                            : imported.stream().map(Snapshot::ref).collect(Collectors.joining(", "))));
        }
    }

    private static String names(List<MeasureRequest> requests) {
        return requests.stream().map(r -> r.definition().id()).distinct().collect(Collectors.joining(", "));
    }

    private @Nullable String vintageSource() {
        return vintage != null && vintage.contains(":") ? vintage.substring(0, vintage.indexOf(':')) : null;
    }

    private @Nullable String vintageOnly() {
        return vintage == null ? null : vintage.substring(vintage.indexOf(':') + 1);
    }
}
