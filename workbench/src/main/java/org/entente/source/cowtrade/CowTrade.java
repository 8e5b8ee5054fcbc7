package org.entente.source.cowtrade;

import java.io.IOException;
import java.util.List;
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

/**
 * COW bilateral trade, dyadic file. A row is an undirected pair and year; {@code flow1} is what the
 * first state imports from the second, {@code flow2} the reverse, both as the importer reports
 * them, in millions of current US$. −9 or nothing is not reported. The smoothed flows are estimates
 * and are not read.
 */
public final class CowTrade implements Source {
    private static final double MILLION = 1e6;
    private static final double HALF = 0.5;
    private static final int NOT_REPORTED = -9;
    private static final int NORTH_KOREA = 731;
    private static final int SOUTH_KOREA = 732;
    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "cow-trade",
            "Correlates of War Project Trade Data Set, version 4.0 (dyadic)",
            "Correlates of War Project",
            List.of(
                    new Citation(
                            "barbieri-keshk2016",
                            "Barbieri, Katherine and Omar M. G. Keshk",
                            "Correlates of War Project Trade Data Set Codebook, Version 4.0",
                            "Correlates of War Project",
                            2016,
                            "https://correlatesofwar.org"),
                    new Citation(
                            "barbieri-keshk-pollins2009",
                            "Barbieri, Katherine and Omar M. G. Keshk and Brian M. Pollins",
                            "Trading Data: Evaluating our Assumptions and Coding Rules",
                            "Conflict Management and Peace Science 26(5)",
                            2009,
                            "doi:10.1177/0738894209343887")),
            "https://correlatesofwar.org/data-sets/bilateral-trade/",
            new License("free for research with citation; not to be passed on", false),
            List.of("trade_flow"),
            "1870 to 2014, pairs of members of the state system. An absent row, -9 and an empty field mean not reported, never no trade.",
            "US$ of the year (the file has millions)",
            "A new version every few years; 4.0 of 2016 is the latest that was read.",
            List.of(
                    "flow1 is what ccode1 imports from ccode2, not what it exports.",
                    "Both flows are the importer's reports, which include insurance and freight.",
                    "Where all flows of the file are whole millions they were rounded, so that 0 stands for anything below half a million; such values carry their bounds. In a file with decimals they are taken as they stand.",
                    "Between the two Koreas 0 is a convention: what they count as exchange inside one nation, for years some hundred millions, is in neither's report. Such a 0 is read as not reported.",
                    "The columns smoothflow1 and smoothflow2 are estimates; they are not read.",
                    "Germany is 255 to 1945 and from 1990; the Federal Republic is 260 from 1955 to 1990."),
            "Download COW_Trade_4.0.zip from the address above (Bilateral Trade, version 4.0) and import the file Dyadic_COW_4.0.csv or the whole archive.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return probe.recogniseColumns(Recognition.alone("dyadic"), "ccode1", "ccode2", "year", "flow1", "flow2");
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        boolean rounded = isRounded(bundle);
        intake.layout(rounded ? "dyadic, whole millions" : "dyadic, with decimals");
        try (TextTable table = bundle.file().open()) {
            Reader reader = new Reader(table, intake.table("trade_flow"), rounded);
            intake.read(bundle.file(), table, reader::read);
            intake.covers("trade_flow", "", reader.years);
            intake.reaches(reader.years);
        }
    }

    /** Whether no flow of the file has a fraction: then they were rounded to whole millions. */
    private static boolean isRounded(Bundle bundle) throws IOException {
        try (TextTable table = bundle.file().open()) {
            Column flow1 = table.column("flow1");
            Column flow2 = table.column("flow2");
            for (Row row = table.next(); row != null; row = table.next()) {
                if (hasFraction(row, flow1) || hasFraction(row, flow2)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean hasFraction(Row row, Column column) {
        try {
            return !row.isEmpty(column) && row.number(column) % 1 != 0;
        } catch (BadField e) {
            return false;
        }
    }

    /** Reads the rows of one file. */
    private static final class Reader {
        private final Column ccode1;
        private final Column ccode2;
        private final Column year;
        private final Column flow1;
        private final Column flow2;
        private final TableRows flows;
        private final boolean rounded;
        private final StateSystem system = StateSystem.standard();
        private final KeySet seen = new KeySet();
        private final YearSpan years = new YearSpan();

        Reader(TextTable table, TableRows flows, boolean rounded) throws IOException {
            ccode1 = table.column("ccode1");
            ccode2 = table.column("ccode2");
            year = table.column("year");
            flow1 = table.column("flow1");
            flow2 = table.column("flow2");
            this.flows = flows;
            this.rounded = rounded;
        }

        void read(Row row) {
            State first = state(row, ccode1);
            State second = state(row, ccode2);
            int when = row.year(year);
            double imports1 = flow(row, flow1);
            double imports2 = flow(row, flow2);
            if (first.cow() == second.cow()) {
                throw new BadField(ccode2, row, "is the same state as ccode1");
            }
            int low = Math.min(first.cow(), second.cow());
            int high = Math.max(first.cow(), second.cow());
            if (!seen.add((low * 1000L + high) * 10_000 + when)) {
                throw new BadField(year, row, "comes a second time for this pair");
            }
            years.add(when);
            boolean koreas = low == NORTH_KOREA && high == SOUTH_KOREA;
            add(when, second, first, koreas && imports1 == 0 ? NOT_REPORTED : imports1);
            add(when, first, second, koreas && imports2 == 0 ? NOT_REPORTED : imports2);
        }

        private State state(Row row, Column column) {
            return system.find(row.integer(column))
                    .orElseThrow(() -> new BadField(column, row, "is no COW number of a state"));
        }

        /** Millions, or −9 when not reported. */
        private static double flow(Row row, Column column) {
            if (row.isEmpty(column)) {
                return NOT_REPORTED;
            }
            double flow = row.number(column);
            if (flow < 0 && flow != NOT_REPORTED) {
                throw new BadField(column, row, "is a negative flow");
            }
            return flow;
        }

        private void add(int when, State exporter, State importer, double millions) {
            flows.begin()
                    .add(when)
                    .add(exporter.cow())
                    .add(exporter.name())
                    .add(importer.cow())
                    .add(importer.name())
                    .add("importer")
                    .add("total");
            if (millions == NOT_REPORTED) {
                flows.addNull().addNull().addNull();
            } else {
                double bound = rounded ? HALF : 0;
                flows.add(millions * MILLION)
                        .add(Math.max(0, millions - bound) * MILLION)
                        .add((millions + bound) * MILLION);
            }
            flows.addNull().add(0).add(false).end();
        }
    }
}
