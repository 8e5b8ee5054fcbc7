package org.entente.check.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.export.PanelRequest;
import org.entente.export.Panels;
import org.entente.export.Unit;
import org.entente.measure.model.Measures;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Scratch;
import org.entente.store.Store;
import org.entente.text.MessageBundle;

/**
 * All dyad-years and what is joined to them, by R (peacesciencer): how many rows, and sums over all
 * of them.
 */
final class PanelReference {
    private static final MessageBundle MESSAGES = MessageBundle.english(PanelReference.class);

    private static final int FROM = 1816;
    private static final int TO = 2016;
    private static final String MEMORY = "1100MB";

    /**
     * A column of the reference and what it is here.
     *
     * @param frame rows of the reference's sums: its panel and join
     * @param scale how many of our units theirs is
     */
    private record Joined(String frame, String name, String column, String cell, String source, double scale) {}

    private static final List<Joined> JOINED = List.of(
            joined("add_cow_trade", "flow2", "trade_flow.value", "", "cow-trade", 1e6),
            joined("add_igos", "dyadigos", "igo_joint.organisations", "", "cow-igo", 1),
            joined("add_atop_alliance", "atop_alliance", "alliance_pledge.allied", "", "atop-dyads", 1),
            joined("add_atop_alliance", "atop_defense", "alliance_pledge.defence", "", "atop-dyads", 1),
            joined("add_atop_alliance", "atop_offense", "alliance_pledge.offence", "", "atop-dyads", 1),
            joined("add_atop_alliance", "atop_neutral", "alliance_pledge.neutrality", "", "atop-dyads", 1),
            joined("add_atop_alliance", "atop_nonagg", "alliance_pledge.nonaggression", "", "atop-dyads", 1),
            joined("add_atop_alliance", "atop_consul", "alliance_pledge.consultation", "", "atop-dyads", 1),
            joined("add_sim_gdp_pop", "mrgdppc1", "state_year.mrgdppc", ".from", "gdp-population", 1),
            joined("add_sim_gdp_pop", "mrgdppc2", "state_year.mrgdppc", ".to", "gdp-population", 1),
            joined("add_sim_gdp_pop", "pwtrgdp1", "state_year.pwtrgdp", ".from", "gdp-population", 1e6),
            joined("add_sim_gdp_pop", "pwtpop2", "state_year.pwtpop", ".to", "gdp-population", 1e6));

    private final Path folder;
    private final Store store;
    private final Measures measures;

    PanelReference(Path folder, Store store, Measures measures) {
        this.folder = folder;
        this.store = store;
        this.measures = measures;
    }

    private static Joined joined(String join, String name, String column, String side, String source, double scale) {
        String named = column + "@" + source;
        return new Joined("dd:" + join, name, named, named + side, source, scale);
    }

    /** How many pairs and states each year has. */
    void units(ValueComparison agreement) throws IOException {
        StateSystem system = StateSystem.standard();
        for (CSVRecord row : ReferenceRows.read(folder.resolve("dyadyears_by_year.csv"))) {
            int year = Integer.parseInt(row.get("year"));
            long pairs = system.countDyadYears(new YearRange(year, year));
            agreement.same(year + " pairs", pairs, Long.parseLong(row.get("nd")));
            agreement.same(year + " directed pairs", 2 * pairs, Long.parseLong(row.get("dd")));
            agreement.same(year + " states", (long) system.listMembers(year).size(), Long.parseLong(row.get("states")));
        }
    }

    /** Sums over all directed dyad-years, read back from a panel as users get it. */
    void sums(ValueComparison agreement) throws IOException {
        Set<String> imported =
                store.listSnapshots().stream().map(Snapshot::source).collect(Collectors.toSet());
        List<Joined> there =
                JOINED.stream().filter(one -> imported.contains(one.source())).toList();
        List<String> columns = there.stream().map(Joined::column).distinct().toList();
        Path work = Files.createTempDirectory("entente-reference-");
        Path file = work.resolve("panel.parquet");
        try {
            new Panels(store, measures, Map.of())
                    .write(new PanelRequest(Unit.DIRECTED_DYAD_YEAR, List.of(), FROM, TO, columns, false), file);
            try (Scratch engine = Scratch.open(work, MEMORY)) {
                for (CSVRecord row : ReferenceRows.read(folder.resolve("checksums.csv"))) {
                    if (row.get("frame").equals("dd0")) {
                        compare(agreement, engine, file, row, key(row.get("col")), 1);
                    }
                    there.stream()
                            .filter(one -> one.frame().equals(row.get("frame"))
                                    && one.name().equals(row.get("col")))
                            .forEach(one -> {
                                compare(agreement, engine, file, row, one.cell(), one.scale());
                            });
                }
            }
        } finally {
            for (String name : List.of("panel.parquet", "panel.codebook.md", "panel.bib")) {
                Files.deleteIfExists(work.resolve(name));
            }
            Files.deleteIfExists(work);
        }
        agreement.remark(MESSAGES.get("panel_left_out"));
    }

    private static String key(String name) {
        return switch (name) {
            case "ccode1" -> "cow_from";
            case "ccode2" -> "cow_to";
            default -> name;
        };
    }

    private static void compare(
            ValueComparison agreement, Scratch engine, Path file, CSVRecord row, String cell, double scale) {
        Columns ours = engine.query("""
                SELECT count(*) AS n, count(*) - count("%1$s") AS absent, count(*) FILTER (WHERE "%1$s" <> 0) AS some,
                       CAST(sum("%1$s") AS DOUBLE) AS total, CAST(min("%1$s") AS DOUBLE) AS least,
                       CAST(max("%1$s") AS DOUBLE) AS most
                FROM read_parquet(%2$s)
                """.formatted(cell, Scratch.quote(file.toString())));
        String where = row.get("frame") + " " + row.get("col");
        agreement.same(where + " rows", ours.getLong("n", 0), Long.parseLong(row.get("n")));
        agreement.same(where + " absent", ours.getLong("absent", 0), Long.parseLong(row.get("na")));
        agreement.same(where + " nonzero", ours.getLong("some", 0), Long.parseLong(row.get("nonzero")));
        agreement.number(where + " sum", ours.getDouble("total", 0) / scale, ReferenceRows.number(row, "sum"));
        agreement.number(where + " min", ours.getDouble("least", 0) / scale, ReferenceRows.number(row, "min"));
        agreement.number(where + " max", ours.getDouble("most", 0) / scale, ReferenceRows.number(row, "max"));
    }
}
