package org.entente.brief;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.dossier.Block;
import org.entente.dossier.Chart;
import org.entente.dossier.Dossier;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.Section;
import org.entente.dossier.Table;
import org.entente.dossier.section.Sections;
import org.entente.dossier.writing.DossierWriter;
import org.entente.measure.Figures;
import org.entente.measure.RealStore;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.FigureIds;
import org.entente.store.Store;
import org.entente.text.Span;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Lists of what an expert would name first about a pair, and how many of the items stand on the
 * pair's two pages.
 */
final class ExpertLists {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 2);

    private ExpertLists() {}

    /** How many of all items were found, and which were not. */
    record Score(String list, int found, int all, List<String> missed) {
        double share() {
            return (double) found / all;
        }

        /** For the record of the test run. */
        void report() {
            System.out.printf("%s: %d of %d items; not found: %s%n", list, found, all, missed);
        }
    }

    /**
     * Of one pair in so many, beginning with the first, or of all of them with ENTENTE_TEST_EVERY=1.
     */
    static Score score(String list, int every) throws IOException {
        int step = Integer.parseInt(System.getenv().getOrDefault("ENTENTE_TEST_EVERY", String.valueOf(every)));
        int at = 0;
        int found = 0;
        int all = 0;
        List<String> missed = new ArrayList<>();
        try (Store store = RealStore.everything()) {
            Figures figures = new Figures(StandardMeasures.create(), store, FrozenFigures.none());
            for (Map.Entry<String, Map<String, String>> pair : read(list).entrySet()) {
                if (at++ % step != 0) {
                    continue;
                }
                String text = brief(figures, pair.getKey());
                for (Map.Entry<String, String> item : pair.getValue().entrySet()) {
                    all++;
                    Pattern sought = Pattern.compile(item.getValue(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
                    if (sought.matcher(text).find()) {
                        found++;
                    } else {
                        missed.add(pair.getKey() + " " + item.getKey());
                    }
                }
            }
        }
        return new Score(list, found, all, missed);
    }

    /** By pair, what each item is and the regular expression that finds it. */
    @SuppressWarnings("unchecked")
    static Map<String, Map<String, String>> read(String list) throws IOException {
        Map<String, Map<String, String>> pairs = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(ExpertLists.class.getResourceAsStream(list))) {
            Object root = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            ((Map<String, List<Map<String, String>>>) root).forEach((pair, items) -> {
                Map<String, String> byName = new LinkedHashMap<>();
                items.forEach(item ->
                        byName.put(Objects.requireNonNull(item.get("what")), Objects.requireNonNull(item.get("find"))));
                pairs.put(pair, byName);
            });
        }
        return pairs;
    }

    static String brief(Figures figures, String pair) {
        String[] codes = pair.split("-", -1);
        Dossier dossier = new DossierWriter(
                        figures,
                        FigureIds::write,
                        List.of(),
                        DossierTexts.english(),
                        List.of(Sections.standard(DAY).get(0)))
                .write(state(codes[0]), state(codes[1]), null, null, null, List.of());
        return text(dossier.sections().get(0));
    }

    private static State state(String code) {
        return StateSystem.standard().findByCode(code).orElseThrow();
    }

    /** The words of the two pages; the table of a chart is not printed there. */
    private static String text(Section section) {
        StringBuilder text = new StringBuilder();
        for (Block block : section.blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                text.append(Span.plain(paragraph.spans()));
            } else if (block instanceof Block.Notes notes) {
                notes.notes().forEach(note -> text.append(Span.plain(note)).append('\n'));
            } else if (block instanceof Block.Points points) {
                points.points().forEach(point -> text.append(Span.plain(point)).append('\n'));
            } else if (block instanceof Chart chart) {
                text.append(chart.title());
            } else if (block instanceof Table table) {
                text.append(table.caption()).append('\n');
                table.rows().forEach(row -> {
                    row.cells()
                            .forEach(cell ->
                                    text.append(Span.plain(cell.spans())).append(" | "));
                    text.append('\n');
                });
            }
            text.append('\n');
        }
        return text.toString();
    }
}
