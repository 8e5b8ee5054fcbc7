package org.entente.casefile.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.casefile.model.ArgumentFactor;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.CaseEvent;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.model.Claim;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.Deal;
import org.entente.casefile.model.EventKind;
import org.entente.casefile.model.Flag;
import org.entente.casefile.model.FlagKind;
import org.entente.casefile.model.Level;
import org.entente.casefile.model.Reference;
import org.junit.jupiter.api.Test;

/** The case that is packed with the program: sound, complete, and as the paper has it. */
class EmbeddedCaseTest {
    private final CaseFile turkiyePakistan =
            CaseReader.readEmbedded("pakistan-turkiye").getCase();

    @Test
    void everyEmbeddedCaseIsWithoutProblems() {
        assertThat(EmbeddedCases.list()).contains("pakistan-turkiye").allSatisfy(id -> {
            CaseReading reading = CaseReader.readEmbedded(id);
            assertThat(reading.problems()).isEmpty();
            assertThat(reading.getCase().header().id()).isEqualTo(id);
        });
    }

    @Test
    void isFoundByItsStatesInEitherOrder() {
        assertThat(EmbeddedCases.findAbout("PAK", "TUR")).isPresent();
        assertThat(EmbeddedCases.findAbout("TUR", "PAK")).isPresent();
        assertThat(EmbeddedCases.findAbout("TUR", "IND")).isEmpty();
        assertThat(EmbeddedCases.findAbout("TUR", "TUR")).isEmpty();
    }

    @Test
    void anUnknownIdIsOneMessageThatListsTheCases() {
        assertThat(CaseReader.readEmbedded("../pakistan-turkiye").problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("there are pakistan-turkiye"));
    }

    /** Those of the paper, and four of the press. */
    @Test
    void holdsAllFortySevenNotesInOrderAndThoseOfThePress() {
        assertThat(turkiyePakistan.references())
                .extracting(Reference::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 51)
                        .mapToObj("n%02d"::formatted)
                        .toList());
        assertThat(turkiyePakistan.references().stream().filter(r -> r.sameAs() != null))
                .extracting(Reference::id)
                .containsExactly("n05", "n06", "n09", "n30", "n31", "n32", "n33", "n34", "n35", "n43");
        assertThat(turkiyePakistan.findReference("n33").orElseThrow().sameAs()).isEqualTo("n01");
    }

    @Test
    void everyNoteIsPointedTo() {
        Set<String> used = new HashSet<>();
        turkiyePakistan.sourcedRows().forEach(row -> used.addAll(row.refs()));

        assertThat(turkiyePakistan.references()).extracting(Reference::id).allMatch(used::contains);
    }

    @Test
    void keepsTheArgumentOfThePaper() {
        assertThat(turkiyePakistan.header().states()).containsExactly("TUR", "PAK");
        assertThat(turkiyePakistan.header().argument())
                .extracting(ArgumentFactor::level)
                .containsExactly(Level.INTERNATIONAL, Level.STATE, Level.STATE);
        assertThat(turkiyePakistan.flags().stream().filter(f -> f.concerns().contains("factor-erdogan")))
                .extracting(Flag::id)
                .contains("fl-factors-levels");
    }

    @Test
    void hasAClaimOfEveryKindAndAtLeastThirtyFive() {
        assertThat(turkiyePakistan.claims()).hasSizeGreaterThanOrEqualTo(35);
        assertThat(turkiyePakistan.claims()).extracting(Claim::kind).contains(ClaimKind.values());
        assertThat(turkiyePakistan.claims().stream().filter(c -> c.binding() != null))
                .hasSizeGreaterThanOrEqualTo(35);
    }

    @Test
    void printedArmsFiguresAreThoseOfThePaper() {
        assertThat(claim("cl-arms-share-2023").binding()).isInstanceOfSatisfying(Binding.Value.class, b -> {
            assertThat(b.series()).hasToString("arms.supplier_share/TUR>PAK");
            assertThat(b.year()).isEqualTo(2023);
            assertThat(b.value()).isEqualTo(0.11);
        });
        assertThat(claim("cl-arms-recipient-share-2023").binding())
                .isInstanceOfSatisfying(
                        Binding.Value.class, b -> assertThat(b.value()).isEqualTo(0.37));
        assertThat(claim("cl-arms-share-2007").binding())
                .isInstanceOfSatisfying(
                        Binding.Value.class, b -> assertThat(b.value()).isEqualTo(0.035));
        assertThat(claim("cl-trade-target").binding()).isInstanceOfSatisfying(Binding.Reach.class, b -> {
            assertThat(b.value()).isEqualTo(5e9);
            assertThat(b.by()).isNull();
        });
    }

    @Test
    void dealsKeepWhatTheTextLeavesOpen() {
        assertThat(turkiyePakistan.deals())
                .extracting(Deal::id)
                .contains("deal-mushshak", "deal-tanker", "deal-t129", "deal-milgem", "deal-agosta", "deal-tb2")
                .contains("deal-akinci", "deal-kaan");
        Deal drones = turkiyePakistan.deals().stream()
                .filter(d -> d.id().equals("deal-tb2"))
                .findFirst()
                .orElseThrow();
        assertThat(drones.ordered()).isNull();
        assertThat(drones.delivered()).isNull();
        assertThat(drones.direction()).isEqualTo("TUR>PAK");
    }

    @Test
    void chronologyRunsFromTheBeginningToTheLastNote() {
        List<CaseEvent> sorted = turkiyePakistan.events().stream()
                .sorted((a, b) -> a.date().compareTo(b.date()))
                .toList();

        assertThat(sorted.get(1).date().firstYear()).isEqualTo(1947);
        assertThat(sorted.get(sorted.size() - 1).date().firstYear()).isEqualTo(2024);
        assertThat(turkiyePakistan.events())
                .extracting(CaseEvent::kind)
                .contains(
                        EventKind.VISIT,
                        EventKind.TREATY,
                        EventKind.AGREEMENT,
                        EventKind.MOU,
                        EventKind.INSTITUTION,
                        EventKind.MEMBERSHIP,
                        EventKind.EXERCISE,
                        EventKind.AID,
                        EventKind.STATEMENT,
                        EventKind.CRISIS,
                        EventKind.ELECTION);
    }

    @Test
    void flagsTheKnownContradictions() {
        assertThat(turkiyePakistan.flags())
                .extracting(Flag::id)
                .contains(
                        "fl-factors-levels",
                        "fl-musharraf-1999",
                        "fl-treaty-1954",
                        "fl-cyprus-1979",
                        "fl-erdogan-2002",
                        "fl-mushshak-delivered",
                        "fl-t129-register");
        assertThat(turkiyePakistan.flags()).extracting(Flag::kind).contains(FlagKind.values());
    }

    @Test
    void measuresThatNobodyKnowsAreNamedOnce() {
        List<String> known = Arrays.asList("arms.supplier_share", "trade.total");

        List<CaseProblem> problems = CaseCheck.listUnknownMeasures(turkiyePakistan, known::contains);

        assertThat(problems)
                .extracting(CaseProblem::message)
                .contains("no measure is called 'alliance.type'", "no measure is called 'un.vote'")
                .doesNotContain("no measure is called 'trade.total'");
        assertThat(CaseCheck.listUnknownMeasures(turkiyePakistan, id -> true)).isEmpty();
    }

    private Claim claim(String id) {
        return turkiyePakistan.claims().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
