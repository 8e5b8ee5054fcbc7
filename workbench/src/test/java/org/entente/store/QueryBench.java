package org.entente.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.entente.store.query.QueryColumn;
import org.entente.store.query.QueryEnd;
import org.entente.store.query.QueryLimits;
import org.entente.store.query.QueryRows;
import org.jspecify.annotations.Nullable;

/** A small store, and queries on it. */
final class QueryBench {
    static final QueryLimits LIMITS = new QueryLimits(100, Duration.ofSeconds(20));

    private QueryBench() {}

    /** Three states of {@code un_member} in a home of its own. */
    static StoreHome home(Path folder) {
        StoreHome home = new StoreHome(folder.resolve("a home with spaces"));
        try (StoreWriter writer = StoreWriter.begin(home)) {
            try (RowAppender rows = writer.appender("un_member")) {
                int line = 0;
                for (String name : List.of("Türkiye", "=1+1", "Pakistan")) {
                    line++;
                    rows.begin()
                            .add(1)
                            .add((short) 1)
                            .add((long) line)
                            .add((short) (640 + line))
                            .add(name)
                            .end();
                }
            }
            writer.commit();
        }
        return home;
    }

    static CollectedRows run(QueryEngine engine, String sql) {
        return run(engine, sql, LIMITS);
    }

    static CollectedRows run(QueryEngine engine, String sql, QueryLimits limits) {
        CollectedRows answer = new CollectedRows();
        answer.end = engine.run(sql, limits, answer);
        return answer;
    }

    /** Keeps what comes. */
    static final class CollectedRows implements QueryRows {
        List<QueryColumn> columns = List.of();
        final List<List<@Nullable Object>> rows = new ArrayList<>();

        @Nullable QueryEnd end;

        @Override
        public void columns(List<QueryColumn> columns) {
            this.columns = columns;
        }

        @Override
        public void row(List<@Nullable Object> values) {
            rows.add(values);
        }
    }
}
