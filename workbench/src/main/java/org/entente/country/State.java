package org.entente.country;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A member of the international system as the Correlates of War list counts them. Two states are
 * the same when their COW numbers are: the name is today's, so that 365 is Russia and the Soviet
 * Union, 345 Serbia and Yugoslavia.
 *
 * @param cow COW number, 2 to 990
 * @param abbreviation COW abbreviation, three letters; another state may have the same letters as
 *     its ISO code
 * @param name display name in English
 * @param iso3 ISO 3166-1 alpha-3, or the withdrawn code of ISO 3166-3 where it is this state's
 *     alone; null where none exists
 * @param iso2 ISO 3166-1 alpha-2; null where none is assigned today
 * @param gw the latest Gleditsch–Ward number; null where that list has no such state
 * @param m49 UN M49 numeric code; null where none exists
 * @param region UN M49 sub-region, such as {@code Southern Asia}
 * @param spells membership, in order, at least one
 */
public record State(
        int cow,
        String abbreviation,
        String name,
        @Nullable String iso3,
        @Nullable String iso2,
        @Nullable Integer gw,
        @Nullable Integer m49,
        String region,
        List<Spell> spells) {

    /** English names that take an article within a sentence. */
    private static final Set<String> WITH_ARTICLE = Set.of(
            "Bahamas",
            "Central African Republic",
            "Comoros",
            "Dominican Republic",
            "Gambia",
            "Maldives",
            "Marshall Islands",
            "Netherlands",
            "Papal States",
            "Philippines",
            "Solomon Islands",
            "Two Sicilies",
            "United Arab Emirates",
            "United Kingdom",
            "United States");

    /** Korea before 1905: its COW letters, KOR, are South Korea's ISO code. */
    private static final int OLD_KOREA = 730;

    public State {
        if (spells.isEmpty()) {
            throw new IllegalArgumentException("State %d has no spell of membership".formatted(cow));
        }
        spells = List.copyOf(spells);
        for (int i = 1; i < spells.size(); i++) {
            if (!spells.get(i).from().isAfter(spells.get(i - 1).to())) {
                throw new IllegalArgumentException("The spells of state %d overlap or are out of order".formatted(cow));
            }
        }
    }

    /**
     * The code that figure ids and files print, different for every state: {@link #iso3}, else the
     * COW abbreviation, and {@code KOR730} for the one state whose COW abbreviation is another's
     * ISO code.
     */
    public String code() {
        if (iso3 != null) {
            return iso3;
        }
        return cow == OLD_KOREA ? abbreviation.concat(Integer.toString(cow)) : abbreviation;
    }

    /** The display name in a language, in English where none is known. */
    public String name(Locale locale) {
        return DisplayNames.of(this, locale);
    }

    /** The display name as it stands within a sentence: {@code the Netherlands}. */
    public String nameInSentence(Locale locale) {
        String display = name(locale);
        boolean article = locale.getLanguage().equals("en") && WITH_ARTICLE.contains(display);
        return article ? "the " + display : display;
    }

    public boolean isMember(LocalDate day) {
        // Asked for all states of all years: without a stream.
        for (Spell spell : spells) {
            if (spell.contains(day)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this is a member on at least one day of the years. */
    public boolean isMember(YearRange years) {
        for (Spell spell : spells) {
            if (spell.touches(years)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the last spell has not ended. */
    public boolean isMemberToday() {
        return spells.get(spells.size() - 1).isOpen();
    }

    /** The years of membership as people write them: {@code 1816–1945, since 1990}. */
    public String describeYears() {
        return spells.stream().map(Spell::describe).collect(Collectors.joining(", "));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof State state && state.cow == cow;
    }

    @Override
    public int hashCode() {
        return cow;
    }

    @Override
    public String toString() {
        return name + " (" + code() + ")";
    }
}
