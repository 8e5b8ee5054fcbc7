package org.entente.source.desta;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.source.intake.Intake;
import org.entente.source.intake.TableRows;
import org.entente.source.intake.YearSpan;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Coded;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;
import org.jspecify.annotations.Nullable;

/** Reads one treaty or act a row, and its members. */
final class AgreementReader {
    /** Kosovo has no ISO number: the file gives it 900. Value: COW number. */
    private static final Map<Integer, Integer> OWN_NUMBERS = Map.of(900, 347);

    private final Intake intake;
    private final TableRows agreements;
    private final TableRows parties;
    private final YearSpan years = new YearSpan();
    private final Column number;
    private final Column base;
    private final Column name;
    private final Column act;
    private final Column year;
    private final Column inForce;
    private final Column type;
    private final List<Column> members = new ArrayList<>();
    private final List<Optional<Column>> groups = new ArrayList<>();
    private final StateSystem system = StateSystem.standard();
    private final Set<String> seen = new HashSet<>();

    AgreementReader(TextTable table, Intake intake) throws IOException {
        this.intake = intake;
        agreements = intake.table("agreement");
        parties = intake.table("agreement_member");
        number = table.column("number");
        base = table.column("base_treaty");
        name = table.column("name");
        act = table.column("entry_type");
        year = table.column("year");
        inForce = table.column("entryforceyear");
        type = table.column("typememb");
        for (Column column : table.columns()) {
            if (column.name().matches("c\\d+")) {
                members.add(column);
                groups.add(table.findColumn("m" + column.name()));
            }
        }
    }

    YearSpan years() {
        return years;
    }

    /** A party as the row lists it. */
    private record Party(int number, @Nullable Integer group) {}

    void read(Row row) {
        String id = row.required(number);
        String on = row.required(base);
        String title = row.required(name);
        String what = row.required(act);
        Integer signed = Coded.findText(row, year) == null ? null : (Integer) row.year(year);
        Integer entered = Coded.findText(row, inForce) == null ? null : (Integer) row.year(inForce);
        Integer membership = Coded.findInteger(row, type);
        List<Party> listed = parties(row);
        if (!seen.add(id)) {
            throw new BadField(number, row, "comes a second time");
        }
        if (signed != null) {
            years.add(signed);
        }
        agreements
                .begin()
                .add(id)
                .add("trade")
                .add(what)
                .add(on)
                .add(title)
                .addOrNull(membership)
                .addOrNull(signed)
                .addOrNull(entered)
                .add(listed.size())
                .end();
        for (int i = 0; i < listed.size(); i++) {
            Party party = listed.get(i);
            parties.begin()
                    .add(id)
                    .add(i + 1)
                    .addOrNull(state(party.number()))
                    .add(party.number())
                    .addOrNull(party.group())
                    .end();
        }
    }

    private List<Party> parties(Row row) {
        List<Party> listed = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            Integer code = Coded.findInteger(row, members.get(i));
            if (code != null && numbers.add(code)) {
                Optional<Column> group = groups.get(i);
                listed.add(new Party(code, group.isEmpty() ? null : Coded.findInteger(row, group.get())));
            } else if (code != null) {
                intake.remark(members.get(i), row, "is listed a second time and counted once");
            }
        }
        if (listed.isEmpty()) {
            throw new BadField(number, row, "lists no member");
        }
        return listed;
    }

    private @Nullable Integer state(int iso) {
        Integer own = OWN_NUMBERS.get(iso);
        return own != null ? own : system.findByM49(iso).map(State::cow).orElse(null);
    }
}
