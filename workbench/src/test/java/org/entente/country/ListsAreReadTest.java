package org.entente.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tables of this package, reread, and what they say. */
class ListsAreReadTest {
    private static final Spell CENTURY = new Spell(LocalDate.of(1900, 1, 1), LocalDate.of(1999, 12, 31));

    private static State state(
            int cow, String abbreviation, @Nullable String iso3, @Nullable String iso2, @Nullable Integer m49) {
        return new State(cow, abbreviation, "State " + cow, iso3, iso2, null, m49, "Nowhere", List.of(CENTURY));
    }

    @Test
    void everyColumnOfTheListOfStates() {
        StateSystem system = StateTable.read();
        State germany = system.get(255);
        assertThat(germany.abbreviation()).isEqualTo("GMY");
        assertThat(germany.name()).isEqualTo("Germany");
        assertThat(germany.iso3()).isEqualTo("DEU");
        assertThat(germany.iso2()).isEqualTo("DE");
        assertThat(germany.gw()).isEqualTo(260);
        assertThat(germany.m49()).isEqualTo(276);
        assertThat(germany.region()).isEqualTo("Western Europe");
        assertThat(germany.spells())
                .containsExactly(
                        new Spell(LocalDate.of(1816, 1, 1), LocalDate.of(1945, 5, 8)),
                        new Spell(LocalDate.of(1990, 10, 3), Spell.OPEN));
        State korea = system.get(730);
        assertThat(korea.iso3()).isNull();
        assertThat(korea.iso2()).isNull();
        assertThat(korea.m49()).isNull();
        assertThat(korea.gw()).isEqualTo(730);
        assertThat(system.listAll())
                .hasSize(217)
                .filteredOn(s -> s.gw() == null)
                .isNotEmpty();
    }

    @Test
    void everySchemeLeadsToItsState() {
        StateSystem system = StateTable.read();
        State france = system.get(220);
        assertThat(system.find(220)).contains(france);
        assertThat(system.findByCode("FRA")).contains(france);
        assertThat(system.findByIso3("FRA")).contains(france);
        assertThat(system.findByIso2("FR")).contains(france);
        assertThat(system.findByAbbreviation("FRN")).contains(france);
        assertThat(system.findByM49(250)).contains(france);
        assertThat(system.findByIso3("FRN")).isEmpty();
        assertThat(system.findByAbbreviation("FRA")).isEmpty();
        assertThat(system.findByM49(220)).isEmpty();
        assertThat(system.listByGw(260)).extracting(State::cow).containsExactly(255, 260);
        assertThat(system.listByGw(340)).extracting(State::cow).containsExactly(345);
        assertThat(system.listByGw(3)).isEmpty();
    }

    @Test
    void numbersHoldForTheirTime() {
        StateSystem system = StateTable.read();
        // Without dates a number is the state's at any time.
        assertThat(system.findByGw(640, LocalDate.of(1, 1, 1))).contains(system.get(640));
        assertThat(system.findByGw(640, LocalDate.of(9999, 12, 31))).contains(system.get(640));
        assertThat(system.findByGw(260, LocalDate.of(1949, 9, 20))).isEmpty();
        assertThat(system.findByGw(260, LocalDate.of(1949, 9, 21))).contains(system.get(260));
        assertThat(system.findByGw(340, LocalDate.of(1915, 10, 1))).contains(system.get(345));
        assertThat(system.findByGw(340, LocalDate.of(1915, 10, 2))).isEmpty();
        assertThat(system.findByGw(340, LocalDate.of(2006, 6, 5))).contains(system.get(345));
    }

    @Test
    void majorPowersByDayAndYear() {
        StateSystem system = StateTable.read();
        assertThat(system.isMajor(220, LocalDate.of(1940, 6, 22))).isTrue();
        assertThat(system.isMajor(220, LocalDate.of(1940, 6, 23))).isFalse();
        assertThat(system.isMajor(220, LocalDate.of(1945, 8, 14))).isFalse();
        assertThat(system.isMajor(220, LocalDate.of(1945, 8, 15))).isTrue();
        assertThat(system.isMajor(220, 1940)).isTrue();
        assertThat(system.isMajor(220, 1941)).isFalse();
        assertThat(system.isMajor(220, 1944)).isFalse();
        assertThat(system.isMajor(220, 1945)).isTrue();
        assertThat(system.isMajor(640, 1900)).isFalse();
        assertThat(system.isMajor(640, LocalDate.of(1900, 1, 1))).isFalse();
        assertThat(system.isMajor(2, 1897)).isFalse();
        assertThat(system.isMajor(2, 2030)).isTrue();
    }

