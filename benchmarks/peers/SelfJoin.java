import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

/**
 * The same work with DuckDB: the votes joined with themselves, the nine counts of each pair and
 * year, ten indices, on one thread. Prints the least of three runs in seconds without reading, the
 * number of dyad-years, and the sum of S over them. Usage: java -cp duckdb_jdbc.jar SelfJoin.java
 * FOLDER, which holds un_votes.csv.gz and un_roll_calls.csv.gz
 */
class SelfJoin {
    private static final int RUNS = 3;

    private static final String INDICES = """
            CREATE OR REPLACE TABLE indices AS
            WITH pair AS (
                SELECT a.year, a.member AS first, b.member AS second, count(*) AS n,
                    count(*) FILTER (abs(a.choice - b.choice) = 1) AS d1, count(*) FILTER (abs(a.choice - b.choice) = 2) AS d2,
                    count(*) FILTER (a.choice = 0) / count(*) AS p0, count(*) FILTER (a.choice = 1) / count(*) AS p1,
                    count(*) FILTER (a.choice = 2) / count(*) AS p2,
                    count(*) FILTER (b.choice = 0) / count(*) AS q0, count(*) FILTER (b.choice = 1) / count(*) AS q1,
                    count(*) FILTER (b.choice = 2) / count(*) AS q2
                FROM votes a JOIN votes b ON a.rcid = b.rcid AND a.member < b.member
                GROUP BY ALL),
            expected AS (
                SELECT *, p0 * q1 + p1 * q0 + p1 * q2 + p2 * q1 AS k1, p0 * q2 + p2 * q0 AS k2,
                    (p0 + q0) * (p1 + q1) / 2 + (p1 + q1) * (p2 + q2) / 2 AS s1, (p0 + q0) * (p2 + q2) / 2 AS s2
                FROM pair)
            SELECT year, first, second, n, 1 - (d1 + d2) / n AS agreement, 1 - (d1 / 2 + d2) / n AS half,
                1 - 2 * (d1 + 2 * d2) / (2 * n) AS s, 1 - 2 * (d1 + 4 * d2) / (4 * n) AS squared,
                1 - (d1 + d2) / n / nullif(k1 + k2, 0) AS kappa, 1 - (d1 + 2 * d2) / n / nullif(k1 + 2 * k2, 0) AS kappa1,
                1 - (d1 + 4 * d2) / n / nullif(k1 + 4 * k2, 0) AS kappa2,
                1 - (d1 + d2) / n / nullif(s1 + s2, 0) AS pi, 1 - (d1 + 2 * d2) / n / nullif(s1 + 2 * s2, 0) AS pi1,
                1 - (d1 + 4 * d2) / n / nullif(s1 + 4 * s2, 0) AS pi2
            FROM expected
            """;

    public static void main(String[] args) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("""
                    CREATE TABLE votes AS
                    SELECT v.rcid, year(CAST(c.date AS DATE)) AS year, dense_rank() OVER (ORDER BY v.country) AS member,
                        CASE v.vote WHEN 'yes' THEN 0 WHEN 'abstain' THEN 1 WHEN 'no' THEN 2 END AS choice
                    FROM read_csv('%1$s/un_votes.csv.gz') v JOIN read_csv('%1$s/un_roll_calls.csv.gz') c USING (rcid)
                    WHERE v.vote IN ('yes', 'abstain', 'no') AND year(CAST(c.date AS DATE)) <= 2019
                    """.formatted(args[0].replace("'", "''")));
            double best = Double.POSITIVE_INFINITY;
            for (int run = 0; run < RUNS; run++) {
                long began = System.nanoTime();
                statement.execute(INDICES);
                best = Math.min(best, (System.nanoTime() - began) / 1e9);
            }
            try (ResultSet sums = statement.executeQuery("SELECT count(*), sum(s) FROM indices")) {
                sums.next();
                System.out.printf(java.util.Locale.ROOT, "%.4f %d %.6f%n", best, sums.getLong(1), sums.getDouble(2));
            }
        }
    }
}
