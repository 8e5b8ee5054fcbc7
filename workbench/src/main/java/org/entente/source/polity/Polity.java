package org.entente.source.polity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.intake.Intake;
import org.entente.source.intake.StateValue;
import org.entente.source.intake.StateYears;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;

/**
 * Polity scores: how democratic or autocratic the institutions of a state are on 31 December of a
 * year.
 */
public final class Polity implements Source {
    private static final Set<Integer> SPECIAL = Set.of(-66, -77, -88);

    /** Variables and the scale of each, lowest and highest score. */
    private static final Map<String, Scale> SCALES = new LinkedHashMap<>();

    static {
        SCALES.put("polity2", new Scale(-10, 10));
        SCALES.put("polity", new Scale(-10, 10));
        SCALES.put("democ", new Scale(0, 10));
        SCALES.put("autoc", new Scale(0, 10));
        SCALES.put("xconst", new Scale(1, 7));
        SCALES.put("durable", new Scale(0, 999));
    }

    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "polity",
            "Polity: Political Regime Characteristics and Transitions (state-years)",
            "Center for Systemic Peace",
            List.of(new Citation(
                    "marshall-gurr-jaggers2016",
                    "Marshall, Monty G. and Ted Robert Gurr and Keith Jaggers",
                    "Polity IV Project: Political Regime Characteristics and Transitions, 1800-2015. Dataset Users' Manual",
                    "Center for Systemic Peace",
                    2016,
                    "https://www.systemicpeace.org/inscrdata.html")),
            "https://www.systemicpeace.org/inscrdata.html",
            new License("free for research with citation; not to be passed on", false),
            List.of("state_year"),
            "1800 to the year of the release (2015 for the file read), states of 500,000 inhabitants and more. An absent row means not covered, an empty field not reported.",
            "scores: polity and polity2 -10 to 10, democ and autoc 0 to 10, xconst 1 to 7; durable in years",
            "A release a year until 2018, with corrections to earlier years.",
            List.of(
                    "-66 (foreign occupation), -77 (no central authority) and -88 (transition) are no scores; they are kept as codes. polity2 replaces them by an interpolation, by 0, or by nothing.",
                    "Numbers are not all COW's: 341 is Kosovo, 342 Serbia, 347 Serbia and Montenegro, 348 Montenegro, 364 the Soviet Union, 529 Ethiopia since 1993, 769 Pakistan to 1971, 525 South Sudan, 626 Sudan since 2011, 818 Vietnam since 1976, 324 Sardinia. They are given their COW states.",
                    "A state that changes has two rows in that year; the row of the part that ends is kept under its name and letters, such as Ethiopia (ETH), without a state.",
                    "Small states have no scores, which says nothing of their institutions."),
            "Download p4v2015.sav or .xls (or a later release) from the address above, save it as CSV with its column names, and import the file.");

    /** Lowest and highest score. */
    private record Scale(int lowest, int highest) {
        String unit() {
            return highest == 999 ? "years" : "score " + lowest + " to " + highest;
        }
    }

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return probe.recogniseColumns(
                Recognition.alone("one row per state and year"),
                "ccode",
                "scode",
                "country",
                "year",
                "democ",
                "autoc",
                "polity",
                "polity2");
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        StateYears years = new StateYears(intake);
        try (TextTable table = bundle.file().open()) {
            Column ccode = table.column("ccode");
            Column scode = table.column("scode");
            Column country = table.column("country");
            Column year = table.column("year");
            List<Column> scores = new ArrayList<>();
            SCALES.keySet().forEach(name -> table.findColumn(name).ifPresent(scores::add));
            intake.read(bundle.file(), table, row -> {
                int when = row.year(year);
                Optional<OptionalInt> state = PolityStates.find(row.integer(ccode), when);
                if (state.isEmpty()) {
                    throw new BadField(ccode, row, "is no number of a state that is known");
                }
                String name = state.get().isPresent()
                        ? row.required(country)
                        : row.required(country) + " (" + row.required(scode) + ")";
                years.begin();
                for (Column score : scores) {
                    if (!row.isEmpty(score)) {
                        years.add(state.get(), name, when, quantity(row, score));
                    }
                }
                years.end();
            });
        }
        years.declareCoverage();
    }

    private static StateValue quantity(Row row, Column column) {
        Scale scale = Optional.ofNullable(SCALES.get(column.name())).orElseThrow();
        int score = row.integer(column);
        if (SPECIAL.contains(score)) {
            return StateValue.missing(column.name(), scale.unit(), Integer.toString(score));
        }
        if (score < scale.lowest() || score > scale.highest()) {
            throw new BadField(column, row, "is outside the scale of " + scale.unit());
        }
        return StateValue.of(column.name(), scale.unit(), score);
    }
}
