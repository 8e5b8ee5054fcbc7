package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code entente sql}. */
class SqlCommandTest extends OwnDataBench {

    @BeforeEach
    void bringTrade() {
        run(
                "import",
                bench.file("trade.csv", "ccode1,ccode2,year,flow1,flow2", "640,770,2000,1,2", "640,770,2001,1,2.5")
                        .toString());
    }

    @Test
    void csvIsTheDefault() {
        assertThat(run("sql", "SELECT year, value FROM trade_flow WHERE exporter = 770 ORDER BY year NULLS LAST"))
                .isZero();
        assertThat(out).isEqualTo("year,value\n2000,1000000\n2001,1000000\n");
        assertThat(err).isEmpty();
    }

    @Test
    void textsThatWouldBeFormulasAreDisarmedInCsvOnly() throws IOException {
        String sql = "SELECT '=1+1' AS a, '-9' AS b, -9 AS c, '@x,y' AS d, '+' AS e, [1, 2] AS f, NULL AS g";

        assertThat(run("sql", sql)).isZero();
        assertThat(out).isEqualTo("a,b,c,d,e,f,g\n'=1+1,-9,-9,\"'@x,y\",+,\"[1,2]\",\n");

        assertThat(run("sql", sql, "--format", "json")).isZero();
        JsonNode row = new ObjectMapper().readTree(out).get(0);
        assertThat(row.get("a").asText()).isEqualTo("=1+1");
        assertThat(row.get("f").get(1).asInt()).isEqualTo(2);
        assertThat(row.get("g").isNull()).isTrue();
        assertThat(run("sql", "SELECT 1 AS x WHERE false", "--format", "json")).isZero();
        assertThat(new ObjectMapper().readTree(out)).isEmpty();
    }

    @Test
    void aTableShowsWhatATerminalWouldObey() {
        assertThat(run(
                        "sql",
                        "SELECT chr(27) || '[2J' AS x, 'a' || chr(10) || 'b' AS y, chr(8238) AS z",
                        "--format",
                        "table"))
                .isZero();
        assertThat(out.lines().skip(1)).containsExactly("\\x1b[2J  a\\nb  \\u202e");
        assertThat(run("sql", "SELECT * FROM \"\u009b31m\"")).isEqualTo(2);
        assertThat(err).doesNotContain("\u009b");
    }

    @Test
    void aCutIsSaid() {
        assertThat(run("sql", "SELECT * FROM range(10)", "--limit", "2")).isZero();
        assertThat(out).isEqualTo("range\n0\n1\n");
        assertThat(err).contains("cut after 2 rows");
        assertThat(run("sql", "SELECT * FROM range(2)", "--limit", "2")).isZero();
        assertThat(err).isEmpty();
        assertThat(run("sql", "SELECT * FROM range(1001)", "--format", "table")).isZero();
        assertThat(err).contains("cut after 1,000 rows");
    }

    @Test
    void mistakesAreOneLineAndTheirExitCodes() {
        assertThat(run("sql")).isEqualTo(2);
        assertThat(err).contains("name a query");
        for (String refused :
                new String[] {"DROP TABLE snapshot", "SELECT * FROM 'x.csv'", "SELECT nme FROM snapshot", "x"}) {
            assertThat(run("sql", refused)).as(refused).isEqualTo(2);
            assertThat(out).isEmpty();
            assertThat(err.lines()).hasSize(1);
        }
        assertThat(run(
                        "sql",
                        "SELECT count(*) FROM range(10000000000) a, range(1000) b WHERE hash(a.range + b.range) = 1",
                        "--timeout",
                        "0.2"))
                .isEqualTo(3);
        assertThat(err).contains("longer than 0.2 seconds");
        assertThat(run("sql", "SELECT 1", "--limit", "0")).isEqualTo(2);
        assertThat(run("sql", "SELECT 1", "--timeout", "-1")).isEqualTo(2);
    }

    @Test
    void theSchemaIsExplained() {
        assertThat(run("sql", "--schema")).isZero();
        assertThat(out).contains("trade_flow  A flow of goods between two parties.");
        assertThat(run("sql", "--schema", "trade_flow")).isZero();
        assertThat(out).contains("value", "[US$]", "exporter_name");
        assertThat(run("sql", "--schema", "--format", "csv", "trade_flow")).isZero();
        assertThat(out).startsWith("column,type,nullable,key,unit,meaning\n");
        assertThat(run("sql", "--schema", "nothing")).isEqualTo(2);
    }
}
