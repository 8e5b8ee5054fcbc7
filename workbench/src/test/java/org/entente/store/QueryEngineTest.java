package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.entente.store.QueryBench.CollectedRows;
import org.entente.store.query.QueryColumn;
import org.entente.store.query.QueryException;
import org.entente.store.query.QueryException.Reason;
import org.entente.store.query.QueryLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person's query is given. */
class QueryEngineTest {
    /** Runs for hours. */
    private static final String ENDLESS =
            "SELECT count(*) FROM range(10000000000) a, range(100000) b WHERE hash(a.range + b.range) = 1";

    @TempDir
    Path folder;

    private QueryEngine engine;
    private Path exports;

    @BeforeEach
    void open() throws IOException {
        exports = Files.createDirectory(folder.resolve("it's exports"));
        engine = QueryEngine.open(QueryBench.home(folder), 1, 200, exports);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void rowsComeWithTheirColumns() {
        CollectedRows answer = QueryBench.run(engine, "SELECT member, name FROM un_member ORDER BY member -- all;\n;");

        assertThat(answer.columns)
                .containsExactly(new QueryColumn("member", "SMALLINT"), new QueryColumn("name", "VARCHAR"));
        assertThat(answer.rows)
                .containsExactly(List.of(641L, "Türkiye"), List.of(642L, "=1+1"), List.of(643L, "Pakistan"));
        assertThat(answer.end).satisfies(end -> {
            assertThat(end.rows()).isEqualTo(3);
            assertThat(end.cut()).isFalse();
        });
    }

    @Test
    void valuesArePlain() {
        assertThat(QueryBench.run(engine, """
                                SELECT 1::HUGEINT, 1.50::DECIMAL(4,2), 0.1::FLOAT, 'x', true, NULL, DATE '2001-02-03',
                                       TIMESTAMP '2001-02-03 04:05:06', [1, NULL], {'a': 1, 'b': ['x']}, MAP {'k': 2}
                                """).rows)
                .singleElement()
                .isEqualTo(Arrays.asList(
                        new BigInteger("1"),
                        new BigDecimal("1.50"),
                        0.1,
                        "x",
                        true,
                        null,
                        "2001-02-03",
                        "2001-02-03T04:05:06",
                        Arrays.asList(1L, null),
                        Map.of("a", 1L, "b", List.of("x")),
                        Map.of("k", 2L)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WITH t AS (SELECT * FROM un_member), u AS (SELECT * FROM t) SELECT count(*) FROM u, t",
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT sum(i) FROM n",
                "FROM un_member",
                "VALUES (1), (2)",
                "TABLE un_member",
                "SELECT count(*) FILTER (member > 641) FROM Un_Member m WHERE m.name LIKE '%i%' GROUP BY ALL",
                "SELECT name, rank() OVER (ORDER BY member DESC NULLS LAST) FROM un_member QUALIFY row_number() OVER () < 3",
                "(SELECT 1) UNION ALL (SELECT 2) ORDER BY 1 LIMIT 1",
                "SELECT list_transform([1, 2], lambda x: x + 1), [i * 2 FOR i IN [1, 2]], COLUMNS('nam.*') FROM un_member",
                "SELECT * EXCLUDE (file) REPLACE (upper(name) AS name) FROM un_member TABLESAMPLE 50%",
                "PIVOT un_member ON line IN (1, 2) USING count(*)",
                "SELECT * FROM un_member UNPIVOT (v FOR k IN (line, snapshot))",
                "SELECT CASE WHEN member = 641 THEN 'a' ELSE 'b' END, x.* FROM un_member, LATERAL (SELECT member + 1 AS y) x",
                "SELECT unnest([1, 2]), m.i FROM generate_series(1, 2) m(i)",
                "SELECT INTERVAL 3 DAY + DATE '2000-01-01', extract(year FROM DATE '2000-01-01'), 'a' COLLATE NOCASE",
                "SELECT current_date > DATE '2000-01-01', name[1:2], median(member) FROM un_member GROUP BY ALL",
                "SELECT DISTINCT ON (file) name FROM un_member WHERE EXISTS (SELECT 1 FROM snapshot) OR member IN (SELECT 641)",
                "SELECT s.snapshot FROM snapshot s FULL JOIN coverage c USING (snapshot)",
                "SELECT count(*) FROM event",
                "WITH \"my part\" AS (SELECT 1 AS x) SELECT x FROM \"My Part\"",
                "SELECT member FROM un_member GROUP BY ROLLUP (member) HAVING grouping(member) = 0",
                "SELECT member IS DISTINCT FROM 1, name IS NOT DISTINCT FROM 'x', coalesce(name, 'y'), TRY(1), if(true, 1, 2) FROM un_member"
            })
    void whatAnAnalystWritesIsAnswered(String sql) {
        assertThat(QueryBench.run(engine, sql).columns).isNotEmpty();
    }

    @Test
    void moreRowsThanAllowedAreSaidToBeThere() {
        QueryLimits two = new QueryLimits(2, Duration.ofSeconds(20));

        CollectedRows cut = QueryBench.run(engine, "SELECT * FROM range(1000000000)", two);
        assertThat(cut.rows).containsExactly(List.of(0L), List.of(1L));
        assertThat(cut.end).matches(end -> end.cut() && end.rows() == 2);

        assertThat(QueryBench.run(engine, "SELECT * FROM range(2)", two).end).matches(end -> !end.cut());
        assertThat(QueryBench.run(engine, "SELECT 7 AS x").rows).containsExactly(List.of(7L));
    }

    @Test
    void aQueryThatTakesTooLongIsStoppedAndTheNextOneRuns() {
        long from = System.nanoTime();
        assertThatThrownBy(() -> QueryBench.run(engine, ENDLESS, new QueryLimits(1, Duration.ofMillis(300))))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("longer than 0.3 seconds")
                .extracting(e -> ((QueryException) e).reason())
                .isEqualTo(Reason.TOO_LONG);
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - from)).isLessThan(15);

        assertThat(QueryBench.run(engine, "SELECT 1").rows).hasSize(1);
    }

