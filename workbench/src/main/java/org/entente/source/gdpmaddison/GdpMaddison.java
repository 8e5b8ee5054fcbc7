package org.entente.source.gdpmaddison;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.intake.Intake;
import org.entente.source.intake.StateValue;
import org.entente.source.intake.StateYears;
import org.entente.source.states.IsoStates;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;

/** GDP a person and population of the Maddison Project Database, version 2018. */
public final class GdpMaddison implements Source {
    private static final double THOUSAND = 1000;
    private static final int LAST_POSSIBLE_YEAR = 2100;

    /**
     * Former states beside their successors, each as long as it was one; Turkey is of today's
     * borders also before 1923, and {@code SDN} is the Sudan before its division.
     */
    private static final IsoStates STATES = new IsoStates(Map.of(
            "SUN", new IsoStates.Part(365, 1922, 1991),
            "YUG", new IsoStates.Part(345, 1921, 1991),
            "CSK", new IsoStates.Part(315, 1918, 1992),
            "TUR", new IsoStates.Part(640, 1923, IsoStates.OPEN),
            "SDN", new IsoStates.Part(625, 1956, 2011)));

    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "gdp-maddison",
            "Maddison Project Database, version 2018",
            "Groningen Growth and Development Centre",
            List.of(new Citation(
                    "bolt-inklaar-dejong-vanzanden2018",
                    "Bolt, Jutta and Robert Inklaar and Herman de Jong and Jan Luiten van Zanden",
                    "Rebasing 'Maddison': new income comparisons and the shape of long-run economic development",
                    "Maddison Project Working Paper 10",
                    2018,
                    "https://www.rug.nl/ggdc/historicaldevelopment/maddison/releases/maddison-project-database-2018")),
            "https://www.rug.nl/ggdc/historicaldevelopment/maddison/releases/maddison-project-database-2018",
            new License("CC BY 4.0", true),
            List.of("state_year"),
            "169 countries and former countries, from year 1 with gaps, yearly since 1950, to 2016. An absent row and an empty field mean not reported.",
            "2011 US$ at purchasing-power parity per person (cgdppc, rgdpnapc), persons (pop; the file has thousands)",
            "A new version every few years with new benchmarks; levels of two versions are not to be mixed.",
            List.of(
                    "cgdppc compares income between countries in a year, rgdpnapc growth of one country over years.",
                    "Countries are in the borders of today: RUS is Russia without the other republics, PAK has no eastern part before 1972, VNM is North and South together before 1976, SRB is Serbia alone, TUR is today's Türkiye before 1923. Such rows are kept under their names without a state.",
                    "SUN, YUG and CSK run on after the end of the Soviet Union, Yugoslavia and Czechoslovakia as sums of their successors; the rows after the end, and those of SDN after 2011, have no state.",
                    "Most values are interpolated or extrapolated from benchmarks; the column note says which.",
                    "The file is ISO-8859-1. Years are 1 to 2016, few before 1820."),
            "Download the database of 2018 from the address above, save the sheet Full data as CSV, and import the file.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Charset legacyCharset() {
        return StandardCharsets.ISO_8859_1;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return probe.recogniseColumns(
                Recognition.alone("one row per country and year"),
                "countrycode",
                "country",
                "year",
                "cgdppc",
                "rgdpnapc",
                "pop");
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        StateYears years = new StateYears(intake);
        try (TextTable table = bundle.file().open()) {
            Column code = table.column("countrycode");
            Column country = table.column("country");
            Column year = table.column("year");
            Column income = table.column("cgdppc");
            Column growth = table.column("rgdpnapc");
            Column population = table.column("pop");
            Optional<Column> between = table.findColumn("i_cig");
            Optional<Column> benchmark = table.findColumn("i_bm");
            intake.read(bundle.file(), table, row -> {
                int when = row.integer(year);
                if (when < 1 || when > LAST_POSSIBLE_YEAR) {
                    throw new BadField(year, row, "is not a year");
                }
                String name = row.required(country);
                OptionalInt state = STATES.find(row.required(code), when);
                years.begin();
                if (!row.isEmpty(income)) {
                    String mark = mark(row, between)
                            .orElseGet(() -> mark(row, benchmark).orElse(""));
                    years.add(state, name, when, amount(row, income).noted(mark));
                }
                if (!row.isEmpty(growth)) {
                    years.add(state, name, when, amount(row, growth));
                }
                if (!row.isEmpty(population)) {
                    years.add(state, name, when, quantity(row, population, "persons", THOUSAND));
                }
                years.end();
            });
        }
        years.declareCoverage();
    }

    private static Optional<String> mark(Row row, Optional<Column> column) {
        return column.map(row::text).filter(text -> !text.isEmpty());
    }

    private static StateValue amount(Row row, Column column) {
        return quantity(row, column, "2011 US$ PPP per person", 1);
    }

    private static StateValue quantity(Row row, Column column, String unit, double scale) {
        double published = row.number(column);
        if (published < 0) {
            throw new BadField(column, row, "is negative");
        }
        return published % 1 == 0
                ? StateValue.rounded(column.name(), unit, published, 1, scale)
                : StateValue.of(column.name(), unit, published * scale);
    }
}
