package org.entente.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.dossier.Block;
import org.entente.dossier.Chart;
import org.entente.dossier.Dossier;
import org.entente.dossier.Dumbbell;
import org.entente.dossier.Section;
import org.entente.dossier.WorldMap;

/** The pictures of a dossier as SVG, for Markdown. */
final class Images {
    private Images() {}

    /** Pictures by the id of their block. */
    static Map<String, String> all(Dossier dossier) {
        Map<String, String> images = new LinkedHashMap<>();
        for (Section section : dossier.sections()) {
            for (Block block : section.blocks()) {
                if (block instanceof Chart chart) {
                    images.put(chart.id(), YearChartSvg.render(chart, dossier.texts()));
                } else if (block instanceof Dumbbell dumbbell) {
                    images.put(dumbbell.id(), DumbbellSvg.render(dumbbell));
                } else if (block instanceof WorldMap map) {
                    images.put(map.id(), WorldMapSvg.alone(map));
                }
            }
        }
        return images;
    }

    /** A picture as an address that holds it. */
    static String address(String svg) {
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }
}
