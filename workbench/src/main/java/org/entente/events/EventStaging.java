package org.entente.events;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.store.Columns;
import org.entente.store.RowAppender;
import org.entente.store.Scratch;

/**
 * Reads one file of events into reports by month. The engine reads the text in parallel; lines that
 * do not have the layout's fields, days or codes go into quarantine with their number and the
 * reason, and no other line is lost with them.
 */
final class EventStaging {
    private static final long MOST_UNPACKED = 64L << 30;
    private static final int LONGEST_LINE = 1 << 21;
    private static final int BLOCK = 4096;

    private final EventFolder folder;
    private final Path work;
    private final Scratch engine;
    private final CodeNames codes;

    EventStaging(EventFolder folder, Path work, Scratch engine, CodeNames codes) {
        this.folder = folder;
        this.work = work;
        this.engine = engine;
        this.codes = codes;
    }

    /**
     * Stages a file; its entry is written last, so that a file without one counts as not read.
     *
     * @param pending the pass over the bytes, which may go on while the engine reads
     * @param number the file's number within the dataset
     * @throws IOException when it cannot be read or written
     */
    ImportedEventFile stage(EventFile file, PendingScan pending, int number) throws IOException {
        Path raw = work.resolve("raw.parquet");
        readLines(file, raw);
        FileScan scan = pending.get();
        pending.requireUnchanged();
        String sha256 = scan.sha256();
        defineLines(file, scan, raw);
        resolveActors(file.layout());
        long quarantined = quarantine(file.layout(), sha256);
        List<YearMonth> months = writeMonths(file.layout(), sha256, number);
        Columns counts = engine.query(
                """
                SELECT count(*) AS kept, count(*) FILTER (WHERE domestic) AS domestic,
                       count(*) FILTER (WHERE NOT domestic AND source IS NULL) AS without_pair
                FROM read_parquet(%s)
                """.formatted(Scratch.quote(work.resolve("counts.parquet").toString())));
        ImportedEventFile entry = new ImportedEventFile(
                number,
                file.name(),
                sha256,
                file.bytes(),
                file.layout(),
                counts.getLong("kept", 0) + quarantined,
                quarantined,
                counts.getLong("kept", 0),
                counts.getLong("domestic", 0),
                counts.getLong("without_pair", 0),
                months.stream().map(YearMonth::toString).toList(),
                true);
        folder.write(entry);
        reset();
        clear();
        return entry;
    }

    /**
     * The text as rows of texts in the order of the lines, and what the engine could not split
     * apart.
     */
    private void readLines(EventFile file, Path raw) throws IOException {
        Path text = file.readable(work, MOST_UNPACKED);
        engine.execute("""
                COPY (
                    SELECT %s
                    FROM read_csv(%s, delim = '\t', header = false, skip = %d, quote = '', escape = '',
                                  auto_detect = false, columns = %s, compression = '%s', max_line_size = %d,
                                  ignore_errors = true, store_rejects = true, rejects_limit = 0,
                                  rejects_table = 'broken', rejects_scan = 'broken_scan')
                ) TO %s (FORMAT parquet, COMPRESSION lz4_raw)
                """.formatted(
                        file.layout().projection(),
                        Scratch.quote(text.toString()),
                        file.header() ? 1 : 0,
                        file.layout().columns(),
                        file.packing() == EventFile.Packing.GZIP ? "gzip" : "none",
                        LONGEST_LINE,
                        Scratch.quote(raw.toString())));
    }