    @Test
    void membersByDayAndYear() {
        StateSystem system = StateTable.read();
        State pakistan = system.get(770);
        LocalDate first = pakistan.spells().get(0).from();
        assertThat(first.getYear()).isEqualTo(1947);
        assertThat(system.isMember(770, first.minusDays(1))).isFalse();
        assertThat(system.isMember(770, first)).isTrue();
        assertThat(pakistan.isMember(first.minusDays(1))).isFalse();
        assertThat(pakistan.isMember(first)).isTrue();
        assertThat(system.isMember(770, 1946)).isFalse();
        assertThat(system.isMember(770, 1947)).isTrue();
        assertThat(system.isMember(1, LocalDate.of(2000, 1, 1))).isFalse();
        assertThat(system.listMembers(first.minusDays(1)))
                .doesNotContain(pakistan)
                .contains(system.get(640));
        assertThat(system.listMembers(first))
                .contains(pakistan, system.get(640))
                .isNotEqualTo(system.listAll());
        assertThat(pakistan.isMemberToday()).isTrue();
        assertThat(system.get(730).isMemberToday()).isFalse();
    }

    @Test
    void pairsAsNumbersAreThePairs() {
        StateSystem system = StateTable.read();
        int[] numbers = system.listDyadNumbers(1816);
        List<Dyad> dyads = system.listDyads(1816);
        assertThat(numbers).hasSize(2 * dyads.size()).hasSizeGreaterThan(400);
        for (int i = 0; i < dyads.size(); i++) {
            assertThat(numbers[2 * i]).isEqualTo(dyads.get(i).first().cow());
            assertThat(numbers[2 * i + 1]).isEqualTo(dyads.get(i).second().cow());
        }
        assertThat(system.listDyadNumbers(1816)).isSameAs(numbers);
    }

    /**
     * 1990: the German Democratic Republic ends on the day before Germany begins; each shares days
     * with the rest.
     */
    @Test
    void whoIsAMemberForAPartOfAYearIsPairedByDays() {
        StateSystem system = StateTable.read();
        List<Dyad> dyads = system.listDyads(1990);
        State germany = system.get(255);
        State east = system.get(265);
        State turkiye = system.get(640);
        State yemen = system.get(679);
        assertThat(dyads)
                .contains(
                        new Dyad(germany, turkiye),
                        new Dyad(east, turkiye),
                        new Dyad(east, yemen),
                        new Dyad(germany, yemen))
                .doesNotContain(new Dyad(germany, east));
    }

    @Test
    void spansJoinWhereYearsMeet() {
        State early = new State(
                2,
                "AAA",
                "A",
                null,
                null,
                null,
                null,
                "Nowhere",
                List.of(
                        new Spell(LocalDate.of(1900, 5, 1), LocalDate.of(1910, 3, 1)),
                        new Spell(LocalDate.of(1911, 2, 1), LocalDate.of(1920, 1, 1)),
                        new Spell(LocalDate.of(1922, 1, 1), LocalDate.of(1930, 1, 1))));
        State late = state(3, "BBB", null, null, null);
        StateSystem system = new StateSystem(List.of(early, late), List.of(), Map.of());
        YearRange all = new YearRange(1816, 2016);
        assertThat(system.listMemberSpans(early, all))
                .containsExactly(new YearRange(1900, 1920), new YearRange(1922, 1930));
        assertThat(system.listMemberSpans(early, new YearRange(1930, 1940))).containsExactly(new YearRange(1930, 1930));
        assertThat(system.listMemberSpans(early, new YearRange(1931, 1940))).isEmpty();
        assertThat(system.listDyadSpans(all))
                .extracting(DyadSpan::years)
                .containsExactly(new YearRange(1900, 1920), new YearRange(1922, 1930));
        assertThat(system.isDyad(2, 3, 1921)).isFalse();
        assertThat(system.isDyad(2, 3, 1922)).isTrue();
    }

    /** A pair that shares one day has that year. */
    @Test
    void oneCommonDayIsEnough() {
        LocalDate day = LocalDate.of(1950, 6, 15);
        State a = new State(
                2, "AAA", "A", null, null, null, null, "N", List.of(new Spell(LocalDate.of(1940, 1, 1), day)));
        State b = new State(
                3, "BBB", "B", null, null, null, null, "N", List.of(new Spell(day, LocalDate.of(1960, 1, 1))));
        StateSystem system = new StateSystem(List.of(a, b), List.of(), Map.of());
        assertThat(system.listDyadSpans(new YearRange(1900, 2000)))
                .extracting(DyadSpan::years)
                .containsExactly(new YearRange(1950, 1950));
        assertThat(system.listDyads(1950)).containsExactly(new Dyad(a, b));
        assertThat(system.isDyad(2, 3, 1950)).isTrue();
        assertThat(system.isDyad(2, 2, 1950)).isFalse();
    }

