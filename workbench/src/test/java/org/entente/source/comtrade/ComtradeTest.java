package org.entente.source.comtrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComtradeTest {
    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    private static final String HEADER =
            "typeCode,freqCode,refYear,period,reporterCode,reporterDesc,flowCode,partnerCode,"
                    + "partnerDesc,partner2Code,classificationCode,cmdCode,cmdDesc,customsCode,mosCode,motCode,primaryValue,isReported,isAggregate";

    @Test
    void onlyRowsOverAllBreakdownsCount() {
        bench.one(bench.file(
                "TradeData.csv",
                HEADER,
                "C,A,2015,2015,792,Türkiye,X,586,Pakistan,0,H4,TOTAL,All Commodities,C00,0,0,289.5,false,true,",
                "C,A,2015,2015,792,Türkiye,X,586,Pakistan,0,H4,TOTAL,All Commodities,C00,0,2100,200,false,true,",
                "C,A,2015,2015,792,Türkiye,X,586,Pakistan,0,H4,TOTAL,All Commodities,C01,0,0,200,false,true,",
                "C,A,2015,2015,792,Türkiye,X,586,Pakistan,276,H4,TOTAL,All Commodities,C00,0,0,200,false,true,",
                "C,A,2015,2015,792,Türkiye,RX,586,Pakistan,0,H4,TOTAL,All Commodities,C00,0,0,9,false,true,",
                "C,M,2015,201501,792,Türkiye,X,586,Pakistan,0,H4,TOTAL,All Commodities,C00,0,0,9,false,true,",
                "S,A,2015,2015,792,Türkiye,X,586,Pakistan,0,H4,TOTAL,All Commodities,C00,0,0,9,false,true,",
                "C,A,2015,2015,792,Türkiye,M,586,Pakistan,0,H4,5201,Cotton,C00,0,0,30,true,false,",
                "C,A,2015,2015,792,Türkiye,X,0,World,0,H4,TOTAL,All Commodities,C00,0,0,5000,false,true,"));

        assertThat(
                        bench.rows(
                                "SELECT exporter, importer, reporter, product, scheme, level, value FROM trade_flow ORDER BY line"))
                .containsExactly("640 770 exporter total - 0 289.5", "770 640 importer 5201 H4 4 30.0");
        assertThat(bench.rows("SELECT exporter, importer_name, value FROM trade_aggregate"))
                .containsExactly("640 World 5000.0");
        assertThat(bench.rows("SELECT line, field FROM row_issue ORDER BY line"))
                .containsExactly(
                        "3 motCode", "4 customsCode", "5 partner2Code", "6 flowCode", "7 freqCode", "8 typeCode");
        assertThat(bench.rows("SELECT product, name FROM product_code")).containsExactly("5201 Cotton");
    }

    @Test
    void anAnswerCoversTheFlowsItHas() {
        bench.one(bench.file(
                "TradeData.csv",
                HEADER,
                "C,A,2015,2015,792,,X,586,,0,H4,TOTAL,,C00,0,0,1,false,true",
                "C,A,2017,2017,792,,X,586,,0,H4,TOTAL,,C00,0,0,1,false,true"));

        assertThat(bench.rows("SELECT part, first_year, last_year FROM coverage ORDER BY ALL"))
                .containsExactly("flow:640>770 2015 2015", "flow:640>770 2017 2017");
    }

    @Test
    void theJsonAnswerSaysTheSame() {
        ImportOutcome.Imported done = bench.one(bench.file(
                "answer.json",
                "{\"elapsedTime\": \"0.1 secs\", \"count\": 2, \"data\": [",
                "{\"typeCode\":\"C\",\"freqCode\":\"A\",\"refYear\":2015,\"period\":\"2015\",\"reporterCode\":792,"
                        + "\"reporterDesc\":null,\"flowCode\":\"X\",\"partnerCode\":586,\"partnerDesc\":null,\"partner2Code\":0,"
                        + "\"classificationCode\":\"H4\",\"cmdCode\":\"TOTAL\",\"customsCode\":\"C00\",\"mosCode\":\"0\","
                        + "\"motCode\":0,\"primaryValue\":289.5,\"isAggregate\":true},",
                "{\"typeCode\":\"C\",\"freqCode\":\"A\",\"refYear\":2015,\"period\":\"2015\",\"reporterCode\":792,"
                        + "\"flowCode\":\"X\",\"partnerCode\":586,\"partner2Code\":0,\"classificationCode\":\"H4\","
                        + "\"cmdCode\":\"TOTAL\",\"customsCode\":\"C00\",\"mosCode\":\"0\",\"motCode\":2100,\"primaryValue\":200}",
                "], \"error\": \"\"}"));

        assertThat(done.read()).isEqualTo(2);
        assertThat(bench.rows("SELECT line, exporter, exporter_name, importer, value FROM trade_flow"))
                .containsExactly("2 640 Türkiye 770 289.5");
        assertThat(bench.rows("SELECT line, field FROM row_issue")).containsExactly("3 motCode");
    }

    @Test
    void aTruncatedAnswerIsNotImported() {
        assertThat(bench.run(bench.file("answer.json", "{\"data\": [{\"flowCode\":\"X\",\"reporterCode\":79"))
                        .problems())
                .singleElement()
                .asString()
                .contains("truncated JSON");
    }
}
