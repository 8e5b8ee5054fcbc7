package org.entente.source.cameo;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.source.intake.Intake;
import org.entente.source.intake.TableRows;
import org.entente.source.tables.BadField;
import org.entente.source.tables.BundleFile;
import org.entente.source.tables.Column;
import org.entente.source.tables.TextTable;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the codes within an actor mean: country, ethnic group, known group, religion, role.
 */
final class ActorTables {
    /** Country codes that ISO has changed since, by COW number: Romania, East Timor. */
    private static final Map<String, Integer> FORMER = Map.of("ROM", 360, "TMP", 860);

    private final Intake intake;
    private final TableRows rows;

    ActorTables(Intake intake) {
        this.intake = intake;
        rows = intake.table("actor_code");
    }

    void read(BundleFile file) throws IOException {
        boolean country = file.role().equals("country");
        Set<String> seen = new HashSet<>();
        try (TextTable table = file.open()) {
            Column code = table.column("CODE");
            Column label = table.column("LABEL");
            intake.read(file, table, row -> {
                String which = row.required(code);
                String name = row.required(label);
                if (!seen.add(which)) {
                    throw new BadField(code, row, "comes a second time in this table");
                }
                rows.begin()
                        .add(file.role())
                        .add(which)
                        .add(name)
                        .addOrNull(country ? state(which) : null)
                        .end();
            });
        }
    }

    private static @Nullable Integer state(String code) {
        Integer former = FORMER.get(code);
        return former != null
                ? former
                : StateSystem.standard().findByIso3(code).map(State::cow).orElse(null);
    }
}
