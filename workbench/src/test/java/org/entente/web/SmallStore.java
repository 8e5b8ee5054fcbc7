package org.entente.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.progress.Progress;
import org.entente.source.Sources;
import org.entente.source.imports.ImportOptions;
import org.entente.source.imports.Importer;
import org.entente.store.StoreHome;

/**
 * A store with trade that is typed here: some pairs of states over 25 years, in the layout of the
 * publisher.
 */
public final class SmallStore {
    static final int FIRST = 1990;
    static final int LAST = 2014;

    private static final int[][] PAIRS = {{640, 770}, {640, 750}, {2, 640}, {2, 770}, {2, 750}, {750, 770}, {640, 651}};

    private SmallStore() {}

    /**
     * Imports it into a home; what the first of pair i exports to the second in year y is
     * {@code factor * (100 + 10 i + (y - 1990))} million US$.
     */
    public static void fill(Path home, String vintage, int factor) {
        StringBuilder file = new StringBuilder("ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2\n");
        for (int i = 0; i < PAIRS.length; i++) {
            for (int year = FIRST; year <= LAST; year++) {
                int one = factor * (100 + 10 * i + (year - FIRST));
                int two = factor * (50 + 5 * i);
                file.append(PAIRS[i][0])
                        .append(',')
                        .append(PAIRS[i][1])
                        .append(',')
                        .append(year);
                file.append(',')
                        .append(two)
                        .append(',')
                        .append(one)
                        .append(',')
                        .append(two)
                        .append(',')
                        .append(one)
                        .append('\n');
            }
        }
        try {
            Path path = Files.createDirectories(home.resolveSibling(home.getFileName() + "-files"))
                    .resolve("trade-" + factor + ".csv");
            Files.writeString(path, file);
            new Importer(Sources.standard(), new StoreHome(home))
                    .importAll(List.of(path), new ImportOptions(null, vintage, false, false), Progress.silent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
