package org.entente.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Distances of words, keys of names, codes and years at their edges. */
class NamesCloseByTest {
    private final StateSystem system = StateSystem.standard();
    private final CountryNames names = CountryNames.standard();

    @ParameterizedTest
    @CsvSource({
        "turkey, turkey, 0",
        "turkey, turky, 1",
        "turkey, tturkey, 1",
        "turkey, turkay, 1",
        "turkey, tukrey, 1",
        "turkey, trukye, 2",
        "ab, ba, 1",
        "abc, ca, 3",
        "kitten, sitting, 3",
        "'', abc, 3",
        "abc, '', 3",
        "a, b, 1",
        "abcd, badc, 2"
    })
    void lettersToChange(String a, String b, int distance) {
        assertThat(EditDistance.between(a, b, 10)).isEqualTo(distance);
        assertThat(EditDistance.between(b, a, 10)).isEqualTo(distance);
        assertThat(EditDistance.between(a, b, distance)).isEqualTo(distance);
        if (distance > 0) {
            assertThat(EditDistance.between(a, b, distance - 1)).isEqualTo(distance);
        }
    }

    /**
     * Up to the limit it is the distance, beyond it a number that is beyond it, too, and never more
     * than the distance.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theLimitIsKept(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            String a = word(random);
            String b = word(random);
            int distance = EditDistance.between(a, b, 99);
            for (int limit = 0; limit < 9; limit++) {
                assertThat(EditDistance.between(a, b, limit)).isBetween(Math.min(distance, limit + 1), distance);
            }
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int length = random.nextInt(8);
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    /**
     * Two of six letters may differ, of nine three, of three one; states of today come before those
     * that ended.
     */
    @Test
    void onlyNearNamesAreSuggested() {
        NameIndex index = new NameIndex(system, new NameTable(system));
        assertThat(index.listClosest("Pakisten")).first().isEqualTo(system.get(770));
        assertThat(index.listClosest("Prumenia").size()).isLessThanOrEqualTo(3);
        assertThat(index.listClosest("xqzwvk")).isEmpty();
        // Four of twelve letters replaced is a third, five is more.
        assertThat(index.listClosest("xxxxzerlandd")).isEmpty();
        assertThat(index.listClosest("xwxtzerlanx")).contains(system.get(225));
        assertThat(index.listClosest("Cubx")).contains(system.get(40));
        assertThat(index.listClosest("qqq")).isEmpty();
        assertThat(index.listClosest("Omn")).contains(system.get(698));
        assertThatExceptionOfType(UnknownStateException.class)
                .isThrownBy(() -> names.resolve("Pakisten"))
                .satisfies(e -> {
                    assertThat(e.asked()).isEqualTo("Pakisten");
                    assertThat(e.candidates()).first().isEqualTo(system.get(770));
                });
        assertThat(names.find("Pakisten")).isEmpty();
        assertThat(names.find("Pakistan", 1960)).contains(system.get(770));
        assertThat(names.find("Pakistan")).contains(system.get(770));
        // Four letters may differ in two.
        assertThat(index.listClosest("Cxbx")).contains(system.get(40));
        // Equally near: states of today first, by number then.
        assertThat(index.listClosest("Korex")).extracting(State::cow).containsExactly(731, 732, 730);
    }

    @ParameterizedTest
    @CsvSource({
        "Türkiye, turkiye",
        "'Korea, Republic of', republickorea",
        "'Korea (Republic of)', republickorea",
        "'(Korea', korea",
        "The Gambia, gambia",
        "The, the",
        "Bosnia & Herzeg., bosniaandherzegovina",
        "St. Lucia, saintlucia",
        "Łódź, lodz",
        "Đà Nẵng, danang",
        "Côte d’Ivoire, cotedivoire",
        "İRAN, iran",
        "zaz, zaz",
        "a~z, az",
        "DEL, del",
        "'The ', the",
        "' The', the",
        "O'the, othe"
    })
    void keysWithoutAccents(String name, String key) {
        assertThat(NameKey.plain(name)).isEqualTo(key);
    }

    @Test
    void accentsAreKeptInTheOtherKey() {
        assertThat(NameKey.exact("Áo")).isNotEqualTo(NameKey.exact("Ao")).isEqualTo("a\u0301o");
        assertThat(NameKey.exact("Ł")).isEqualTo("ł");
        // The first and the last of each range of marks, and what stands beside it.
        for (char mark : new char[] {'\u0300', '\u036f', '\u1dc0', '\u1dff', '\u0653', '\u0655'}) {
            assertThat(NameKey.plain("a" + mark + "b")).as("%x", (int) mark).isEqualTo("ab");
            assertThat(NameKey.exact("ل" + mark + "ب")).as("%x", (int) mark).contains(String.valueOf(mark));
        }
        for (char vowel : new char[] {'\u064b', '\u0652', '\u0670', '\u0640', '\u0591', '\u05c7'}) {
            assertThat(NameKey.exact("ل" + vowel + "ب")).as("%x", (int) vowel).isEqualTo("لب");
        }
        assertThat(NameKey.plain("ل\u0656ب")).isNotEqualTo("لب");
        // An Arabic letter as Persian and Urdu write it.
        assertThat(NameKey.plain("ترکی")).isEqualTo(NameKey.plain("تركي")).isNotEqualTo("");
        assertThat(NameKey.isAscii("az\u007f")).isTrue();
        assertThat(NameKey.isAscii("az\u0080")).isFalse();
        assertThat(NameKey.isAscii("")).isTrue();
        assertThat(NameKey.plain("")).isEmpty();
        assertThat(NameKey.plain("'’‘ʻʼʽ`´′")).isEmpty();
    }

    @Test
    void whatIsNoCodeIsReadAsAName() {
        Codes codes = new Codes(system);
        assertThat(codes.find("TUR")).isEqualTo(system.get(640));
        assertThat(codes.find("640")).isEqualTo(system.get(640));
        assertThat(codes.find("KOR730")).isEqualTo(system.get(730));
        assertThat(codes.find("64x")).isNull();
        assertThat(codes.find("6:4")).isNull();
        assertThat(codes.find("")).isNull();
        assertThat(codes.find("Tü")).isNull();
        assertThat(codes.find("a\u007f")).isNull();
        assertThat(codes.find("٦٤٠")).isNull();
        assertThat(codes.find("340")).isEqualTo(system.get(345));
    }

    @Test
    void allNamesOfNoOneLanguageAreListed() {
        assertThat(names.listNames())
                .contains("Türkiye", "Luxembourg", "St. Lucia", "Hayti")
                .doesNotContain("ABD", "Hong Kong");
    }

    @Test
    void pairsKnowTheirMembersAndPrintTheirCode() {
        Dyad dyad = Dyad.of(system.get(770), system.get(640));
        assertThat(dyad).hasToString("TUR-PAK");
        assertThat(dyad.forward()).hasToString("TUR>PAK");
        assertThat(dyad.contains(system.get(2))).isFalse();
        assertThat(dyad.contains(system.get(640))).isTrue();
        assertThat(dyad.contains(system.get(770))).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> dyad.other(system.get(2)));
    }

    @Test
    void yearsHoldTheirEnds() {
        YearRange years = new YearRange(1950, 1960);
        assertThat(years.contains(1949)).isFalse();
        assertThat(years.contains(1950)).isTrue();
        assertThat(years.contains(1960)).isTrue();
        assertThat(years.contains(1961)).isFalse();
        assertThat(new YearRange(1, 9999).length()).isEqualTo(9999);
        assertThatIllegalArgumentException().isThrownBy(() -> new YearRange(0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new YearRange(5, 10_000));
    }
}
