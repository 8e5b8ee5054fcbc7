package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.store.query.QueryException;
import org.entente.store.query.QueryException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Attempts to do with a query what it is not for. Each is refused with one message, nothing on the
 * disk changes, and the store answers as before. SECRET, OUT and STORE stand for the paths of a
 * file, of a new file and of the store.
 */
class QueryRefusalTest {
    /** Attempts that the look at the query must refuse, one a line. */
    private static final String ATTEMPTS = """
            SELECT * FROM 'SECRET'
            SELECT * FROM "SECRET"
            FROM 'SECRET'
            TABLE 'SECRET'
            SELECT * FROM read_csv('SECRET')
            SELECT * FROM read_csv_auto('SECRET')
            SELECT * FROM READ_CSV('SECRET')
            SELECT * FROM "read_csv"('SECRET')
            SELECT * FROM system.main.read_csv('SECRET')
            SELECT * FROM main.read_text('SECRET')
            SELECT * FROM read_text('SECRET')
            SELECT * FROM read_blob('SECRET')
            SELECT * FROM read_json('SECRET')
            SELECT * FROM read_ndjson_objects('SECRET')
            SELECT * FROM read_parquet('SECRET')
            SELECT * FROM parquet_scan('SECRET')
            SELECT * FROM parquet_metadata('SECRET')
            SELECT * FROM parquet_schema('SECRET')
            SELECT * FROM parquet_kv_metadata('SECRET')
            SELECT * FROM read_duckdb('STORE')
            SELECT * FROM sniff_csv('SECRET')
            SELECT * FROM glob('/etc/*')
            SELECT * FROM 'https://example.org/a.csv'
            SELECT * FROM 's3://bucket/a.parquet'
            SELECT * FROM read_csv('https://example.org/a.csv')
            SELECT (SELECT content FROM read_text('SECRET'))
            SELECT name FROM un_member WHERE name IN (SELECT content FROM read_text('SECRET'))
            WITH x AS (SELECT * FROM read_text('SECRET')) SELECT * FROM x
            WITH RECURSIVE x AS (SELECT 1 AS a UNION ALL SELECT a FROM x, glob('*')) SELECT * FROM x
            WITH RECURSIVE pragma_database_list AS (FROM pragma_database_list UNION ALL FROM pragma_database_list LIMIT 1) FROM pragma_database_list
            WITH RECURSIVE duckdb_databases AS (FROM duckdb_databases UNION ALL FROM duckdb_databases LIMIT 0) FROM duckdb_databases
            WITH RECURSIVE duckdb_views AS (SELECT * FROM duckdb_views UNION SELECT * FROM duckdb_views) SELECT * FROM duckdb_views
            WITH RECURSIVE sqlite_master(a, b) AS (SELECT name, sql FROM sqlite_master UNION ALL SELECT a, b FROM sqlite_master) FROM sqlite_master
            WITH RECURSIVE "SECRET" AS (FROM "SECRET" UNION ALL FROM "SECRET") FROM "SECRET"
            WITH RECURSIVE tables AS (FROM tables UNION ALL SELECT * FROM tables) SELECT * FROM tables
            WITH duckdb_settings AS (SELECT 1) SELECT * FROM duckdb_settings
            SELECT * FROM (WITH "SECRET" AS (SELECT 1) SELECT * FROM "SECRET"), "SECRET"
            SELECT * FROM (WITH secret AS (SELECT 1) SELECT * FROM secret), secret
            SELECT 1 UNION ALL SELECT * FROM read_text('SECRET')
            SELECT * FROM un_member ORDER BY (SELECT max(size) FROM read_text('SECRET'))
            SELECT * FROM un_member LIMIT (SELECT count(*) FROM read_text('SECRET'))
            SELECT * FROM un_member, LATERAL (SELECT * FROM read_text('SECRET'))
            SELECT * REPLACE ((SELECT content FROM read_text('SECRET')) AS name) FROM un_member
            SELECT rank() OVER (ORDER BY (SELECT content FROM read_text('SECRET'))) FROM un_member
            SELECT list_transform([1], lambda x: (SELECT content FROM read_text('SECRET')))
            PIVOT (SELECT * FROM read_csv('SECRET')) ON column0 IN ('a') USING count(*)
            SELECT/**/*/**/FROM/**/read_text/**/('SECRET')
            SELECT * -- harmless
            SELECT 1 /* ; */ ; /* */ COPY un_member TO 'OUT' --
            SELECT 1; SELECT 2
            SELECT 1;; DROP TABLE un_member
            ; ;
            -- nothing
            /* SELECT 1 */
            SELECT\u00a0*\u00a0FROM\u00a0read_text('SECRET')
            SELECT * FROM \u202eread_text('SECRET')
            SELECT\u3000*\u3000FROM\u3000'SECRET'
            SELECT * FROM U&"read_text"('SECRET')
            SELECT * FROM ｒｅａｄ＿ｔｅｘｔ('SECRET')
            SELECT 1\u0000; COPY un_member TO 'OUT'
            SELECT chr(27) || '\u001b[2J'
            INSERT INTO un_member VALUES (1, 1, 9, 9, 'x')
            UPDATE un_member SET name = 'x'
            DELETE FROM un_member
            TRUNCATE un_member
            MERGE INTO un_member USING snapshot ON true WHEN MATCHED THEN DELETE
            WITH x AS (DELETE FROM un_member RETURNING *) SELECT * FROM x
            WITH x AS (INSERT INTO un_member VALUES (1, 1, 9, 9, 'x') RETURNING *) SELECT * FROM x
            WITH x AS (UPDATE un_member SET name = 'x' RETURNING *) SELECT * FROM x
            CREATE TABLE x AS SELECT 1
            CREATE OR REPLACE VIEW un_member AS SELECT 1
            CREATE TEMP MACRO x() AS TABLE SELECT * FROM read_text('SECRET')
            CREATE FUNCTION x() AS 1
            CREATE SCHEMA x
            CREATE SEQUENCE x
            CREATE SECRET x (TYPE s3)
            DROP VIEW un_member
            ALTER TABLE store.un_member ADD COLUMN x INTEGER
            COMMENT ON VIEW un_member IS 'x'
            COPY un_member TO 'OUT'
            COPY (SELECT * FROM un_member) TO 'OUT' (FORMAT parquet)
            COPY un_member FROM 'SECRET'
            COPY FROM DATABASE store TO memory
            EXPORT DATABASE 'OUT'
            IMPORT DATABASE 'OUT'
            ATTACH 'OUT' AS x
            ATTACH 'STORE' AS x (READ_WRITE)
            DETACH store
            USE store
            INSTALL httpfs
            FORCE INSTALL httpfs FROM community
            LOAD '/tmp/x.duckdb_extension'
            UPDATE EXTENSIONS
            SET enable_external_access = true
            SET GLOBAL lock_configuration = false
            SET memory_limit = '100GB'
            SET threads = 100
            SET temp_directory = 'OUT'
            SET log_query_path = 'OUT'
            SET VARIABLE x = (SELECT content FROM read_text('SECRET'))
            RESET memory_limit
            RESET ALL
            PRAGMA enable_profiling
            PRAGMA database_list
            PRAGMA table_info('un_member')
            SELECT * FROM pragma_database_size()
            SELECT * FROM pragma_table_info('un_member')
            SELECT * FROM pragma_storage_info('un_member')
            SELECT * FROM duckdb_settings()
            SELECT * FROM duckdb_secrets()
            SELECT * FROM duckdb_databases()
            SELECT * FROM duckdb_temporary_files()
            SELECT * FROM duckdb_tables
            SELECT * FROM sqlite_master
            SELECT * FROM information_schema.tables
            SELECT * FROM pg_catalog.pg_class
            SELECT * FROM store.un_member
            SELECT * FROM store.main.un_member
            SELECT * FROM memory.main.un_member
            SELECT * FROM main.answer
            SELECT * FROM answer
            SELECT current_setting('temp_directory')
            SELECT getenv('HOME')
            SELECT getvariable('x')
            SELECT main.getvariable('x')
            SELECT 'home'.getenv()
            SELECT * FROM query('SELECT 1')
            SELECT * FROM query_table('un_member')
            SELECT * FROM query('COPY un_member TO ''OUT''')
            SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))
            SELECT json_serialize_sql('SELECT 1')
            SELECT json_deserialize_sql('{}')
            PREPARE x AS SELECT 1
            EXECUTE x
            DEALLOCATE x
            SELECT ?
            SELECT $1
            SELECT $name
            CALL pragma_version()
            CALL force_checkpoint('store')
            CHECKPOINT
            CHECKPOINT store
            FORCE CHECKPOINT store
            SELECT * FROM force_checkpoint('store')
            SELECT * FROM checkpoint('store')
            VACUUM
            ANALYZE
            BEGIN
            COMMIT
            ROLLBACK
            SELECT * FROM enable_logging(storage = 'file')
            SELECT * FROM enable_profiling()
            SELECT write_log('x')
            SELECT sleep_ms(100000)
            SELECT pg_sleep(100)
            SELECT nextval('x')
            SELECT setseed(0.5)
            SELECT current_query()
            SELECT txid_current()
            SELECT version()
            SELECT current_schemas(true)
            SELECT pg_postmaster_start_time()
            SELECT stats(1)
            SELECT count(*) FROM seq_scan('un_member')
            SELECT * FROM summary((SELECT 1))
            SELECT * FROM repeat_row(1, num_rows = 5)
            SELECT * FROM test_all_types()
            EXPLAIN SELECT 1
            EXPLAIN ANALYZE SELECT 1
            DESCRIBE un_member
            DESCRIBE SELECT * FROM read_csv('SECRET')
            SUMMARIZE un_member
            SUMMARIZE 'SECRET'
            SHOW TABLES
            SHOW ALL TABLES
            SHOW DATABASES
            SELECT * FROM (SHOW TABLES)
            SELECT * FROM (DESCRIBE 'SECRET')
            SELECT * FROM un_member AT (VERSION => 1)
            PIVOT un_member ON name USING count(*)
            SELECT CAST(1 AS store.main.x)
            SELECT * FROM register_external_resource('x')
            SELECT * FROM which_secret('s3://x', 's3')
            SELECT * FROM arrow_scan(1, 2, 3)
            SELECT * FROM histogram('un_member', 'name')
            SELECT * FROM icu_calendar_names()
            SELECT struct_pack(a := (FROM 'SECRET'))
            FROM (FROM (FROM (FROM read_text('SECRET'))))
            """;