    /**
     * A view of the rows with their lines in the original file: a broken line before a row shifts
     * it by one.
     */
    private void defineLines(EventFile file, FileScan scan, Path raw) {
        int header = file.header() ? 1 : 0;
        engine.execute("""
                CREATE TABLE broken_line AS
                SELECT CAST(line AS BIGINT) AS line, min(CAST(error_type AS VARCHAR)) AS reason, min(csv_line) AS text
                FROM broken GROUP BY line
                """);
        try (RowAppender out = engine.appender("broken_line")) {
            for (long line : scan.blank()) {
                out.begin().add(line).add("EMPTY").add("").end();
            }
        }
        engine.execute("""
                CREATE TABLE shift AS
                SELECT line - n - ? AS first_row
                FROM (SELECT line, row_number() OVER (ORDER BY line) AS n FROM broken_line)
                """, header);
        // Row k comes after the broken lines whose first_row is at most k; they are looked up by
        // block of rows, since a join by order would sort the whole file.
        engine.execute("""
                CREATE TABLE block AS
                SELECT first_row // %1$d AS block, list(first_row ORDER BY first_row) AS starts,
                       CAST(sum(count(*)) OVER (ORDER BY first_row // %1$d) - count(*) AS BIGINT) AS before
                FROM shift GROUP BY first_row // %1$d
                """.formatted(BLOCK));
        engine.execute("""
                CREATE TABLE block_shift AS
                SELECT b.block, coalesce(s.before, p.before + len(p.starts), 0) AS before, s.starts
                FROM (SELECT unnest(range(0, (SELECT count(*) FROM read_parquet(%2$s)) // %1$d + 1)) AS block) b
                LEFT JOIN block s ON s.block = b.block
                ASOF LEFT JOIN block p ON b.block > p.block
                """.formatted(BLOCK, Scratch.quote(raw.toString())));
        String numbered = "read_parquet(" + Scratch.quote(raw.toString()) + ", file_row_number = true)";
        boolean shifted = engine.query("SELECT count(*) AS n FROM shift").getLong("n", 0) > 0;
        String lines = shifted
                ? """
                  SELECT r.* EXCLUDE (file_row_number),
                         r.file_row_number + 1 + %1$d + s.before
                             + CASE WHEN s.starts IS NULL THEN 0
                                    ELSE len(list_filter(s.starts, lambda x : x <= r.file_row_number)) END AS line
                  FROM %2$s r JOIN block_shift s ON s.block = r.file_row_number // %3$d
                  """.formatted(header, numbered, BLOCK)
                : "SELECT * EXCLUDE (file_row_number), file_row_number + 1 + %d AS line FROM %s"
                        .formatted(header, numbered);
        EventLayout layout = file.layout();
        boolean words = layout == EventLayout.ICEWS_QUADRUPLES;
        String code = words ? "n.code" : "l.code";
        if (words) {
            codes.fill(engine);
        }
        engine.execute("""
                CREATE VIEW typed AS
                SELECT l.line, l.event_id AS id_text, l.day AS day_text, l.code AS code_text, l.mentions AS mentions_text,
                       TRY_CAST(l.event_id AS BIGINT) AS event_id,
                       CAST(try_strptime(l.day, '%s') AS DATE) AS day,
                       l.actor, l.other,
                       CASE WHEN regexp_full_match(%s, '[0-9]{2,4}') THEN %s END AS code,
                       TRY_CAST(l.quad AS TINYINT) AS quad,
                       %s AS goldstein,
                       CASE WHEN l.mentions IS NULL THEN 1 ELSE TRY_CAST(l.mentions AS BIGINT) END AS mentions,
                       CASE WHEN l.reports IS NULL THEN 1 ELSE TRY_CAST(l.reports AS BIGINT) END AS reports,
                       CAST(%s AS TINYINT) AS covers,
                       CAST(l.place AS VARCHAR) AS place, CAST(l.url AS VARCHAR) AS url
                FROM (%s) l %s
                """.formatted(
                        layout.dayFormat(),
                        code,
                        code,
                        words ? "n.goldstein" : "TRY_CAST(l.goldstein AS DOUBLE)",
                        layout.covers(),
                        lines,
                        words
                                ? "LEFT JOIN code_name n ON n.name = lower(regexp_replace(l.code, '[^A-Za-z0-9]', '', 'g'))"
                                : ""));
    }

