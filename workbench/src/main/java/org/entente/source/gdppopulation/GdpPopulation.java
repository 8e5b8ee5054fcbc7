package org.entente.source.gdppopulation;

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
 * Estimates of GDP and population by Fariss and others, for the members of the COW system: a mean
 * and its deviation.
 */
public final class GdpPopulation implements Source {
    private static final double MILLION = 1e6;
    /** Deviations on either side of the mean of a normal distribution that hold 95 % of it. */
    private static final double DEVIATIONS = 1.96;

    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "gdp-population",
            "New Estimates of Over 500 Years of Historic GDP and Population Data (COW states)",
            "Fariss, Anders, Markowitz and Barnum",
            List.of(
                    new Citation(
                            "fariss-anders-markowitz-barnum2022",
                            "Fariss, Christopher J. and Therese Anders and Jonathan N. Markowitz and Miriam Barnum",
                            "New Estimates of Over 500 Years of Historic GDP and Population Data",
                            "Journal of Conflict Resolution 66(3)",
                            2022,
                            "doi:10.1177/00220027211054432"),
                    new Citation(
                            "miller2022",
                            "Miller, Steven V.",
                            "peacesciencer: An R package for quantitative peace science research",
                            "Conflict Management and Peace Science 39(6)",
                            2022,
                            "doi:10.1177/07388942221077926")),
            "https://doi.org/10.1177/00220027211054432",
            new License("free with citation", true),
            List.of("state_year"),
            "1816 to 2019, members of the COW state system. An absent row and an empty field mean not reported.",
            "2011 international dollars a person (mrgdppc), 2017 international dollars (pwtrgdp), persons (pwtpop); the file has millions",
            "One release with the article; the table by COW states comes with the R package isard.",
            List.of(
                    "Values are means of simulations. low and high are the mean and 1.96 standard deviations on either side, not below 0; the publisher's standard deviation is (high - value) / 1.96.",
                    "GDP (pwtrgdp) is in dollars of 2017, GDP a person (mrgdppc) in dollars of 2011: one divided by population is not the other.",
                    "The estimates were made for the Gleditsch-Ward system and moved to COW states: post-war Germany, Yemen and Serbia deserve a second look."),
            "Save the table cw_gdppop of the R package isard as CSV and import the file.");

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
                "mrgdppc",
                "sd_mrgdppc",
                "pwtrgdp",
                "sd_pwtrgdp",
                "pwtpop",
                "sd_pwtpop");
    }

    /** A column with the one that holds its standard deviation. */
    private record Estimate(Column mean, Column deviation, String unit, double scale) {
        static Estimate of(TextTable table, String name, String unit, double scale) throws IOException {
            return new Estimate(table.column(name), table.column("sd_" + name), unit, scale);
        }

        boolean isEmpty(Row row) {
            return row.isEmpty(mean) || row.text(mean).equals("NA");
        }

        StateValue read(Row row) {
            double value = row.number(mean);
            if (value < 0) {
                throw new BadField(mean, row, "is negative");
            }
            double margin = DEVIATIONS * row.number(deviation);
            return StateValue.between(
                    mean.name(), unit, value * scale, Math.max(0, value - margin) * scale, (value + margin) * scale);
        }
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        StateYears years = new StateYears(intake);
        try (TextTable table = bundle.file().open()) {
            Column ccode = table.column("ccode");
            Column year = table.column("year");
            List<Estimate> estimates = List.of(
                    Estimate.of(table, "mrgdppc", "2011 international $ per person", 1),
                    Estimate.of(table, "pwtrgdp", "2017 international $", MILLION),
                    Estimate.of(table, "pwtpop", "persons", MILLION));
            intake.read(bundle.file(), table, row -> {
                State state = StateSystem.standard()
                        .find(row.integer(ccode))
                        .orElseThrow(() -> new BadField(ccode, row, "is no COW number of a state"));
                int when = row.year(year);
                years.begin();
                for (Estimate estimate : estimates) {
                    if (!estimate.isEmpty(row)) {
                        years.add(OptionalInt.of(state.cow()), state.name(), when, estimate.read(row));
                    }
                }
                years.end();
                if (estimates.stream().allMatch(estimate -> estimate.isEmpty(row))) {
                    intake.remark(ccode, row, "has no estimate in this year");
                }
            });
        }
        years.declareCoverage();
    }
}
