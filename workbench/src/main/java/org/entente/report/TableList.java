package org.entente.report;

import java.util.List;
import org.entente.dossier.Block;
import org.entente.dossier.Chart;
import org.entente.dossier.CoverageMap;
import org.entente.dossier.Dossier;
import org.entente.dossier.Dumbbell;
import org.entente.dossier.Table;
import org.entente.dossier.Waterfall;
import org.entente.dossier.WorldMap;

/** The tables of a dossier, also those that stand for a picture. */
final class TableList {
    private TableList() {}

    static List<Table> all(Dossier dossier) {
        return dossier.sections().stream()
                .flatMap(s -> s.blocks().stream())
                .flatMap(b -> of(b).stream())
                .filter(t -> !t.rows().isEmpty())
                .toList();
    }

    private static List<Table> of(Block block) {
        if (block instanceof Chart chart) {
            return List.of(chart.table());
        }
        return block instanceof CoverageMap map ? List.of(map.table()) : shown(block);
    }

    /** The tables of a block that are not the numbers of a chart over years. */
    static List<Table> shown(Block block) {
        if (block instanceof Table table) {
            return List.of(table);
        }
        if (block instanceof Dumbbell dumbbell) {
            return List.of(dumbbell.table());
        }
        if (block instanceof Waterfall picture) {
            return List.of(picture.table());
        }
        return block instanceof WorldMap map ? List.of(map.table()) : List.of();
    }
}
