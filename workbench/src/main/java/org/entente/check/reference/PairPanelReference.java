package org.entente.check.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.entente.export.PanelRequest;
import org.entente.export.Panels;
import org.entente.export.Unit;
import org.entente.measure.model.Measures;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Scratch;
import org.entente.store.Store;
import org.entente.text.MessageBundle;

/** The rows of Türkiye and Pakistan in joins by R (peacesciencer), year by year. */
final class PairPanelReference {
    private static final MessageBundle MESSAGES = MessageBundle.english(PairPanelReference.class);

    private static final int TUR = 640;
    private static final int PAK = 770;
    private static final int FROM = 1816;
    private static final int TO = 2016;

    /**
     * A column of a reference file and what it is here.
     *
     * @param join the end of the file's name
     * @param back whether it is about the other direction: in the reference flow1 is what the first
     *     buys
     */
    private record Joined(
            String join, String name, String column, String side, String source, double scale, boolean back) {
        String cell() {
            return column + "@" + source + side;
        }
    }

    private static final List<Joined> JOINED = List.of(
            new Joined("nd_add_cow_trade", "flow2", "trade_flow.value", "", "cow-trade", 1e6, false),
            new Joined("nd_add_cow_trade", "flow1", "trade_flow.value", "", "cow-trade", 1e6, true),
            new Joined("nd_add_igos", "dyadigos", "igo_joint.organisations", "", "cow-igo", 1, false),
            new Joined("nd_add_contiguity", "conttype", "contiguity.type", "", "cow-contiguity", 1, false),
            new Joined("dd_add_atop_alliance", "atop_defense", "alliance_pledge.defence", "", "atop-dyads", 1, false),
            new Joined(
                    "dd_add_atop_alliance", "atop_nonagg", "alliance_pledge.nonaggression", "", "atop-dyads", 1, false),
            new Joined(
                    "dd_add_atop_alliance", "atop_consul", "alliance_pledge.consultation", "", "atop-dyads", 1, false),
            new Joined("nd_add_sim_gdp_pop", "mrgdppc1", "state_year.mrgdppc", ".from", "gdp-population", 1, false),
            new Joined("nd_add_sim_gdp_pop", "mrgdppc2", "state_year.mrgdppc", ".to", "gdp-population", 1, false),
            new Joined("nd_add_sim_gdp_pop", "pwtrgdp2", "state_year.pwtrgdp", ".to", "gdp-population", 1e6, false),
            new Joined("nd_add_gml_mids", "gmlmidongoing", "dispute_dyad.disputes", "", "gml", 1, false),
            new Joined("nd_add_gml_mids", "gmlmidonset", "dispute_dyad.onsets", "", "gml", 1, false),
            new Joined("nd_add_strategic_rivalries", "ongoingrivalry", "rivalry.ongoing", "", "rivalries", 1, false));

    private final Path folder;
    private final Store store;
    private final Measures measures;

    PairPanelReference(Path folder, Store store, Measures measures) {
        this.folder = folder;
        this.store = store;
        this.measures = measures;
    }

    void compare(ValueComparison agreement) throws IOException {
        Set<String> imported =
                store.listSnapshots().stream().map(Snapshot::source).collect(Collectors.toSet());
        List<Joined> there =
                JOINED.stream().filter(one -> imported.contains(one.source())).toList();
        List<String> columns = there.stream()
                .map(one -> one.column() + "@" + one.source())
                .distinct()
                .toList();
        Path work = Files.createTempDirectory("entente-reference-");
        Path file = work.resolve("pair.parquet");
        try {
            new Panels(store, measures, Map.of())
                    .write(
                            new PanelRequest(Unit.DIRECTED_DYAD_YEAR, List.of(TUR, PAK), FROM, TO, columns, false),
                            file);
            try (Scratch engine = Scratch.open(work, "500MB")) {
                for (Joined one : there) {
                    compare(agreement, engine, file, one);
                }
            }
        } finally {
            for (String name : List.of("pair.parquet", "pair.codebook.md", "pair.bib")) {
                Files.deleteIfExists(work.resolve(name));
            }
            Files.deleteIfExists(work);
        }
        agreement.remark(MESSAGES.fill("pair", "panel_left_out", MESSAGES.get("panel_left_out")));
    }

    private void compare(ValueComparison agreement, Scratch engine, Path file, Joined one) throws IOException {
        for (CSVRecord row : ReferenceRows.read(folder.resolve("e_TURPAK_" + one.join() + ".csv"))) {
            Columns ours = engine.query(
                    "SELECT CAST(\"%s\" AS DOUBLE) AS cell FROM read_parquet(%s) WHERE year = ? AND cow_from = ? AND cow_to = ?"
                            .formatted(one.cell(), Scratch.quote(file.toString())),
                    Integer.parseInt(row.get("year")),
                    one.back() ? PAK : TUR,
                    one.back() ? TUR : PAK);
            String where = one.name() + " " + row.get("year");
            boolean has = ours.rows() == 1 && !ours.isNull("cell", 0);
            if (has && ReferenceRows.has(row, one.name())) {
                agreement.number(where, ours.getDouble("cell", 0) / one.scale(), ReferenceRows.number(row, one.name()));
            } else {
                agreement.same(where + " has a value", has, ReferenceRows.has(row, one.name()));
            }
        }
    }
}
