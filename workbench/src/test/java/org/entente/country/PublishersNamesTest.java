package org.entente.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.entente.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as the files write them, against the codes that stand beside them in the same row. */
class PublishersNamesTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /**
     * Numbers that Polity gives otherwise than COW: Kosovo 341, Serbia and Montenegro 347, the
     * Sudan since 2011 626, the Austrian Empire 305.
     */
    private static final Set<Integer> POLITYS_OWN = Set.of(305, 341, 347, 626);

    private static final Set<String> ISO_TODAY = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    /** BACI writes today's Germany beside the numeric code of the former Federal Republic. */
    private static final String FORMER_GERMANY = "Former Federal Republic of Germany";

    private final StateSystem system = StateSystem.standard();
    private final CountryNames names = CountryNames.standard();

    @ParameterizedTest
    @CsvSource({
        "polity/polity4v2015.csv, country, ccode, year",
        "un-ideal-points/IdealpointsJuly2025.csv.gz, countryname, ccode, year",
        "reign/REIGN_electionlist_3_21.csv, country, ccode, elec_year",
        "cow-capitals/cow_capitals.csv, statenme, ccode, ''"
    })
    void aNameWithACowNumberIsThatStateOrNone(String file, String name, String cow, String year) throws IOException {
        TreeSet<String> wrong = new TreeSet<>();
        TreeSet<String> unresolved = new TreeSet<>();
        read(file, ',', row -> {
            int number = Integer.parseInt(row.get(cow).strip());
            State expected = system.find(number).orElse(null);
            if (expected == null || (file.startsWith("polity") && POLITYS_OWN.contains(number))) {
                return;
            }
            Optional<State> got = year.isEmpty()
                    ? names.find(row.get(name))
                    : names.find(row.get(name), Integer.parseInt(row.get(year).strip()));
            if (got.isEmpty()) {
                unresolved.add(row.get(name));
            } else if (!got.get().equals(expected)) {
                wrong.add(row.get(name) + " is " + expected + ", not " + got.get());
            }
        });
        System.out.printf("%s: unresolved %s, wrong %s%n", file, unresolved, wrong);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "wits-trade/WITS_trade2009.csv, ;, PartnerName, PartnerISO3",
        "baci/country_codes_V202201.csv, ',', country_name_full, iso_3digit_alpha",
        "gdp/maddison-data.csv, ',', country, countrycode"
    })
    void aNameWithAnIsoCodeIsThatStateOrNone(String file, char separator, String name, String iso3) throws IOException {
        TreeSet<String> wrong = new TreeSet<>();
        TreeSet<String> unresolved = new TreeSet<>();
        read(file, separator, row -> {
            if (!ISO_TODAY.contains(row.get(iso3)) || row.get(name).equals(FORMER_GERMANY)) {
                return;
            }
            Optional<State> expected = system.findByIso3(row.get(iso3));
            Optional<State> got = names.find(row.get(name));
            if (got.isPresent() && !got.equals(expected)) {
                wrong.add(row.get(name) + " is " + row.get(iso3) + ", not " + got.get());
            } else if (got.isEmpty() && expected.isPresent()) {
                unresolved.add(row.get(name));
            }
        });
        System.out.printf("%s: unresolved %s, wrong %s%n", file, unresolved, wrong);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyStateOfFilesWithoutCodesIsFound() throws IOException {
        CountryNames oneCongo = names.with(Map.of("Congo", 484));
        TreeSet<String> unresolved = new TreeSet<>();
        read("unctad-trade/unctad_sitc_sections_1995_2005_2015.csv.gz", ',', row -> {
            if (oneCongo.find(row.get("exporter")).isEmpty()) {
                unresolved.add(row.get("exporter"));
            }
        });
        TreeSet<String> noneInItpd = new TreeSet<>();
        read("itpd/itpd_aggregated.csv.gz", ',', row -> {
            if (oneCongo.find(row.get("exporter")).isEmpty()) {
                noneInItpd.add(row.get("exporter"));
            }
        });
        assertThat(noneInItpd).isSubsetOf("Aruba", "Bermuda", "Cook Islands", "Niue", "Palestine", "Western Sahara");
        read("sipri-transfers/trade-register_resaved-utf8-bom.csv", ',', row -> {
            if (oneCongo.find(row.get("Supplier"), 2000).isEmpty()) {
                unresolved.add(row.get("Supplier"));
            }
        });
        System.out.println("No states: " + unresolved);
        assertThat(unresolved).contains("StateofPalestine", "ChinaHongKongSAR", "Greenland", "WesternSahara");
        assertThat(unresolved).doesNotContain("KoreaDemPeoples", "Turkiye", "VietNam", "DR Congo", "Soviet Union");
    }

    private interface Row {
        void read(CSVRecord row);
    }

    private static void read(String file, char separator, Row each) throws IOException {
        Path path = TestData.requireData(file);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .get();
        Charset charset = file.contains("reign") || file.contains("polity") || file.contains("maddison")
                ? WINDOWS
                : StandardCharsets.UTF_8;
        try (InputStream raw = Files.newInputStream(path);
                InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, charset));
                CSVParser parser = format.parse(reader)) {
            for (CSVRecord row : parser) {
                each.read(row);
            }
        }
    }
}
