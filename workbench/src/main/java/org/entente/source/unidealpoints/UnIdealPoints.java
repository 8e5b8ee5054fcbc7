package org.entente.source.unidealpoints;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.intake.Intake;
import org.entente.source.intake.KeySet;
import org.entente.source.intake.TableRows;
import org.entente.source.intake.YearSpan;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;
import org.jspecify.annotations.Nullable;

/**
 * Ideal points of the members of the UN General Assembly, as the publisher's Stata file or as a
 * table of text with its columns. Since the release of 2026 the file holds the final-passage series
 * only, with a per cent sign in the names of the quantiles. The values are of single precision;
 * they are kept as the double that is nearest to them, so that a text of 15 digits and the original
 * give the same.
 */
public final class UnIdealPoints implements Source {
    private static final int FIRST_SESSION_YEAR = 1946;
    private static final List<String> QUANTILES = List.of("q5", "q10", "q50", "q90", "q95");
    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "un-ideal-points",
            "United Nations General Assembly Voting Data: ideal point estimates",
            "Harvard Dataverse (Voeten, Strezhnev and Bailey)",
            List.of(
                    new Citation(
                            "bailey-strezhnev-voeten2017",
                            "Bailey, Michael A. and Anton Strezhnev and Erik Voeten",
                            "Estimating Dynamic State Preferences from United Nations Voting Data",
                            "Journal of Conflict Resolution 61(2)",
                            2017,
                            "doi:10.1177/0022002715595700"),
                    new Citation(
                            "voeten-strezhnev-bailey2009",
                            "Voeten, Erik and Anton Strezhnev and Michael Bailey",
                            "United Nations General Assembly Voting Data",
                            "Harvard Dataverse",
                            2009,
                            "doi:10.7910/DVN/LEJUQZ")),
            "https://doi.org/10.7910/DVN/LEJUQZ",
            new License("CC0 1.0", true),
            List.of("ideal_point"),
            "1946 to the last session, one row per member and session; each series to its own last year. An absent row means not reported.",
            "position on one standardised dimension, without unit",
            "A release a year or so; all years are estimated anew, so that points of two releases are not to be mixed.",
            List.of(
                    "Three series: fp (votes on final passage), all (all votes) and legacy. They are never mixed; fp is the one to use, and the only one for 2024 and in the release of 2026.",
                    "A session that has only begun rests on few votes (2024: eight for Pakistan); the number of votes is kept beside each point.",
                    "The year is that in which the session begins: session 62 is 2007.",
                    "Members are the file's own: Russia is also the Soviet Union (365), Yugoslavia goes on as Serbia (345), Ukraine and Belarus have points before they were states, Taiwan (713) to 1970 and China (710) from 1971.",
                    "There are no points for 1964, when one roll call was held.",
                    "The quantiles are marginal: those of a distance are not their differences.",
                    "The publisher's columns of names are empty for 17 members and wrongly encoded for others; members are read from ccode."),
            "Download IdealpointestimatesAll (.dta, .tab or .csv) of the newest release from the address above and import the file.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return Recognition.firstOf(
                probe.recogniseColumns(
                        Recognition.alone("one row per member and session"),
                        "ccode",
                        "year",
                        "idealpointfp",
                        "idealpointall",
                        "nvotesfp",
                        "q5fp",
                        "q95fp"),
                probe.recogniseColumns(
                        Recognition.alone("one row per member and session, final passage only"),
                        "ccode",
                        "year",
                        "idealpointfp",
                        "nvotesfp",
                        "q5%fp",
                        "q95%fp"));
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        try (TextTable table = bundle.file().open()) {
            Column ccode = table.column("ccode");
            Column year = table.column("year");
            List<Series> all = List.of(new Series("fp", table), new Series("all", table), new Series("legacy", table));
            TableRows rows = intake.table("ideal_point");
            KeySet seen = new KeySet();
            intake.read(bundle.file(), table, row -> {
                State state = StateSystem.standard()
                        .find(row.integer(ccode))
                        .orElseThrow(() -> new BadField(ccode, row, "is no COW number of a state"));
                int when = row.year(year);
                if (when < FIRST_SESSION_YEAR) {
                    throw new BadField(year, row, "is before the first session");
                }
                List<Point> points = new ArrayList<>();
                for (Series series : all) {
                    series.find(row).ifPresent(points::add);
                }
                if (points.isEmpty()) {
                    throw new BadField("idealpointfp", null, "has no ideal point of any series");
                }
                if (!seen.add(state.cow() * 10_000L + when)) {
                    throw new BadField(year, row, "comes a second time for this member");
                }
                points.forEach(point -> point.append(rows, state.cow(), when));
            });
            for (Series series : all) {
                intake.covers("ideal_point", series.name, series.years);
                intake.reaches(series.years);
            }
        }
    }

    /** One series of estimates and its columns. */
    private static final class Series {
        private final String name;
        private final Optional<Column> value;
        private final List<Optional<Column>> quantiles;
        private final Optional<Column> votes;
        private final YearSpan years = new YearSpan();

        Series(String name, TextTable table) {
            this.name = name;
            value = table.findColumn("idealpoint" + name);
            quantiles = QUANTILES.stream()
                    .map(quantile ->
                            table.findColumn(quantile + name).or(() -> table.findColumn(quantile + "%" + name)))
                    .toList();
            votes = table.findColumn("nvotes" + name);
        }

        Optional<Point> find(Row row) {
            Double point = number(row, value);
            if (point == null) {
                return Optional.empty();
            }
            List<Optional<Double>> read = quantiles.stream()
                    .map(quantile -> Optional.ofNullable(number(row, quantile)))
                    .toList();
            Double count = number(row, votes);
            return Optional.of(new Point(this, point, read, count == null ? null : count.intValue()));
        }

        private static @Nullable Double number(Row row, Optional<Column> column) {
            if (column.isEmpty()
                    || row.isEmpty(column.get())
                    || row.text(column.get()).equals("NA")) {
                return null;
            }
            return (double) (float) row.number(column.get());
        }
    }

    /** One member's point in one session. */
    private record Point(
            Series series,
            double value,
            List<Optional<Double>> quantiles,
            @Nullable Integer votes) {
        void append(TableRows rows, int state, int year) {
            series.years.add(year);
            rows.begin()
                    .add(state)
                    .add(year - FIRST_SESSION_YEAR + 1)
                    .add(year)
                    .add(series.name)
                    .add(value);
            quantiles.forEach(quantile -> rows.addOrNull(quantile.orElse(null)));
            rows.addOrNull(votes).end();
        }
    }
}
