package org.entente.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.entente.TestData;
import org.junit.jupiter.api.Test;

/**
 * Against the dictionary of the countrycode package: spellings of country names in some three
 * hundred languages.
 */
class SpellingsTest {

    /**
     * Names of the dictionary that its code list gives no COW number, though they are a state of
     * the COW list.
     */
    private static final Map<String, Integer> COW_NUMBERS = Map.of(
            "Serbia", 345,
            "Serbia and Montenegro", 345,
            "Prussia", 255,
            "Sardinia", 325,
            "Piedmont-Sardinia", 325,
            "United Arab Republic", 651,
            "Hesse-Kassel", 273,
            "Hesse-Darmstadt", 275,
            "Würtemberg", 271);

    /**
     * The code list continues the Papal States, which left the system in 1860, with a city that is
     * no member.
     */
    private static final String VATICAN = "Vatican City";

    @Test
    void noSpellingResolvesWrongly() throws IOException {
        Map<String, Integer> expected = cowNumbers();
        CountryNames names = CountryNames.standard();
        int right = 0;
        int rightlyNone = 0;
        List<String> wrong = new ArrayList<>();
        List<String> notAtAll = new ArrayList<>();
        for (CSVRecord row : read(TestData.requireData("states/countryname_dict.csv.gz"))) {
            String country = row.get("country.name.en");
            String spelling = row.get("country.name.alt");
            Optional<Integer> want = Optional.ofNullable(expected.get(country));
            Optional<Integer> got = names.find(spelling).map(State::cow);
            if (got.isEmpty()) {
                if (want.isPresent() && !country.equals(VATICAN)) {
                    notAtAll.add(country + " = " + spelling);
                } else {
                    rightlyNone++;
                }
            } else if (got.equals(want)) {
                right++;
            } else {
                wrong.add(country + " = " + spelling + " resolved to " + got.get());
            }
        }
        System.out.printf(
                "Spellings: %d of states right, %d of states not at all, %d of others rightly none, %d wrong%n",
                right, notAtAll.size(), rightlyNone, wrong.size());
        Files.write(Path.of("target", "unresolved-spellings.txt"), notAtAll);
        assertThat(wrong).isEmpty();
        assertThat((double) right / (right + notAtAll.size())).isGreaterThan(0.99);
    }

    private static Map<String, Integer> cowNumbers() throws IOException {
        Map<String, Integer> numbers = new TreeMap<>(COW_NUMBERS);
        for (CSVRecord row : read(TestData.requireData("states/countrycode_codelist.csv.gz"))) {
            String cow = row.get("cown");
            if (!cow.isEmpty()) {
                numbers.put(row.get("country.name.en"), Integer.valueOf(cow));
            }
        }
        return numbers;
    }

    private static List<CSVRecord> read(Path gz) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (BufferedReader reader = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(Files.newInputStream(gz)), StandardCharsets.UTF_8));
                CSVParser parser = format.parse(reader)) {
            return parser.getRecords();
        }
    }
}
