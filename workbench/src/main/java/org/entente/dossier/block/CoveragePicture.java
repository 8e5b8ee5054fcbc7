package org.entente.dossier.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.country.YearRange;
import org.entente.dossier.CoverageMap;
import org.entente.dossier.Numbers;
import org.entente.dossier.Table;
import org.entente.dossier.evidence.Context;
import org.entente.measure.base.CoveredYears;
import org.entente.measure.coverage.CoverageLine;
import org.entente.measure.coverage.PairCoverage;
import org.entente.text.Arguments;

/**
 * Which imported source speaks about the two states in which of the dossier's years; of several
 * vintages the newest.
 */
public final class CoveragePicture {
    private final Context context;

    public CoveragePicture(Context context) {
        this.context = context;
    }

    /** The picture; empty when no imported source speaks of the two in these years. */
    public Optional<CoverageMap> draw() {
        List<CoverageLine> lines = newest(PairCoverage.list(
                context.figures().store(),
                context.first().cow(),
                context.second().cow()));
        List<CoverageMap.Row> rows = new ArrayList<>();
        List<Table.Row> cells = new ArrayList<>();
        for (CoverageLine line : lines) {
            List<CoverageMap.Run> runs = runs(line);
            if (!runs.isEmpty()) {
                String what = context.texts().word("speaks", line.what());
                rows.add(new CoverageMap.Row(line.snapshot().ref(), what, about(line), runs));
                cells.add(new Table.Row(
                        "",
                        List.of(
                                Table.Cell.text(line.snapshot().ref()),
                                Table.Cell.text(what),
                                Table.Cell.text(about(line)),
                                Table.Cell.text(years(covered(line))),
                                Table.Cell.text(years(line.withRows().stream()
                                        .filter(context.years()::contains)
                                        .map(YearRange::of)
                                        .toList())))));
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Arguments arguments = context.names()
                .year("from", context.years().from())
                .year("to", context.years().to());
        String title = context.texts().get("coverage.title", arguments);
        List<Table.Column> heads = List.of("source", "what", "about", "covered", "rows").stream()
                .map(key -> new Table.Column(context.texts().get("coverage.table." + key), false))
                .toList();
        return Optional.of(new CoverageMap(
                "coverage",
                title,
                context.texts().get("coverage.summary", arguments),
                context.years().from(),
                context.years().to(),
                rows,
                new Table("coverage-table", title, heads, cells)));
    }

    private static List<CoverageLine> newest(List<CoverageLine> lines) {
        Map<String, String> vintages = new HashMap<>();
        lines.forEach(line -> vintages.merge(
                line.snapshot().source(), line.snapshot().vintage(), (x, y) -> x.compareTo(y) > 0 ? x : y));
        return lines.stream()
                .filter(line -> line.snapshot()
                        .vintage()
                        .equals(vintages.get(line.snapshot().source())))
                .toList();
    }

    private String about(CoverageLine line) {
        return switch (line.shape()) {
            case SYSTEM -> throw new IllegalArgumentException("coverage for a pair is about its states");
            case STATE -> context.name(line.from());
            case DYAD -> context.texts().get("own.pair", context.names());
            case DIRECTED_DYAD ->
                context.texts()
                        .get(
                                "coverage.directed",
                                Arguments.none()
                                        .with("from", context.name(line.from()))
                                        .with("to", context.name(line.to())));
        };
    }

    private List<YearRange> covered(CoverageLine line) {
        return line.covered().stream()
                .filter(context.years()::contains)
                .mapToObj(YearRange::of)
                .toList();
    }

    private static String years(List<YearRange> years) {
        return years.isEmpty()
                ? ""
                : new CoveredYears(years)
                        .listRuns().stream()
                                .map(run -> Numbers.years(run.from(), run.to()))
                                .collect(Collectors.joining(", "));
    }

    private List<CoverageMap.Run> runs(CoverageLine line) {
        List<CoverageMap.Run> runs = new ArrayList<>();
        Set<Integer> withRows = line.withRows();
        for (YearRange one : covered(line)) {
            int year = one.from();
            boolean rows = withRows.contains(year);
            CoverageMap.Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last.last() + 1 == year && last.withRows() == rows) {
                runs.set(runs.size() - 1, new CoverageMap.Run(last.first(), year, rows));
            } else {
                runs.add(new CoverageMap.Run(year, year, rows));
            }
        }
        return runs;
    }
}
