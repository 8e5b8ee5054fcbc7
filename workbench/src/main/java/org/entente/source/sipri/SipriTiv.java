package org.entente.source.sipri;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.intake.Intake;
import org.entente.source.intake.TableRows;
import org.entente.source.intake.YearSpan;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.BundleFile;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;

/**
 * SIPRI's published totals of TIV by recipient and by supplier, one row per party and one column per year,
 * in two layouts.
 */
public final class SipriTiv implements Source {
    private static final String RECIPIENT = "recipient";
    private static final String SUPPLIER = "supplier";
    private static final String EXPORTED = "values with preamble";
    private static final String PLAIN = "country by year";
    private static final double HALF = 0.5;
    private static final int FEWEST_YEARS = 3;
    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "sipri-tiv",
            "SIPRI Arms Transfers Database: import and export values (TIV tables)",
            "Stockholm International Peace Research Institute (SIPRI)",
            List.of(SipriTransfers.DATABASE, SipriTransfers.METHOD),
            "https://armstransfers.sipri.org",
            SipriTransfers.LICENSE,
            List.of("arms_total"),
            "1950 to the last year in which any party has a value, all parties. Inside, an absent row means that no deliveries were identified.",
            "SIPRI trend-indicator values (TIV) in millions, whole numbers",
            "Revised every March, all years back to 1950; the day of the export is the vintage.",
            List.of(
                    "0 means a volume below half a million, and an empty field that no deliveries were identified.",
                    "A year that is empty for every party (the year of the export) is not covered.",
                    "The row Total world import or Total world export is kept as the party Total world; percentages and sums over years are not read.",
                    "The older layout does not say whether it holds imports or exports; it is told by its row of unknown recipients or unknown suppliers.",
                    "Tables of one export day in one folder are one snapshot.",
                    "Germany is 260 to 1989 and 255 from the year of unification; parties that are no states have no number."),
            "On the page above choose import/export values, by recipient and then by supplier, all countries, 1950 to the latest year, CSV; import both files together.");

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
        Optional<FileProbe.Header> header = probe.findHeader(SipriTiv::isHeader);
        if (header.isEmpty()) {
            return new Recognition.No("has no line with a party column followed by years", 0);
        }
        String first = header.get().columns().get(0).toLowerCase(Locale.ROOT);
        if (!first.equals("country")) {
            String role = first.equals("recipient") || first.equals("imports by") ? RECIPIENT : SUPPLIER;
            return Recognition.part(EXPORTED, role).dated(SipriPreamble.generated(probe));
        }
        boolean recipients = probe.linesStarting("unknown recipient").findAny().isPresent();
        boolean suppliers = probe.linesStarting("unknown supplier").findAny().isPresent();
        if (recipients == suppliers) {
            return new Recognition.No("does not tell by a row of unknown recipients or suppliers what it holds", 0.9);
        }
        return Recognition.part(PLAIN, recipients ? RECIPIENT : SUPPLIER);
    }

    private static boolean isHeader(FileProbe.Header header) {
        Set<String> firsts = Set.of("country", "recipient", "supplier", "imports by", "exports by");
        return firsts.contains(header.columns().get(0).toLowerCase(Locale.ROOT))
                && header.columns().stream().filter(SipriTiv::isYear).count() >= FEWEST_YEARS;
    }

    private static boolean isYear(String name) {
        return name.matches("[12]\\d{3}");
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        for (BundleFile file : bundle.files()) {
            read(file, intake);
        }
        for (String role : List.of(RECIPIENT, SUPPLIER)) {
            if (bundle.find(role).isEmpty()) {
                intake.remark(
                        "the table by " + role + " is not among the files: shares measured against it are not covered");
            }
        }
    }

    private static void read(BundleFile file, Intake intake) throws IOException {
        TableRows totals = intake.table("arms_total");
        Set<String> parties = new HashSet<>();
        TreeSet<Integer> covered = new TreeSet<>();
        try (TextTable table = file.open(SipriTiv::isHeader)) {
            Column party = table.columns().get(0);
            List<Column> years = table.columns().stream()
                    .filter(column -> isYear(column.name()))
                    .toList();
            intake.read(file, table, row -> {
                String name = row.required(party);
                double[] values = values(row, years);
                if (!parties.add(name)) {
                    throw new BadField(party, row, "comes a second time in this table");
                }
                for (int i = 0; i < values.length; i++) {
                    if (values[i] >= 0) {
                        int year = Integer.parseInt(years.get(i).name());
                        covered.add(year);
                        add(totals, file.role(), name, year, values[i]);
                    }
                }
            });
        }
        spans(covered).forEach(span -> {
            intake.covers("arms_total", file.role(), span);
            intake.reaches(span);
        });
    }

    /** The values of the years, −1 where the field is empty. */
    private static double[] values(Row row, List<Column> years) {
        double[] values = new double[years.size()];
        for (int i = 0; i < values.length; i++) {
            Column year = years.get(i);
            values[i] = row.isEmpty(year) ? -1 : row.number(year);
            if (values[i] < 0 && !row.isEmpty(year)) {
                throw new BadField(year, row, "is negative");
            }
        }
        return values;
    }

    private static void add(TableRows totals, String role, String name, int year, double value) {
        boolean world = name.toLowerCase(Locale.ROOT).startsWith("total world");
        OptionalInt number = world ? OptionalInt.empty() : SipriParties.find(name, year);
        double bound = value % 1 == 0 ? HALF : 0;
        totals.begin().add(role);
        if (number.isPresent()) {
            totals.add(number.getAsInt());
        } else {
            totals.addNull();
        }
        totals.add(world ? "Total world" : name)
                .add(year)
                .add(value)
                .add(Math.max(0, value - bound))
                .add(value + bound)
                .end();
    }

    /** The years without a gap between them. */
    private static List<YearSpan> spans(TreeSet<Integer> years) {
        List<YearSpan> spans = new ArrayList<>();
        for (int year : years) {
            if (spans.isEmpty() || spans.get(spans.size() - 1).last() + 1 < year) {
                spans.add(new YearSpan());
            }
            spans.get(spans.size() - 1).add(year);
        }
        return spans;
    }
}
