package org.entente.measure;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.entente.TestData;

/**
 * The publisher's file of COW trade with fewer states: all of it that a test of studies of all
 * pairs needs, in a part of the time.
 */
public final class SomeTrade {
    private static final int AMERICAS = 200;

    private SomeTrade() {}

    /**
     * Writes the lines on states of low number and some others; skips the test where the published
     * file is absent.
     *
     * @param folder where the file goes
     * @param others COW numbers of the states that stay beside those below {@value #AMERICAS}
     */
    public static Path write(Path folder, Set<Integer> others) throws IOException {
        Path published = TestData.requireData("cow-trade/cow_trade_ndy.csv.gz");
        Path some = folder.resolve("cow_trade_ndy.csv");
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(published)), StandardCharsets.UTF_8));
                BufferedWriter out = Files.newBufferedWriter(some)) {
            String line = in.readLine();
            while (line != null) {
                String[] cells = line.split(",", 3);
                if (isKept(cells[0], others) && isKept(cells[1], others)) {
                    out.write(line);
                    out.newLine();
                }
                line = in.readLine();
            }
        }
        return some;
    }

    /** Whether a cell is the number of a state that stays, or a heading. */
    private static boolean isKept(String cell, Set<Integer> others) {
        return !cell.matches("\\d+") || Integer.parseInt(cell) < AMERICAS || others.contains(Integer.parseInt(cell));
    }
}
