package org.entente.source.cepiidist;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.intake.Intake;
import org.entente.source.intake.TableRows;
import org.entente.source.states.LegacyCodes;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;
import org.jspecify.annotations.Nullable;

/** CEPII's GeoDist, the file of pairs: distances in km and what two countries have in common. */
public final class CepiiDist implements Source {
    /** GeoDist was released once. */
    private static final String RELEASE = "2011-12";

    private static final String MISSING = ".";
    private static final int TODAY = 2011;
    private static final List<String> DISTANCES = List.of("distcap", "dist", "distw", "distwces");
    private static final List<String> FLAGS =
            List.of("contig", "comlang_off", "comlang_ethno", "colony", "comcol", "curcol", "col45", "smctry");
    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "cepii-dist",
            "GeoDist: dist_cepii",
            "CEPII",
            List.of(new Citation(
                    "mayer-zignago2011",
                    "Mayer, Thierry and Soledad Zignago",
                    "Notes on CEPII's distances measures: The GeoDist database",
                    "CEPII Working Paper 2011-25",
                    2011,
                    "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=6")),
            "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=6",
            new License("Etalab 2.0 (open, with citation)", true),
            List.of("state_distance"),
            "224 countries and territories of today, all pairs in both directions and each with itself; constants that hold for no year in particular.",
            "km; yes or no",
            "None since December 2011, which is its vintage.",
            List.of(
                    "dist is between the most populous cities and distcap between the capitals: for most pairs they are the same, for Türkiye (Istanbul) and Pakistan (Karachi) they are not.",
                    "distw and distwces (weighted over cities) are missing, written as a full stop, for 2,215 pairs.",
                    "The table is not symmetric: smctry differs for 66 directed pairs, and the weighted distances in their last digits.",
                    "Borders of 2011: Sudan is whole, Serbia is without Montenegro's past, and the constants of former states are not there.",
                    "A row of a country with itself is its internal distance."),
            "Download dist_cepii.xls from the address above, save it as CSV (semicolons) and import it.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return probe.recogniseColumns(
                Recognition.alone("pairs").dated(RELEASE),
                "iso_o",
                "iso_d",
                "contig",
                "comlang_off",
                "dist",
                "distcap",
                "distw",
                "distwces");
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        try (TextTable table = bundle.file().open()) {
            Reader reader = new Reader(table, intake.table("state_distance"));
            intake.read(bundle.file(), table, reader::read);
        }
    }

    /** Reads the rows of one file. */
    private static final class Reader {
        private final Column origin;
        private final Column destination;
        private final List<Column> distances = new ArrayList<>();
        private final List<Column> flags = new ArrayList<>();
        private final TableRows rows;
        private final Set<String> seen = new HashSet<>();

        Reader(TextTable table, TableRows rows) throws IOException {
            origin = table.column("iso_o");
            destination = table.column("iso_d");
            for (String name : DISTANCES) {
                distances.add(table.column(name));
            }
            for (String name : FLAGS) {
                flags.add(table.column(name));
            }
            this.rows = rows;
        }

        void read(Row row) {
            String from = row.required(origin);
            String to = row.required(destination);
            Double[] km = new Double[distances.size()];
            for (int i = 0; i < km.length; i++) {
                km[i] = distance(row, distances.get(i));
            }
            boolean[] shared = new boolean[flags.size()];
            for (int i = 0; i < shared.length; i++) {
                shared[i] = flag(row, flags.get(i));
            }
            if (!seen.add(from + ">" + to)) {
                throw new BadField(destination, row, "comes a second time with this iso_o");
            }
            rows.begin()
                    .addOrNull(LegacyCodes.find(from, TODAY))
                    .add(from)
                    .addOrNull(LegacyCodes.find(to, TODAY))
                    .add(to);
            for (Double distance : km) {
                rows.addOrNull(distance);
            }
            for (boolean one : shared) {
                rows.add(one);
            }
            rows.end();
        }

        private static @Nullable Double distance(Row row, Column column) {
            return row.isEmpty(column) || row.text(column).equals(MISSING) ? null : row.amount(column);
        }

        private static boolean flag(Row row, Column column) {
            int flag = row.integer(column);
            if (flag != 0 && flag != 1) {
                throw new BadField(column, row, "is neither 0 nor 1");
            }
            return flag == 1;
        }
    }
}
