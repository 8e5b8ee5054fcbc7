package org.entente.source.nmc;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.entente.country.State;
import org.entente.country.StateSystem;
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
 * COW National Material Capabilities: six components a state and year, and the composite index of
 * them (CINC).
 */
public final class Nmc implements Source {
    private static final double THOUSAND = 1000;
    private static final double CINC_STEP = 1e-7;
    private static final double NOT_REPORTED = -9;
    private static final int LAST_YEAR_IN_POUNDS = 1913;
    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "nmc",
            "National Material Capabilities",
            "Correlates of War Project",
            List.of(new Citation(
                    "singer-bremer-stuckey1972",
                    "Singer, J. David and Stuart Bremer and John Stuckey",
                    "Capability Distribution, Uncertainty, and Major Power War, 1820-1965",
                    "Peace, War, and Numbers (Bruce Russett, ed.), Sage",
                    1972,
                    "https://correlatesofwar.org/data-sets/national-material-capabilities/")),
            "https://correlatesofwar.org/data-sets/national-material-capabilities/",
            new License("free for research with citation; not to be passed on", false),
            List.of("state_year"),
            "Members of the state system from 1816; version 5 to 2012, version 6 to 2016. An absent row and -9 mean not reported.",
            "persons, tonnes, US$ of the year (pounds sterling to 1913), share of the system's capabilities for cinc (the file has thousands)",
            "A new version every few years; all years are revised.",
            List.of(
                    "-9 is not reported; the row is kept with this code.",
                    "milex is in pounds sterling to 1913 and in US$ from 1914, both of the year.",
                    "Components are whole thousands: 0 stands for anything below five hundred. Values carry their bounds; so does cinc, which has seven decimals.",
                    "cinc is the mean of a state's shares in the components that are known, so a missing component moves it: over all states of a year it sums to more than 1 (1.075 in 1860).",
                    "pec is in tonnes of coal equivalent, irst in tonnes of iron and steel, upop counts persons in towns of 100,000 and more."),
            "Download NMC_5_0.csv (or a later version) from the address above and import the file or the archive.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return probe.recogniseColumns(
                Recognition.alone("one row per state and year"),
                "ccode",
                "year",
                "milex",
                "milper",
                "irst",
                "pec",
                "tpop",
                "upop",
                "cinc");
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        StateYears years = new StateYears(intake);
        try (TextTable table = bundle.file().open()) {
            Column ccode = table.column("ccode");
            Column year = table.column("year");
            Column cinc = table.column("cinc");
            Column milex = table.column("milex");
            List<Column> persons = List.of(table.column("milper"), table.column("tpop"), table.column("upop"));
            List<Column> tonnes = List.of(table.column("irst"), table.column("pec"));
            intake.read(bundle.file(), table, row -> {
                State state = StateSystem.standard()
                        .find(row.integer(ccode))
                        .orElseThrow(() -> new BadField(ccode, row, "is no COW number of a state"));
                int when = row.year(year);
                years.begin();
                add(years, state, when, row, milex, when <= LAST_YEAR_IN_POUNDS ? "GBP" : "US$");
                persons.forEach(column -> add(years, state, when, row, column, "persons"));
                tonnes.forEach(column -> add(years, state, when, row, column, "tonnes"));
                if (!row.isEmpty(cinc)) {
                    double index = row.number(cinc);
                    if (index > 1) {
                        throw new BadField(cinc, row, "is no share");
                    }
                    years.add(
                            OptionalInt.of(state.cow()),
                            state.name(),
                            when,
                            quantity(row, cinc, "share", CINC_STEP, 1));
                }
                years.end();
            });
        }
        years.declareCoverage();
    }

    private static void add(StateYears years, State state, int year, Row row, Column column, String unit) {
        if (!row.isEmpty(column)) {
            years.add(OptionalInt.of(state.cow()), state.name(), year, quantity(row, column, unit, 1, THOUSAND));
        }
    }

    private static StateValue quantity(Row row, Column column, String unit, double step, double scale) {
        double published = row.number(column);
        if (published == NOT_REPORTED) {
            return StateValue.missing(column.name(), unit, "-9");
        }
        if (published < 0) {
            throw new BadField(column, row, "is negative");
        }
        boolean finer = step == 1 && published % 1 != 0;
        return finer
                ? StateValue.of(column.name(), unit, published * scale)
                : StateValue.rounded(column.name(), unit, published, step, scale);
    }
}
