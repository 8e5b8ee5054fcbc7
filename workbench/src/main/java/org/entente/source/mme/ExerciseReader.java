package org.entente.source.mme;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.entente.source.intake.Intake;
import org.entente.source.intake.PartialDate;
import org.entente.source.intake.TableRows;
import org.entente.source.intake.YearSpan;
import org.entente.source.states.Names;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Coded;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;
import org.jspecify.annotations.Nullable;

/** Reads one exercise a row, and its participants. */
final class ExerciseReader {
    private static final String UNKNOWN = "-9";

    /**
     * Names that mean something of their own here: places and organisations that are no states, and
     * old names.
     */
    private static final Names PARTICIPANTS = new Names(Map.ofEntries(
            Map.entry("Federal Republic of Germany", OptionalInt.of(260)),
            Map.entry("German Democratic Republic", OptionalInt.of(265)),
            Map.entry("Czechoslovakia", OptionalInt.of(315)),
            Map.entry("Yugoslavia", OptionalInt.of(345)),
            Map.entry("Serbia", OptionalInt.of(345)),
            Map.entry("Russia", OptionalInt.of(365)),
            Map.entry("Vietnam", OptionalInt.of(816)),
            Map.entry("Congo - Brazzaville", OptionalInt.of(484)),
            Map.entry("Congo - Kinshasa", OptionalInt.of(490)),
            Map.entry("st. christopher", OptionalInt.of(60)),
            Map.entry("Baltic States", OptionalInt.empty()),
            Map.entry("Bermuda", OptionalInt.empty()),
            Map.entry("Hong Kong SAR China", OptionalInt.empty()),
            Map.entry("NATO", OptionalInt.empty()),
            Map.entry("Netherlands Antilles", OptionalInt.empty()),
            Map.entry("New Caledonia", OptionalInt.empty())));

    private final Intake intake;
    private final TableRows exercises;
    private final TableRows participants;
    private final YearSpan years = new YearSpan();
    private final Column id;
    private final Column name;
    private final Column series;
    private final Column location;
    private final Column latitude;
    private final Column longitude;
    private final List<Column> begin;
    private final List<Column> end;
    private final List<Column> flags = new ArrayList<>();
    private final Column focus;
    private final Column others;
    private final List<Column> states;

    ExerciseReader(TextTable table, Intake intake) throws IOException {
        this.intake = intake;
        exercises = intake.table("exercise");
        participants = intake.table("exercise_participant");
        id = table.column("MMEID");
        name = table.column("Ex_Name");
        series = table.column("Series_Name");
        location = table.column("Location");
        latitude = table.column("lat");
        longitude = table.column("lon");
        begin = List.of(table.column("s.year"), table.column("s.month"), table.column("s.day"));
        end = List.of(table.column("e.year"), table.column("e.month"), table.column("e.day"));
        for (String flag : List.of(
                "CPX", "Air", "Land", "Sea", "Amphibious", "Cyber", "Warfighting", "Peacekeeping", "Humanitarian")) {
            flags.add(table.column(flag));
        }
        focus = table.column("FocusDescription");
        others = table.column("AdditionalParticipantInfo");
        states = table.columns().stream()
                .filter(column -> column.name().matches("State[A-Z]{1,2}"))
                .toList();
    }

    YearSpan years() {
        return years;
    }

    void read(Row row) {
        String key = row.required(id);
        PartialDate from = PartialDate.read(intake, row, begin.get(0), begin.get(1), begin.get(2));
        PartialDate to = findEnd(row, from);
        boolean[] kinds = new boolean[flags.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = Coded.flag(row, flags.get(i));
        }
        Double lat = number(row, latitude);
        Double lon = number(row, longitude);
        boolean unnamed = states.stream().anyMatch(column -> row.text(column).equals(UNKNOWN));
        Set<String> named = named(row);
        if (named.isEmpty() && !unnamed) {
            throw new BadField(states.get(0), row, "names no participant");
        }
        years.add(from.first().getYear());
        exercises
                .begin()
                .add(key)
                .addOrNull(known(row, name))
                .addOrNull(known(row, series))
                .addOrNull(known(row, location))
                .addOrNull(lat)
                .addOrNull(lon)
                .addBegin(from)
                .addEnd(to);
        for (boolean kind : kinds) {
            exercises.add(kind);
        }
        exercises
                .addOrNull(known(row, focus))
                .addOrNull(known(row, others))
                .add(named.size())
                .add(unnamed)
                .end();
        for (String participant : named) {
            OptionalInt state = PARTICIPANTS.find(participant, from.first().getYear());
            participants
                    .begin()
                    .addOrNull(state.isPresent() ? (Integer) state.getAsInt() : null)
                    .add(participant)
                    .end();
        }
    }

    private @Nullable PartialDate findEnd(Row row, PartialDate from) {
        PartialDate to = PartialDate.read(intake, row, end.get(0), end.get(1), end.get(2));
        if (to.last().isBefore(from.first())) {
            intake.remark(end.get(1), row, "puts the end before the beginning: the end is taken as unknown");
            return null;
        }
        return to;
    }

    /** Each participant once, as the row names it first. */
    private Set<String> named(Row row) {
        Set<String> named = new LinkedHashSet<>();
        for (Column column : states) {
            String text = row.text(column);
            if (!text.isEmpty() && !text.equals(UNKNOWN) && !named.add(text)) {
                intake.remark(column, row, "is named a second time and counted once");
            }
        }
        return named;
    }

    private static @Nullable String known(Row row, Column column) {
        String text = Coded.findText(row, column);
        return UNKNOWN.equals(text) ? null : text;
    }

    private static @Nullable Double number(Row row, Column column) {
        return Coded.findText(row, column) == null ? null : (Double) row.number(column);
    }
}
