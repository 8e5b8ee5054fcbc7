package org.entente.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.entente.TestData;
import org.junit.jupiter.api.Test;

class CapitalsTest {
    /** Where the published list names another of two capitals, or the one before a move. */
    private static final Set<String> OTHERWISE = Set.of("BOL", "NLD", "BDI", "PLW");

    /**
     * Where the published list has a point far from the capital that it names, near the middle of
     * the country.
     */
    private static final Set<String> MISPLACED = Set.of("BRA", "TUN", "SAU");

    @Test
    void everyStateOfTodayHasACapitalAndNoCodeIsUnknown() {
        assertThat(StateSystem.standard().listAll().stream().filter(State::isMemberToday))
                .allSatisfy(s -> assertThat(Capitals.find(s)).as(s.name()).isPresent());
    }

    /**
     * Against the published list, whose coordinates come from another gazetteer: within half a
     * degree.
     */
    @Test
    void theyLieWhereThePublishedListHasThem() throws IOException {
        List<String> far = new ArrayList<>();
        int compared = 0;
        try (CSVParser rows = CSVParser.parse(
                Files.newBufferedReader(TestData.requireData("cow-capitals/cow_capitals.csv")),
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (CSVRecord row : rows) {
                State state = StateSystem.standard()
                        .find(Integer.parseInt(row.get("ccode")))
                        .orElseThrow();
                boolean last = row.get("enddate").compareTo("2016") >= 0 && state.isMemberToday();
                if (last && !OTHERWISE.contains(state.code()) && !MISPLACED.contains(state.code())) {
                    Capitals.Capital own = Capitals.find(state).orElseThrow();
                    compared++;
                    double off = Math.hypot(
                            own.latitude() - Double.parseDouble(row.get("lat")),
                            own.longitude() - Double.parseDouble(row.get("lng")));
                    if (off > 0.5) {
                        far.add(state.code() + " " + own.name() + " / " + row.get("capital") + " " + off);
                    }
                }
            }
        }
        assertThat(far).isEmpty();
        assertThat(compared).isGreaterThan(180);
    }
}
