package org.entente.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.source.imports.ImportBench;

/** Files for tests of pages. All numbers are made up. */
final class SampleStore {
    private SampleStore() {}

    /**
     * Trade of Türkiye and Pakistan in so many years up to 2014: one line per year, with two flows in each line.
     */
    static Path trade(ImportBench bench, int years) {
        List<String> lines = new ArrayList<>(List.of("ccode1,ccode2,year,flow1,flow2"));
        for (int year = 2015 - years; year < 2015; year++) {
            lines.add("640,770," + year + "," + year % 7 + "," + year % 5);
        }
        return bench.file("trade.csv", lines.toArray(String[]::new));
    }
}
