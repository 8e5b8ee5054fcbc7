package org.entente.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.dossier.Block;
import org.entente.dossier.Chart;
import org.entente.dossier.Dossier;
import org.entente.dossier.Dumbbell;
import org.entente.dossier.Section;
import org.entente.dossier.WorldMap;

/** The pictures of a dossier as SVG files, for Markdown: they lie in a folder beside it. */
final class Images {
    private Images() {}

    /** Name of the folder beside {@code TUR-PAK.md}. */
    static String folder(Dossier dossier) {
        return dossier.fileName() + ".images";
    }

    /** Files by name, such as {@code trade.svg}. */
    static Map<String, String> all(Dossier dossier) {
        Map<String, String> images = new LinkedHashMap<>();
        for (Section section : dossier.sections()) {
            for (Block block : section.blocks()) {
                if (block instanceof Chart chart) {
                    images.put(name(chart.id()), YearChartSvg.render(chart));
                } else if (block instanceof Dumbbell dumbbell) {
                    images.put(name(dumbbell.id()), DumbbellSvg.render(dumbbell));
                } else if (block instanceof WorldMap map) {
                    images.put(name(map.id()), WorldMapSvg.alone(map));
                }
            }
        }
        return images;
    }

    static String name(String id) {
        return id + ".svg";
    }
}
