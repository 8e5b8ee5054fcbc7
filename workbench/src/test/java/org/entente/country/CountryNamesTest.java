package org.entente.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryNamesTest {

    private final StateSystem system = StateSystem.standard();
    private final CountryNames names = CountryNames.standard();

    static List<State> states() {
        return StateSystem.standard().listAll();
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyStateIsFoundByItsCodesNumberAndName(State state) {
        assertThat(names.resolve(state.code())).isEqualTo(state);
        assertThat(names.resolve(Integer.toString(state.cow()))).isEqualTo(state);
        assertThat(system.findByAbbreviation(state.abbreviation())).contains(state);
        assertThat(names.resolve(state.name())).isEqualTo(state);
        if (state.iso2() != null) {
            assertThat(names.resolve(state.iso2())).isEqualTo(state);
        }
    }

    @ParameterizedTest
    @MethodSource("states")
    void noAbbreviationOfAStateMeansAnotherExceptAsItsIsoCode(State state) {
        if (state.abbreviation().equals("MAC")) {
            return; // Macao's ISO code, tested below.
        }
        State expected = system.findByIso3(state.abbreviation()).orElse(state);
        assertThat(names.resolve(state.abbreviation())).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyDisplayNameInOurLanguagesLeadsBack(State state) {
        YearRange itsTime = new YearRange(
                state.spells().get(0).from().getYear(),
                state.spells().get(0).from().getYear());
        for (String language : List.of("en", "tr", "ur", "ar", "fr", "de", "ru", "zh")) {
            String name = state.name(new Locale(language));
            assertThat(name).as("%s in %s", state, language).isNotBlank();
            List<State> possible = new ArrayList<>();
            try {
                possible.add(names.resolve(name, itsTime));
            } catch (AmbiguousStateException e) {
                possible.addAll(e.candidates());
            }
            assertThat(possible).as("%s in %s: %s", state, language, name).contains(state);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TUR",
                "tur",
                "TR",
                "640",
                "Turkey",
                "Turkiye",
                "Türkiye",
                "TÜRKİYE",
                "TÜRKIYE",
                "turkıye",
                " Türkei ",
                "Turquie",
                "تركيا",
                "ترکی",
                "ترکیہ",
                "Турция",
                "土耳其",
                "Ottoman Empire",
                "Republic of Türkiye",
                "Türkiye Cumhuriyeti",
                "Turquía"
            })
    void turkiyeInItsManySpellings(String text) {
        assertThat(names.resolve(text)).isEqualTo(system.get(640));
    }

    @Test
    void theDefaultLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            assertThat(names.resolve("INDIA").cow()).isEqualTo(750);
            assertThat(names.resolve("in").cow()).isEqualTo(750);
            assertThat(names.resolve("IRAN").cow()).isEqualTo(630);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    RepublicofKorea        | 732
                    KoreaRepublicof        | 732
                    Korea, Rep.            | 732
                    KoreaDemPeoples        | 731
                    Dem. People's Rep. of Korea | 731
                    Viet Nam               | 816
                    Yugoslavia (SFR)       | 345
                    Byelorussian SSR       | 370
                    Congo, Dem. Rep.       | 490
                    DemRepoftheCongo       | 490
                    TFYR of Macedonia      | 343
                    SaoTomeandPricipe      | 403
                    ChinaTaiwanProvince    | 713
                    East Germany (GDR)     | 265
                    Yemen Arab Republic (North Yemen) | 678
                    St. Vincent & Grenadines | 57
                    Serbia, FR(Serbia/Montenegro) | 345
                    Ethiopia(excludes Eritrea) | 530
                    Fm Sudan               | 625
                    Hesse Grand Ducal      | 275
                    Russia (Soviet Union)  | 365
                    IranIslamicRepublic    | 630
                    Gambia, The            | 420
                    Micronesia (Federated States of) | 987
                    Güney Yemen            | 680
                    340                    | 345
                    """)
    void spellingsOfThePublishers(String text, int cow) {
        assertThat(names.resolve(text).cow()).isEqualTo(cow);
    }

    @ParameterizedTest
    @CsvSource({
        "Germany, 1900, 255",
        "Germany, 2000, 255",
        "Federal Republic of Germany, 1980, 260",
        "Deutschland, 1930, 255",
        "Vietnam, 1980, 816",
        "Yemen, 1950, 678",
        "Yemen, 2000, 679",
        "Jemen, 1950, 678",
        "Korea, 1900, 730",
        "Austria, 1850, 300",
        "Austria, 1990, 305",
        "Österreich, 1850, 300",
        "Republic of China, 1930, 710",
        "Republic of China, 1960, 713",
        "Yugoslavia, 1930, 345",
        "Yugoslavia, 2005, 345",
        "USSR, 1950, 365",
        "Sardinia, 1830, 325",
        "Prussia, 1860, 255",
        "Serbia, 1900, 345",
        "Ukraine, 1950, 369"
    })
    void theYearDecidesWhatANameMeans(String text, int year, int cow) {
        assertThat(names.resolve(text, year).cow()).isEqualTo(cow);
        assertThat(names.find(text, year)).contains(system.get(cow));
    }

    @ParameterizedTest
    @CsvSource({
        "Germany, 255",
        "Vietnam, 816",
        "Yemen, 679",
        "Yugoslavia, 345",
        "Austria, 305",
        "China, 710",
        "Sudan, 625"
    })
    void withoutAYearANameMeansTodaysState(String text, int cow) {
        assertThat(names.resolve(text).cow()).isEqualTo(cow);
    }

    @ParameterizedTest
    @CsvSource({
        "Germany, 1970-1970, 260 265",
        "Deutschland, 1970-1970, 260 265",
        "Germany, 1980-2000, 260 265 255",
        "Vietnam, 1960-1960, 816 817",
        "Yemen, 1980-1980, 678 680",
        "Austria, 1918-1918, 300 305",
        "Korea, 1960-1960, 731 732",
        "Kore, 2000-2000, 731 732",
        "Congo, 1990-1990, 484 490",
        "Hesse, 1850-1850, 273 275"
    })
    void severalMeaningsAreAnErrorThatListsThem(String text, String years, String cow) {
        Integer[] numbers =
                List.of(cow.split(" ", 0)).stream().map(Integer::valueOf).toArray(Integer[]::new);
        assertThatExceptionOfType(AmbiguousStateException.class)
                .isThrownBy(() -> names.resolve(text, YearRange.parse(years)))
                .satisfies(
                        e -> assertThat(e.candidates()).extracting(State::cow).containsExactlyInAnyOrder(numbers))
                .withMessageContaining(text)
                .withMessageContaining(system.get(numbers[0]).code());
        assertThat(names.find(text, YearRange.parse(years).from())).isEmpty().isNotNull();
    }

    @Test
    void koreaAndCongoAreAmbiguousToday() {
        assertThatExceptionOfType(AmbiguousStateException.class)
                .isThrownBy(() -> names.resolve("Korea"))
                .withMessage(
                        "\"Korea\" can mean more than one state. Write one of: PRK for North Korea (member since 1948);"
                                + " KOR for South Korea (member since 1949).");
        assertThat(names.find("Congo")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hong Kong",
                "HKG",
                "HK",
                "Puerto Rico",
                "PRI",
                "Greenland",
                "Grönland",
                "Northern Cyprus",
                "Palestine",
                "PSE",
                "Filistin",
                "Taiwan Strait",
                "Vatican City",
                "Western Sahara",
                "Somaliland",
                "England",
                "European Union",
                "Belgium-Luxembourg",
                "Gran Colombia",
                "Islamic State of Iraq",
                "MAC",
                "World",
                "0",
                "1",
                "999",
                "12345"
            })
    void whatIsNoMemberResolvesToNone(String text) {
        assertThatExceptionOfType(UnknownStateException.class)
                .isThrownBy(() -> names.resolve(text))
                .withMessageContaining(text);
    }

    @Test
    void aTerritoryIsNamedAsSuch() {
        assertThatExceptionOfType(UnknownStateException.class)
                .isThrownBy(() -> names.resolve("PRI"))
                .withMessage("\"PRI\" (Puerto Rico) is not a member of the state system (Correlates of War list),"
                        + " so there are no figures for it as a state.");
    }

    @Test
    void aMisspeltNameIsSuggestedAndNeverTaken() {
        assertThatExceptionOfType(UnknownStateException.class)
                .isThrownBy(() -> names.resolve("Pakistn"))
                .satisfies(e -> assertThat(e.candidates().get(0).cow()).isEqualTo(770))
                .withMessageContaining("Did you mean Pakistan (PAK)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "...", "?"})
    void nothingIsNoState(String text) {
        assertThatExceptionOfType(UnknownStateException.class)
                .isThrownBy(() -> names.resolve(text))
                .withMessageStartingWith("No state was named");
    }

    @Test
    void aPublishersOwnNamesComeFirst() {
        CountryNames sipri = names.with(Map.of("Congo", 484, "Germany", 260));
        assertThat(sipri.resolve("Congo").cow()).isEqualTo(484);
        assertThat(sipri.resolve("germany", 1970).cow()).isEqualTo(260);
        assertThat(sipri.resolve("DR Congo").cow()).isEqualTo(490);
        assertThat(names.find("Congo")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void caseSpacesAndPunctuationDoNotMatter(long seed) {
        Random random = new Random(seed);
        for (State state : system.listAll()) {
            StringBuilder changed = new StringBuilder();
            for (char c : state.name().toCharArray()) {
                changed.append(random.nextBoolean() ? Character.toUpperCase(c) : Character.toLowerCase(c));
                if (c == ' ' && random.nextBoolean()) {
                    changed.append(random.nextBoolean() ? "-" : "  ");
                }
            }
            assertThat(names.resolve(changed.toString())).as(changed.toString()).isEqualTo(state);
        }
    }
}