    @Test
    void anotherThreadCanStopIt() throws InterruptedException {
        Thread other = new Thread(() -> {
            try {
                TimeUnit.MILLISECONDS.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            engine.stop();
        });
        other.start();

        assertThatThrownBy(() -> QueryBench.run(engine, ENDLESS))
                .isInstanceOf(QueryException.class)
                .hasMessage("the query was stopped");
        other.join();
    }

    /**
     * A statement that has not begun cannot be cancelled: a stop that comes first must not be lost.
     */
    @Test
    void aStopBeforeTheQueryIsNotLost() {
        engine.stop();

        assertThatThrownBy(() -> QueryBench.run(engine, ENDLESS))
                .isInstanceOf(QueryException.class)
                .hasMessage("the query was stopped");
    }

    @Test
    void aQueryThatNeedsTooMuchMemoryIsSaidToAndNothingIsSpilled() {
        assertThatThrownBy(() -> QueryBench.run(
                        engine, "SELECT list(a.range::VARCHAR || repeat('x', 100)) FROM range(20000000) a"))
                .hasMessageContaining("more memory");
        assertThat(QueryBench.run(engine, "SELECT 1").rows).hasSize(1);
    }

    @Test
    void mistakesAreOneLine() {
        for (String sql :
                List.of("SELECT nme FROM un_member", "SELEC 1", "SELECT 1 +", "SELECT CAST('x' AS INTEGER)")) {
            assertThatThrownBy(() -> QueryBench.run(engine, sql))
                    .as(sql)
                    .isInstanceOf(QueryException.class)
                    .satisfies(e -> assertThat(((QueryException) e).reason()).isEqualTo(Reason.WRONG))
                    .extracting(Throwable::getMessage)
                    .asString()
                    .isNotBlank()
                    .doesNotContain("\n", "LINE 1");
        }
        assertThatThrownBy(() -> QueryBench.run(engine, "SELECT nme FROM un_member"))
                .hasMessageContaining("nme")
                .hasMessageContaining("name");
        assertThatThrownBy(() -> QueryBench.run(engine, "SELECT * FROM trade"))
                .hasMessageContaining("did you mean trade_aggregate");
    }

    @Test
    void parquetKeepsTheTypesAndTheOrder() throws IOException {
        var end = engine.writeParquet(
                "SELECT name, member, [1.5, 2.5] AS list, name FROM un_member ORDER BY member DESC; -- as it is",
                QueryBench.LIMITS,
                "a.parquet");

        assertThat(end.rows()).isEqualTo(3);
        try (Scratch scratch = Scratch.open(folder, "200MB")) {
            Columns read = scratch.query("SELECT * FROM read_parquet("
                    + Scratch.quote(exports.resolve("a.parquet").toString()) + ")");
            assertThat(read.objects("name")).containsExactly("Pakistan", "=1+1", "Türkiye");
            assertThat(read.longs("member")).containsExactly(643, 642, 641);
            assertThat(read.names()).hasSize(4).doesNotHaveDuplicates();
        }
    }
}
