package org.entente.numerics.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.TestData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The benchmark sets of Correia, Guimarães and Zylkin: a column says which rows are separated. */
class SeparationReferenceTest {
    @ParameterizedTest
    @ValueSource(strings = {"01", "03", "05", "07", "09", "11", "13", "15", "17"})
    void findsTheSeparatedRows(String number) {
        Table table = Table.read(TestData.requireReference("separation/" + number + ".csv"));
        List<String> regressors =
                table.header().stream().filter(name -> name.startsWith("x")).toList();
        List<String> effects =
                table.header().stream().filter(name -> name.startsWith("id")).toList();
        boolean[] expected = new boolean[table.rows()];
        for (int row = 0; row < expected.length; row++) {
            expected[row] = table.text(row, "separated").equals("1");
        }

        assertThat(separated(table.data("y", regressors, effects))).isEqualTo(expected);
    }

    private static boolean[] separated(RegressionData data) {
        try (Workers workers = new Workers(2)) {
            RowUse use = Regression.prepare(data, Family.POISSON, FitOptions.DEFAULT, workers)
                    .use();
            boolean[] separated = new boolean[data.rows()];
            for (int row = 0; row < separated.length; row++) {
                separated[row] = use.fate(row) != RowUse.Fate.USED;
            }
            return separated;
        }
    }
}