    @Test
    void twoStatesMayNotShareACode() {
        assertThat(new StateSystem(
                                List.of(state(2, "AAA", "XAA", "XA", 1), state(3, "BBB", "XBB", "XB", 2)),
                                List.of(),
                                Map.of())
                        .listAll())
                .hasSize(2);
        List<State> clashes = List.of(
                state(2, "BBB", "XBB", "XB", 2),
                state(3, "AAA", "XBB", "XB", 2),
                state(3, "BBB", "XAA", "XB", 2),
                state(3, "BBB", "XBB", "XA", 2),
                state(3, "BBB", "XBB", "XB", 1));
        for (State clash : clashes) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new StateSystem(List.of(state(2, "AAA", "XAA", "XA", 1), clash), List.of(), Map.of()))
                    .withMessageContaining(" stands for State 2 (XAA) and for ");
        }
    }

    @Test
    void spellsMustBeInOrderAndAtLeastOne() {
        Spell next = new Spell(LocalDate.of(2000, 1, 1), Spell.OPEN);
        Spell same = new Spell(LocalDate.of(1999, 12, 31), Spell.OPEN);
        assertThat(new State(2, "AAA", "A", null, null, null, null, "N", List.of(CENTURY, next)).describeYears())
                .isEqualTo("1900–1999, since 2000");
        for (List<Spell> wrong : List.of(List.<Spell>of(), List.of(CENTURY, same), List.of(next, CENTURY))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new State(2, "AAA", "A", null, null, null, null, "N", wrong))
                    .withMessageContaining("tate 2");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Spell(LocalDate.of(2000, 1, 2), LocalDate.of(2000, 1, 1)));
        assertThat(Spell.parse("2000-01-02/2000-01-02").isOpen()).isFalse();
        assertThat(Spell.parse("1990-10-03/")).isEqualTo(new Spell(LocalDate.of(1990, 10, 3), Spell.OPEN));
    }

    @Test
    void capitalsAreReadWithTheirPlaces() {
        Map<String, Capitals.Capital> all = Capitals.read();
        assertThat(all)
                .hasSize(201)
                .allSatisfy((code, capital) -> assertThat(code).matches("[A-Z]{3}"));
        Capitals.Capital ankara = all.get("TUR");
        assertThat(ankara).isEqualTo(new Capitals.Capital("Ankara", 39.9, 32.9));
        assertThat(new Capitals.Capital("Pole", -90, 180).latitude()).isCloseTo(-90, within(0.0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Capitals.Capital("Nowhere", 90.1, 0))
                .withMessage("Nowhere is not at 90.1, 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Capitals.Capital("Nowhere", 0, -180.1));
    }

    @Test
    void namesHaveTheirYearsAndLanguage() {
        StateSystem system = StateTable.read();
        NameTable table = new NameTable(system);
        assertThat(table.outsiders())
                .contains("Hong Kong", "Kurdistan", "World")
                .hasSizeGreaterThan(80);
        assertThat(table.rows())
                .contains(
                        new NameTable.Row(system.get(56), NameTable.ALWAYS, "", "St. Lucia"),
                        new NameTable.Row(system.get(2), NameTable.ALWAYS, "tr", "ABD"))
                .noneMatch(row -> row.name().contains("|"));
        assertThat(table.findName(system.get(2), "zh")).contains("美利坚合众国");
        assertThat(table.findName(system.get(2), "xx")).isEmpty();
        // Every form of years is in the table: from, to, both, none.
        assertThat(table.rows())
                .extracting(NameTable.Row::years)
                .anyMatch(y -> y.from() > 1 && y.to() == 9999)
                .anyMatch(y -> y.from() == 1 && y.to() < 9999)
                .anyMatch(y -> y.from() > 1 && y.to() < 9999)
                .anyMatch(NameTable.ALWAYS::equals);
        assertThat(table.rows())
                .allMatch(row -> row.years().from() == 1 || row.years().from() > 1700);
    }

    @Test
    void anIndexHasTheNamesOfItsTable() {
        StateSystem system = StateTable.read();
        NameTable table = new NameTable(system);
        NameIndex names = new NameIndex(system, table);
        NameIndex languages = new NameIndex(table);
        assertThat(names.listSenses("St. Lucia"))
                .extracting(NameIndex.Sense::state)
                .containsExactly(system.get(56));
        // A name that no table has but the list of states.
        assertThat(names.listSenses("Luxembourg"))
                .containsExactly(new NameIndex.Sense(system.get(212), NameTable.ALWAYS));
        assertThat(names.findOutsider("hong kong")).contains("Hong Kong");
        assertThat(names.findOutsider("Ankara")).isEmpty();
        assertThat(languages.listSenses("ABD"))
                .extracting(NameIndex.Sense::state)
                .containsExactly(system.get(2));
        assertThat(languages.findOutsider("Hong Kong")).isEmpty();
        // What the table says of a name stands alone, and the list of states fills in the names
        // that it lacks.
        for (State state : system.listAll()) {
            String key = NameKey.plain(state.name());
            List<NameIndex.Sense> tabled = table.rows().stream()
                    .filter(row -> row.language().isEmpty()
                            && NameKey.plain(row.name()).equals(key))
                    .map(row -> new NameIndex.Sense(row.state(), row.years()))
                    .distinct()
                    .toList();
            assertThat(names.listSenses(state.name()))
                    .as(state.name())
                    .containsExactlyInAnyOrderElementsOf(
                            tabled.isEmpty() ? List.of(new NameIndex.Sense(state, NameTable.ALWAYS)) : tabled);
        }
        // The same meaning written twice is one; two meanings are two.
        assertThat(names.listSenses("Yemen"))
                .extracting(sense -> sense.state().cow())
                .containsExactlyInAnyOrder(678, 679, 680);
    }

    @Test
    void territoriesAndLanguagesOfTheJdk() {
        assertThat(CldrNames.listTerritories())
                .hasSize(250)
                .contains(
                        new CldrNames.Territory("TR", StateSystem.standard().get(640)),
                        new CldrNames.Territory("XK", StateSystem.standard().get(347)),
                        new CldrNames.Territory("HK", null));
        List<Locale> locales = CldrNames.listLocales();
        assertThat(locales)
                .contains(
                        Locale.ENGLISH, new Locale("tr"), new Locale("de", "CH"), Locale.forLanguageTag("zh-Hant-HK"));
        assertThat(locales).doesNotContain(new Locale("tr", "TR"), new Locale("en", "US"), Locale.ROOT);
        assertThat(locales).allMatch(locale -> !locale.getLanguage().isEmpty());
        // Norwegian Nynorsk as a variant of Norwegian, and Thai digits.
        assertThat(locales).allMatch(locale -> locale.getVariant().isEmpty());
    }

    @Test
    void namesOfALanguageAreFoundWithAndWithoutAccents() {
        CldrNames turkish = new CldrNames(List.of(new Locale("tr")));
        assertThat(turkish.exactly(NameKey.exact("İsviçre")))
                .extracting(CldrNames.Territory::code)
                .containsExactly("CH");
        assertThat(turkish.exactly("isvicre")).isEmpty();
        assertThat(turkish.plainly("isvicre"))
                .extracting(CldrNames.Territory::code)
                .containsExactly("CH");
        assertThat(turkish.plainly("schweiz")).isEmpty();
        // Both names of what is called by two.
        assertThat(turkish.plainly("myanmar"))
                .extracting(CldrNames.Territory::code)
                .containsExactly("MM");
        assertThat(turkish.plainly("burma"))
                .extracting(CldrNames.Territory::code)
                .containsExactly("MM");
        assertThat(turkish.plainly("kongo")).isEmpty();
        // A language that the JDK does not have answers with the codes, which are no names.
        assertThat(new CldrNames(List.of(new Locale("xx"))).exactly("tr")).isEmpty();
    }

    /** Sango calls Congo-Brazzaville Kongö, and without its accent that is a name of two. */
    @Test
    void accentsTellNamesApart() {
        assertThat(CldrNames.find("Kongö"))
                .extracting(CldrNames.Territory::code)
                .containsExactly("CG");
        assertThat(CldrNames.find("Isvicre"))
                .extracting(CldrNames.Territory::code)
                .containsExactly("CH");
        assertThat(CldrNames.find("Orileede Tooki"))
                .extracting(CldrNames.Territory::code)
                .containsExactly("TR");
        assertThat(CldrNames.find("Tooki"))
                .extracting(CldrNames.Territory::code)
                .containsExactly("TR");
        assertThat(CldrNames.find("nowhere at all")).isEmpty();
    }

    @Test
    void codesOfTodayInEarlierYears() {
        assertThat(Map.ofEntries(
                        entry(1948, CodeHistory.cow(255, 1948)),
                        entry(1949, CodeHistory.cow(255, 1949)),
                        entry(1990, CodeHistory.cow(255, 1990)),
                        entry(1991, CodeHistory.cow(255, 1991))))
                .isEqualTo(Map.of(1948, 255, 1949, 260, 1990, 260, 1991, 255));
        assertThat(CodeHistory.cow(679, 1989)).isEqualTo(678);
        assertThat(CodeHistory.cow(679, 1990)).isEqualTo(679);
        assertThat(CodeHistory.cow(640, 1950)).isEqualTo(640);
    }
}