    /** What the engine itself must refuse, should the look at the query ever be passed by. */
    private static final String SECOND_WALL = """
            SELECT * FROM 'SECRET'
            SELECT * FROM read_csv('SECRET')
            SELECT * FROM read_text('SECRET')
            SELECT * FROM read_blob('SECRET')
            SELECT * FROM glob('/etc/*')
            SELECT * FROM read_duckdb('STORE')
            COPY un_member TO 'OUT'
            EXPORT DATABASE 'OUT'
            ATTACH 'OUT' AS x
            INSTALL httpfs
            LOAD httpfs
            SET enable_external_access = true
            SET lock_configuration = false
            SET memory_limit = '100GB'
            SET threads = 8
            SET temp_directory = 'OUT'
            SET allowed_directories = ['/']
            RESET allowed_directories
            PRAGMA threads = 8
            DELETE FROM store.main.un_member
            INSERT INTO store.main.un_member VALUES (1, 1, 9, 9, 'x')
            DROP TABLE store.main.un_member
            CREATE TABLE store.main.x AS SELECT 1
            ALTER TABLE store.main.un_member ADD COLUMN x INTEGER
            UPDATE EXTENSIONS
            """;

    @TempDir
    Path folder;

    private StoreHome home;
    private QueryEngine engine;

