package org.entente.measure.system;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.entente.country.YearRange;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.measure.model.SystemMembership;
import org.entente.store.Store;

/**
 * Two states and every third state that has a signed tie with both, in one year. The signs are
 * those that the {@code third_party} measures count.
 *
 * @param first COW number
 * @param second COW number
 * @param year of the signs
 * @param own sign between the two: 1 friendly, −1 hostile, 0 none
 * @param thirds by COW number
 * @param lacking why there are no signs in this year; empty when there are
 */
public record Triads(int first, int second, int year, int own, List<Third> thirds, String lacking) {
    public Triads {
        thirds = List.copyOf(thirds);
    }

    /**
     * A third state.
     *
     * @param cow COW number
     * @param withFirst 1 friendly, −1 hostile
     * @param withSecond 1 friendly, −1 hostile
     */
    public record Third(int cow, int withFirst, int withSecond) {}

    /**
     * Whether the three signs of a triad multiply to plus (Heider 1946); empty where the two have
     * no tie.
     */
    public Optional<Boolean> isBalanced(Third third) {
        return own == 0 ? Optional.empty() : Optional.of(own * third.withFirst() * third.withSecond() > 0);
    }

    /**
     * Reads the signs of a year.
     *
     * @throws IllegalArgumentException when the catalogue has no measures of third parties
     */
    public static Triads read(Measures measures, Store store, int first, int second, int year) {
        if (!(measures.get("third_party.imbalance") instanceof ThirdParty measure)) {
            throw new IllegalArgumentException("the catalogue has no measures of third parties");
        }
        Question question = Question.of(Subjects.pair(first, second), YearRange.of(year));
        TieYears.Year known = measure.ties(question, store, new TreeSet<>(List.of(first, second)));
        SignedTies signs = known.ties();
        if (signs == null) {
            return new Triads(first, second, year, 0, List.of(), known.note());
        }
        Optional<String> outsider = SystemMembership.findOutsider(first, second, YearRange.of(year));
        if (outsider.isPresent()) {
            return new Triads(first, second, year, 0, List.of(), outsider.get());
        }
        List<Third> thirds = signs.thirds(first, second).all().stream()
                .map(k -> new Third(k, signs.sign(first, k), signs.sign(second, k)))
                .toList();
        return new Triads(first, second, year, signs.sign(first, second), thirds, "");
    }
}