    /** Table {@code actor_state}: which state an actor of the file is in a year. */
    private void resolveActors(EventLayout layout) {
        engine.execute("CREATE TABLE actor_state (actor VARCHAR, year SMALLINT, state SMALLINT)");
        Columns actors = engine.query("""
                SELECT DISTINCT unnest([actor, other]) AS actor, year(day) AS year FROM typed WHERE day IS NOT NULL
                """);
        try (RowAppender out = engine.appender("actor_state")) {
            for (int i = 0; i < actors.rows(); i++) {
                if (actors.isNull("actor", i)) {
                    continue;
                }
                String actor = actors.getText("actor", i);
                int year = actors.getInt("year", i);
                Optional<Integer> state = ActorStates.find(layout, actor, year);
                if (state.isPresent()) {
                    out.begin()
                            .add(actor)
                            .add((short) year)
                            .add(state.get().shortValue())
                            .end();
                }
            }
        }
    }

    /**
     * Lines that the engine could not split, and those whose day, code or number cannot be read.
     */
    private long quarantine(EventLayout layout, String sha256) throws IOException {
        Path file = work.resolve("quarantine.parquet");
        engine.execute("""
                COPY (
                    SELECT line, 0 AS field, text AS value,
                           CASE reason WHEN 'TOO MANY COLUMNS' THEN 'has more than %1$d fields'
                                       WHEN 'MISSING COLUMNS' THEN 'has fewer than %1$d fields'
                                       WHEN 'EMPTY' THEN 'is empty'
                                       WHEN 'INVALID ENCODING' THEN 'is not UTF-8'
                                       WHEN 'LINE SIZE OVER MAXIMUM' THEN 'is too long'
                                       ELSE lower(reason) END AS reason
                    FROM broken_line
                    UNION ALL
                    SELECT line, %2$d, day_text, 'is no day' FROM typed WHERE day IS NULL
                    UNION ALL
                    SELECT line, %3$d, code_text, 'is no code of CAMEO' FROM typed WHERE day IS NOT NULL AND code IS NULL
                    UNION ALL
                    SELECT line, %4$d, id_text, 'is no number of an event'
                    FROM typed WHERE day IS NOT NULL AND code IS NOT NULL AND %5$s AND event_id IS NULL
                    UNION ALL
                    SELECT line, %6$d, mentions_text, 'is no count'
                    FROM typed
                    WHERE day IS NOT NULL AND code IS NOT NULL AND (NOT %5$s OR event_id IS NOT NULL)
                      AND (mentions IS NULL OR reports IS NULL)
                ) TO %7$s (FORMAT parquet, COMPRESSION zstd)
                """.formatted(
                        layout.fields(),
                        layout.number("day"),
                        layout.number("code"),
                        layout.number("event_id"),
                        layout.hasIds() ? "TRUE" : "FALSE",
                        layout.number("mentions"),
                        Scratch.quote(file.toString())));
        long lines = engine.query("SELECT count(*) AS n FROM read_parquet(" + Scratch.quote(file.toString()) + ")")
                .getLong("n", 0);
        if (lines > 0) {
            FileSeal.putInPlace(file, folder.quarantineFile(sha256));
        }
        return lines;
    }

