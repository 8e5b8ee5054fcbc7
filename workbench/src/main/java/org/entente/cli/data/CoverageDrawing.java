package org.entente.cli.data;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.entente.cli.shared.ColumnList;
import org.entente.cli.shared.OutputFormat;
import org.entente.measure.base.CoveredYears;
import org.entente.measure.coverage.CoverageLine;
import org.entente.measure.model.Shape;

/**
 * Draws which source speaks in which years: a sign a year, or for long spans a sign for several.
 */
final class CoverageDrawing {
    private static final int WIDEST = 90;
    private static final char ROWS = '█';
    private static final char COVERED = '░';
    private static final char PARTLY = '▒';
    private static final char SILENT = '·';

    private final List<CoverageLine> lines;

    CoverageDrawing(List<CoverageLine> lines) {
        this.lines = List.copyOf(lines);
    }

    void print(PrintWriter out, OutputFormat format) {
        if (format == OutputFormat.TABLE) {
            draw(out);
        } else {
            new ColumnList<Run>()
                    .with("source", run -> run.line().snapshot().source())
                    .with("vintage", run -> run.line().snapshot().vintage())
                    .with("table", run -> run.line().what())
                    .with("about", run -> run.line().about())
                    .with("first_year", Run::first)
                    .with("last_year", Run::last)
                    .with("rows", Run::rows)
                    .list(lines.stream().flatMap(line -> runs(line).stream()).toList())
                    .print(out, format);
        }
    }

    /** A run of covered years that all have rows, or all have none. */
    private record Run(CoverageLine line, int first, int last, boolean rows) {}

    private static List<Run> runs(CoverageLine line) {
        List<Run> runs = new ArrayList<>();
        int[] years = line.covered().stream().toArray();
        int first = 0;
        for (int i = 1; i <= years.length; i++) {
            boolean rows = line.withRows().contains(years[first]);
            boolean ends = i == years.length
                    || years[i] != years[i - 1] + 1
                    || line.withRows().contains(years[i]) != rows;
            if (ends) {
                runs.add(new Run(line, years[first], years[i - 1], rows));
                first = i;
            }
        }
        return runs;
    }

    private void draw(PrintWriter out) {
        if (lines.isEmpty()) {
            return;
        }
        int from = firstYear();
        int to = lines.stream().mapToInt(line -> line.covered().to()).max().orElseThrow();
        int step = (to - from + WIDEST) / WIDEST;
        int cells = (to - from) / step + 1;
        List<String> heads = lines.stream()
                .map(line -> line.snapshot().ref() + "  " + line.what() + "  " + line.about())
                .toList();
        int width = heads.stream().mapToInt(String::length).max().orElse(0);
        out.println((" ".repeat(width) + "  " + ruler(from, step, cells)).stripTrailing());
        for (int i = 0; i < lines.size(); i++) {
            StringBuilder text = new StringBuilder(
                    heads.get(i) + " ".repeat(width - heads.get(i).length() + 2));
            for (int cell = 0; cell < cells; cell++) {
                text.append(sign(lines.get(i), from + cell * step, Math.min(to, from + cell * step + step - 1)));
            }
            out.println(text);
        }
        out.println();
        out.println(MESSAGES.fill("coverage.legend", "rows", ROWS, "covered", COVERED, "silent", SILENT));
        if (step > 1) {
            out.println(MESSAGES.fill("coverage.step", "years", step, "sign", PARTLY));
        }
    }

    /**
     * The first in which anything is said of the two together; what is known of one alone may go
     * further back.
     */
    private int firstYear() {
        return lines.stream()
                .filter(line -> line.shape() != Shape.STATE)
                .mapToInt(line -> line.covered().from())
                .min()
                .orElseGet(() -> lines.stream()
                        .mapToInt(line -> line.covered().from())
                        .min()
                        .orElseThrow());
    }

    private static char sign(CoverageLine line, int first, int last) {
        CoveredYears covered = line.covered();
        Set<Integer> rows = line.withRows();
        int in = 0;
        boolean any = false;
        for (int year = first; year <= last; year++) {
            in += covered.contains(year) ? 1 : 0;
            any |= rows.contains(year);
        }
        if (in == 0) {
            return SILENT;
        }
        return in <= last - first ? PARTLY : any ? ROWS : COVERED;
    }

    /** Round years over the cells in which they lie. */
    private static String ruler(int from, int step, int cells) {
        char[] ruler = new char[cells + 4];
        Arrays.fill(ruler, ' ');
        int every = step == 1 ? 10 : 50;
        for (int year = (from + every - 1) / every * every; (year - from) / step < cells; year += every) {
            String text = Integer.toString(year);
            text.getChars(0, text.length(), ruler, (year - from) / step);
        }
        return new String(ruler);
    }
}
