package org.entente.source.rivalries;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.source.intake.Intake;
import org.entente.source.intake.TableRows;
import org.entente.source.intake.YearSpan;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Coded;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;
import org.jspecify.annotations.Nullable;

/** Reads one rivalry a row. */
final class RivalryReader {
    private static final Pattern PAIR = Pattern.compile("(.+?)-(.+?)( \\d)?");
    private static final Pattern START = Pattern.compile("(P?)(\\d{4})");

    private final Intake intake;
    private final TableRows rows;
    private final YearSpan years = new YearSpan();
    private final Column rivalry;
    private final Column start;
    private final Column end;
    private final List<Column> marks = new ArrayList<>();
    private final Column note;
    private final Set<String> seen = new HashSet<>();

    RivalryReader(TextTable table, Intake intake) throws IOException {
        this.intake = intake;
        rows = intake.table("rivalry");
        rivalry = table.column("rivalry");
        start = table.column("start");
        end = table.column("end");
        for (String mark : List.of("positional", "spatial", "ideological", "interventionary", "principal", "aprin")) {
            marks.add(table.column(mark));
        }
        note = table.column("note");
    }

    YearSpan years() {
        return years;
    }

    void read(Row row) {
        String name = row.required(rivalry);
        Matcher pair = PAIR.matcher(name);
        if (!pair.matches()) {
            throw new BadField(rivalry, row, "is not two names joined by a hyphen");
        }
        Matcher begin = START.matcher(row.required(start));
        if (!begin.matches()) {
            throw new BadField(start, row, "is neither a year nor P and a year");
        }
        int from = Integer.parseInt(begin.group(2));
        boolean earlier = !begin.group(1).isEmpty();
        boolean open = row.required(end).toLowerCase(Locale.ROOT).equals("ongoing");
        Integer to = open ? null : findEnd(row, from);
        List<Boolean> about = new ArrayList<>();
        marks.forEach(mark -> about.add(!row.isEmpty(mark) && Coded.flag(row, mark)));
        if (!seen.add(name)) {
            throw new BadField(rivalry, row, "comes a second time");
        }
        years.add(from);
        if (to != null) {
            years.add(to);
        }
        String first = pair.group(1).strip();
        String second = pair.group(2).strip();
        rows.begin()
                .add(name)
                .addOrNull(Rivals.find(first, from))
                .add(first)
                .addOrNull(Rivals.find(second, from))
                .add(second)
                .add(from)
                .add(earlier)
                .addOrNull(to)
                .add(open);
        about.forEach(rows::add);
        rows.addOrNull(Coded.findText(row, note)).end();
    }

    private @Nullable Integer findEnd(Row row, int from) {
        int to = row.year(end);
        if (to < from) {
            intake.remark(end, row, "lies before the beginning: the end is taken as unknown");
            return null;
        }
        return to;
    }
}