    /**
     * Writes the reports by month. Without numbers of events a report is known by its content and
     * by how often the file has said it before, so that the same file in another form gives the
     * same reports.
     */
    private List<YearMonth> writeMonths(EventLayout layout, String sha256, int number) throws IOException {
        String id = layout.hasIds() ? "event_id" : """
                  CAST('0x' || substr(md5(concat_ws('|', CAST(day AS VARCHAR), t.actor, t.other, code, CAST(row_number() OVER (
                      PARTITION BY day, t.actor, t.other, code ORDER BY line) AS VARCHAR))), 1, 15) AS BIGINT)""";
        Path parts = work.resolve("parts");
        engine.execute("""
                CREATE VIEW report AS
                SELECT %s AS event_id, day,
                       CASE WHEN a.state <> b.state THEN a.state END AS source,
                       CASE WHEN a.state <> b.state THEN b.state END AS target,
                       coalesce(a.state = b.state, false) AS domestic,
                       code,
                       coalesce(quad, CASE WHEN code < '06' THEN 1 WHEN code < '09' THEN 2 WHEN code < '14' THEN 3 ELSE 4 END)
                           AS quad,
                       goldstein, mentions, reports, covers, place, url, line
                FROM typed t
                LEFT JOIN actor_state a ON a.actor = t.actor AND a.year = year(t.day)
                LEFT JOIN actor_state b ON b.actor = t.other AND b.year = year(t.day)
                WHERE day IS NOT NULL AND code IS NOT NULL AND mentions IS NOT NULL AND reports IS NOT NULL AND %s
                """.formatted(id, layout.hasIds() ? "event_id IS NOT NULL" : "TRUE"));
        engine.execute("""
                COPY (
                    SELECT event_id, day, source, target, domestic,
                           CASE WHEN source IS NOT NULL THEN code END AS code,
                           CAST(quad AS TINYINT) AS quad, CASE WHEN source IS NOT NULL THEN goldstein END AS goldstein,
                           mentions, reports, covers,
                           CASE WHEN source IS NOT NULL THEN place END AS place,
                           CASE WHEN source IS NOT NULL THEN url END AS url,
                           CAST(%d AS INTEGER) AS file, line,
                           year(day) AS year, lpad(CAST(month(day) AS VARCHAR), 2, '0') AS month
                    FROM report
                ) TO %s (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (year, month))
                """.formatted(number, Scratch.quote(parts.toString())));
        engine.execute("COPY (SELECT domestic, source FROM read_parquet(%s)) TO %s (FORMAT parquet)"
                .formatted(
                        Scratch.quote(parts + "/*/*/*.parquet"),
                        Scratch.quote(work.resolve("counts.parquet").toString())));
        List<YearMonth> months = new ArrayList<>();
        try (Stream<Path> folders = Files.list(parts)) {
            for (Path year : folders.sorted().toList()) {
                try (Stream<Path> inner = Files.list(year)) {
                    for (Path month : inner.sorted().toList()) {
                        months.add(take(year, month, sha256));
                    }
                }
            }
        }
        return months;
    }

    /**
     * Moves the part of one month to its place; the engine may have written it in several files.
     */
    private YearMonth take(Path year, Path month, String sha256) throws IOException {
        YearMonth when = YearMonth.of(number(year), number(month));
        List<Path> written = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(month, "*.parquet")) {
            files.forEach(written::add);
        }
        Path whole = written.get(0);
        if (written.size() > 1) {
            whole = month.resolve("whole.parquet");
            engine.execute(
                    "COPY (SELECT * FROM read_parquet(%s, hive_partitioning = false)) TO %s (FORMAT parquet, COMPRESSION zstd)"
                            .formatted(Scratch.quote(month + "/*.parquet"), Scratch.quote(whole.toString())));
        }
        FileSeal.putInPlace(whole, folder.stagedFile(when, sha256));
        return when;
    }

    /** Removes what a file left in the work folder. */
    private void clear() throws IOException {
        for (String name : List.of("raw.parquet", "counts.parquet", "quarantine.parquet", "unpacked.tsv")) {
            Files.deleteIfExists(work.resolve(name));
        }
        try (Stream<Path> parts = Files.walk(work.resolve("parts"))) {
            for (Path path : parts.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static int number(Path part) {
        String name = String.valueOf(part.getFileName());
        return Integer.parseInt(name.substring(name.indexOf('=') + 1));
    }

    /** Forgets a file, also one that failed half-way. */
    void reset() {
        engine.execute("DROP VIEW IF EXISTS report");
        engine.execute("DROP VIEW IF EXISTS typed");
        for (String table : List.of(
                "shift", "block", "block_shift", "broken_line", "actor_state", "code_name", "broken", "broken_scan")) {
            engine.execute("DROP TABLE IF EXISTS " + table);
        }
    }
}
