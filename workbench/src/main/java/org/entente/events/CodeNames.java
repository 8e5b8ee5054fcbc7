package org.entente.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.store.Columns;
import org.entente.store.RowAppender;
import org.entente.store.Scratch;
import org.entente.store.Store;

/**
 * The names by which ICEWS calls codes of CAMEO, with their place on Goldstein's scale: from the
 * imported code tables.
 */
final class CodeNames {
    /**
     * @param name its letters and digits
     * @param code such as {@code 042}
     * @param goldstein from −10 to +10
     */
    private record Named(String name, String code, double goldstein) {}

    private final List<Named> names = new ArrayList<>();

    private CodeNames() {}

    /** The names in the newest imported code tables; empty when none are imported. */
    static CodeNames read(Store store) {
        CodeNames all = new CodeNames();
        Columns rows = store.query("""
                SELECT c.name, c.code, s.goldstein
                FROM event_code c
                JOIN event_scale s USING (snapshot, scheme, code)
                WHERE c.scheme = 'cameo-icews'
                  AND c.snapshot = (SELECT max(snapshot) FROM event_code WHERE scheme = 'cameo-icews')
                ORDER BY lower(regexp_replace(c.name, '[^A-Za-z0-9]', '', 'g')), c.line
                """);
        String last = "";
        for (int i = 0; i < rows.rows(); i++) {
            String name = key(rows.getText("name", i));
            if (!name.equals(last)) {
                all.names.add(new Named(name, rows.getText("code", i), rows.getDouble("goldstein", i)));
            }
            last = name;
        }
        return all;
    }

    /** Files write a name with and without hyphens: letters and digits decide. */
    private static String key(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Makes the table {@code code_name}, for layouts that have names of codes. */
    void fill(Scratch engine) {
        engine.execute("CREATE TABLE code_name (name VARCHAR, code VARCHAR, goldstein DOUBLE)");
        try (RowAppender out = engine.appender("code_name")) {
            for (Named one : names) {
                out.begin().add(one.name()).add(one.code()).add(one.goldstein()).end();
            }
        }
    }
}
