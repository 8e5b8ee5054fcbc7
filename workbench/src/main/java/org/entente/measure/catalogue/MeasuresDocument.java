package org.entente.measure.catalogue;

import java.util.Locale;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Shape;

/** What the definitions say, as a text for a terminal and as the page docs/measures.md. */
public final class MeasuresDocument {
    private static final String HEAD = """
            # Measures

            Generated from the definitions in the code; a test fails when this page and they differ. To write it anew, run
            the test MeasuresDocumentTest with `-Dentente.docs=write`.

            Every figure has a status. `observed` and `zero` carry a value; `not_reported`, `out_of_coverage`,
            `not_a_state` and `undefined` carry none and say why. Shares are fractions of 1, ranks start at 1, money is in
            US$, TIV in millions.

            A percentile (`--percentile`, `#percentile`) is the share of all pairs (or states) of the period with a value
            strictly below, plus half of those that are equal, the pair itself among them. A rank (`--rank`, `#rank`) is 1
            plus the number with a value strictly above. All pairs are those that the source lists: for votes the members that
            voted in the period, for trade the flows of the file, for arms every ordered pair of members of the state system,
            since a pair without a deal in a covered year is a true zero. With `--among` it stands among fewer: `region`, the
            pairs of the same two sub-regions of UN M49; `class`, those of a state of the one's `power.class` and one of the
            other's in that year; `partners`, those of the state that is named first. For a directed measure the direction is
            the same. As an id: `#rank-among-region`, `#percentile-among-class`, `#rank-among-partners-of-TUR`.
            """;

    private MeasuresDocument() {}

    /** The whole page. */
    public static String markdown(Measures measures) {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("\n| id | title | about | unit |\n|---|---|---|---|\n");
        for (Measure measure : measures.listAll()) {
            Definition d = measure.definition();
            page.append("| [`%s`](#%s) | %s | %s | %s |\n"
                    .formatted(d.id(), anchor(d.id()), d.title(), shape(d.shape()), d.unit()));
        }
        measures.listAll().forEach(measure -> page.append(section(measure.definition())));
        return page.toString().replace("\r\n", "\n");
    }

    private static String section(Definition d) {
        StringBuilder text = new StringBuilder("\n## %s\n\n**%s.** %s\n\n".formatted(d.id(), d.title(), d.meaning()));
        text.append("- Formula: ").append(d.formula()).append('\n');
        text.append("- About: %s; unit: %s; range: %s to %s; %s\n"
                .formatted(shape(d.shape()), d.unit(), bound(d.low()), bound(d.high()), d.direction()));
        if (!d.argument().isEmpty()) {
            text.append("- Argument: ").append(d.argument()).append('\n');
        }
        text.append("- Reads: ").append(String.join(", ", d.sources())).append('\n');
        text.append("- Reference: ").append(d.reference().text()).append('\n');
        text.append("- Version: ").append(d.version()).append('\n');
        d.traps().forEach(trap -> text.append("- Mind: ").append(trap).append('\n'));
        return text.toString();
    }

    /** One definition as plain text. */
    public static String text(Definition d) {
        StringBuilder text = new StringBuilder("%s: %s\n\n%s\n\n".formatted(d.id(), d.title(), d.meaning()));
        text.append("formula    ").append(d.formula()).append('\n');
        text.append("about      ").append(shape(d.shape())).append('\n');
        text.append("unit       %s, from %s to %s\n".formatted(d.unit(), bound(d.low()), bound(d.high())));
        text.append("direction  ").append(d.direction()).append('\n');
        if (!d.argument().isEmpty()) {
            text.append("argument   ").append(d.argument()).append('\n');
        }
        text.append("reads      ").append(String.join(", ", d.sources())).append('\n');
        text.append("reference  ").append(d.reference().text()).append('\n');
        text.append("version    ").append(d.version());
        d.traps().forEach(trap -> text.append("\nmind       ").append(trap));
        return text.toString();
    }

    /** What a measure is about, in words. */
    public static String shape(Shape shape) {
        return switch (shape) {
            case DYAD -> "pair";
            case DIRECTED_DYAD -> "directed pair";
            case STATE -> "state";
            case SYSTEM -> "system";
        };
    }

    private static String bound(double value) {
        if (Double.isInfinite(value)) {
            return value < 0 ? "−∞" : "∞";
        }
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%s", value);
    }

    private static String anchor(String id) {
        return id.replace(".", "");
    }
}