    @BeforeEach
    void open() throws IOException {
        home = QueryBench.home(folder);
        Files.writeString(folder.resolve("secret.csv"), "a,b\nsecret,1\n");
        engine = QueryEngine.open(home, 1, 200, Files.createDirectory(folder.resolve("exports")));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void everyAttemptIsRefusedAndNothingChanges() throws IOException {
        List<String> attempts = new ArrayList<>(lines(ATTEMPTS));
        attempts.remove("SELECT * -- harmless");
        attempts.add("SELECT * -- harmless\nFROM read_text('" + folder.resolve("secret.csv") + "')");
        attempts.add("SELECT " + "(".repeat(3000) + "1" + ")".repeat(3000));
        attempts.add("SELECT " + "1 + ".repeat(11_000) + "1");
        attempts.add("SELECT '" + "x".repeat(60_000) + "'");
        Map<String, String> before = disk();

        List<String> passed = new ArrayList<>();
        Set<String> different = new HashSet<>(attempts);
        for (String attempt : attempts) {
            Throwable thrown = catchThrowable(() -> QueryBench.run(engine, attempt));
            boolean refused = thrown instanceof QueryException e
                    && (e.reason() == Reason.REFUSED || e.reason() == Reason.WRONG)
                    && !String.valueOf(e.getMessage()).contains("\n")
                    && !String.valueOf(e.getMessage()).contains("secret,1");
            if (!refused) {
                passed.add(attempt + " -> " + thrown);
            }
        }

        assertThat(different).hasSizeGreaterThan(150);
        assertThat(passed).isEmpty();
        assertThat(disk()).isEqualTo(before);
        assertThat(QueryBench.run(engine, "SELECT count(*) FROM un_member").rows)
                .containsExactly(List.of(3L));
        try (Store store = Store.open(home)) {
            assertThat(store.query("SELECT count(*) AS n FROM un_member").getLong("n", 0))
                    .isEqualTo(3);
        }
    }

    @Test
    void theEngineRefusesWhatWouldPassTheLook() throws IOException {
        Map<String, String> before = disk();

        for (String attempt : lines(SECOND_WALL)) {
            assertThatThrownBy(() -> engine.store.execute(attempt)).as(attempt).isInstanceOf(StoreException.class);
        }

        assertThat(disk()).isEqualTo(before);
        assertThat(QueryBench.run(engine, "SELECT count(*) FROM un_member").rows)
                .containsExactly(List.of(3L));
    }

    @Test
    void refusalsSayWhatIsRefused() {
        assertRefusal("SELECT * FROM read_csv('x')", "table function read_csv is not offered");
        assertRefusal("SELECT * FROM 'x.csv'", "there is no table \"x.csv\"");
        assertRefusal("SELECT getvariable('x')", "function getvariable is not offered");
        assertRefusal("SELECT 1; SELECT 2", "there are 2 statements");
        assertRefusal("COPY un_member TO 'x'", "this is no SELECT");
        assertRefusal("SELECT * FROM store.un_member", "without a database or schema");
        assertRefusal("WITH x AS (DELETE FROM un_member RETURNING *) SELECT * FROM x", "a DELETE inside");
        assertRefusal("SHOW TABLES", "docs/sql.md");
        assertRefusal("SELECT " + "[".repeat(101) + "1" + "]".repeat(101), "nested too deeply");
        assertRefusal(
                "WITH a0 AS (SELECT 1 x)"
                        + IntStream.range(1, 400)
                                .mapToObj(i -> ", a" + i + " AS (FROM a" + (i - 1) + ")")
                                .collect(Collectors.joining())
                        + " FROM a399",
                "more than 50 parts");
        assertRefusal(
                "WITH RECURSIVE duckdb_columns AS (FROM duckdb_columns UNION FROM duckdb_columns) FROM duckdb_columns",
                "\"duckdb_columns\" is no name");
        assertRefusal(
                "WITH RECURSIVE tables AS (FROM tables UNION FROM tables) FROM tables", "there is no table \"tables\"");
    }

    private void assertRefusal(String sql, String said) {
        assertThatThrownBy(() -> QueryBench.run(engine, sql))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining(said);
    }

    private List<String> lines(String attempts) {
        return attempts.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.replace("SECRET", folder.resolve("secret.csv").toString())
                        .replace("OUT", folder.resolve("out.csv").toString())
                        .replace("STORE", home.storeFile().toString()))
                .toList();
    }

    /** All files here and in the working folder, with what is in those here. */
    private Map<String, String> disk() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> here = Files.walk(folder)) {
            for (Path file : here.toList()) {
                files.put(
                        file.toString(),
                        Files.isDirectory(file) ? "" : Files.getLastModifiedTime(file) + " " + hash(file));
            }
        }
        try (Stream<Path> working = Files.list(Path.of("").toAbsolutePath())) {
            working.forEach(file -> files.put(file.toString(), ""));
        }
        return files;
    }

    private static int hash(Path file) throws IOException {
        return java.util.Arrays.hashCode(Files.readAllBytes(file));
    }
}
