package org.entente.dossier.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.entente.dossier.Block;
import org.entente.dossier.Chart;
import org.entente.dossier.ClaimEntry;
import org.entente.dossier.DealEntry;
import org.entente.dossier.Dossier;
import org.entente.dossier.Evidence;
import org.entente.dossier.Gap;
import org.entente.dossier.KeyFacts;
import org.entente.dossier.Section;
import org.entente.dossier.Table;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.section.SectionWriter;
import org.entente.dossier.section.Sections;
import org.entente.measure.model.QuestionException;
import org.entente.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DossierWriterTest {
    private static final Pattern ACCIDENT = Pattern.compile(
            "\\b(None|NaN|null|Infinity|undefined)\\b|\\{|\\}|  | ,| \\.|\\(\\)|\\b1 (years|roll calls|events|items|claims)\\b|\\.\\.(?!/)|;\\.");

    static Stream<Dossier> dossiers() {
        return Stream.of(
                SampleDossier.write("TUR", "PAK"),
                SampleDossier.write("PAK", "TUR"),
                SampleDossier.write("FJI", "NOR", null),
                SampleDossier.bare("FJI", "NOR"));
    }

    private static Stream<Block> blocks(Dossier dossier) {
        return dossier.sections().stream().flatMap(s -> s.blocks().stream());
    }

    /** Every sentence that the program makes; texts of the case are the curator's. */
    private static List<String> sentences(Dossier dossier) {
        List<String> all = new ArrayList<>();
        blocks(dossier).forEach(block -> {
            if (block instanceof Block.Paragraph paragraph) {
                all.add(Span.plain(paragraph.spans()));
            } else if (block instanceof Block.Notes notes) {
                notes.notes().forEach(n -> all.add(Span.plain(n)));
            } else if (block instanceof KeyFacts facts) {
                facts.cards().forEach(c -> all.add(c.label() + ": " + Span.plain(c.context())));
            } else if (block instanceof Chart chart) {
                all.add(chart.title());
                all.add(chart.summary());
            } else if (block instanceof Table table) {
                all.add(table.caption());
            }
        });
        dossier.gaps().forEach(g -> all.addAll(List.of(g.what(), g.why(), g.fill())));
        dossier.evidence().forEach(e -> all.add(e.label()));
        return all;
    }

    private static List<Span> spans(Dossier dossier) {
        List<Span> all = new ArrayList<>();
        blocks(dossier).forEach(block -> {
            if (block instanceof Block.Paragraph paragraph) {
                all.addAll(paragraph.spans());
            } else if (block instanceof Table table) {
                table.rows().forEach(r -> r.cells().forEach(c -> all.addAll(c.spans())));
            } else if (block instanceof Chart chart) {
                chart.table().rows().forEach(r -> r.cells().forEach(c -> all.addAll(c.spans())));
            } else if (block instanceof KeyFacts facts) {
                facts.cards().forEach(c -> all.addAll(c.context()));
            }
        });
        return all;
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void theSectionsStandInOrderAndNoneIsEmpty(Dossier dossier) {
        assertThat(dossier.sections().stream().map(Section::id))
                .containsExactly(
                        "brief",
                        "glance",
                        "politics",
                        "economy",
                        "defence",
                        "society",
                        "third-parties",
                        "chronology",
                        "levels",
                        "leaders",
                        "outlook",
                        "claims",
                        "sources");
        assertThat(dossier.sections()).allSatisfy(s -> assertThat(s.blocks()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void everyNumberHasEvidenceAndIdsAreUnique(Dossier dossier) {
        Set<String> ids = new HashSet<>();
        dossier.evidence().forEach(e -> assertThat(ids.add(e.id())).as(e.id()).isTrue());
        assertThat(spans(dossier).stream()
                        .filter(Span.FigureValue.class::isInstance)
                        .map(s -> ((Span.FigureValue) s).evidence()))
                .allMatch(ids::contains);
        blocks(dossier)
                .filter(Chart.class::isInstance)
                .map(Chart.class::cast)
                .flatMap(c -> c.panels().stream())
                .forEach(p -> {
                    p.series()
                            .forEach(
                                    s -> s.points().forEach(q -> assertThat(ids).contains(q.evidence())));
                    p.targets().forEach(t -> assertThat(ids).contains(t.evidence()));
                });
        dossier.claims().forEach(c -> assertThat(ids).containsAll(c.evidence()));
        dossier.deals().stream()
                .flatMap(d -> Stream.of(d.ordered(), d.delivered()))
                .filter(n -> n != null)
                .forEach(n -> assertThat(ids).contains(n.shown().evidence()));
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void noSentenceHasAGrammarAccident(Dossier dossier) {
        assertThat(sentences(dossier))
                .allSatisfy(s -> assertThat(ACCIDENT.matcher(s).find()).as(s).isFalse());
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void aFigureIsPrintedTheSameWhereverItStands(Dossier dossier) {
        Map<String, Set<String>> printed = new HashMap<>();
        spans(dossier).stream()
                .filter(Span.FigureValue.class::isInstance)
                .map(Span.FigureValue.class::cast)
                .forEach(v -> printed.computeIfAbsent(v.evidence(), k -> new HashSet<>())
                        .add(v.text()));
        dossier.evidence().forEach(e -> assertThat(allowed(e)).containsAll(printed.getOrDefault(e.id(), Set.of())));
    }

    /** The value, with its interval where it has one, and for a figure of a measure its count. */
    private static Set<String> allowed(Evidence evidence) {
        Set<String> texts = new HashSet<>(Set.of(evidence.printed()));
        if (evidence instanceof Evidence.Measured measured) {
            String range = measured.range();
            if (range != null) {
                texts.add(range);
            }
            texts.add(String.valueOf(measured.figure().n()));
        }
        if (evidence instanceof Evidence.Estimated estimated && estimated.range() != null) {
            texts.add(estimated.range());
        }
        return texts;
    }

    private static Section outlook(Dossier dossier) {
        return dossier.sections().stream()
                .filter(section -> section.id().equals("outlook"))
                .findFirst()
                .orElseThrow();
    }

    /** Trade ends in 2014 in the sample, which has later years of other measures. */
    @Test
    void noForecastIsGivenThatWouldEndInAYearAlreadyPast() {
        Dossier dossier = SampleDossier.write("TUR", "PAK");

        assertThat(outlook(dossier).blocks()).noneMatch(Chart.class::isInstance);
        assertThat(dossier.gaps().stream()
                        .filter(gap -> gap.id().equals("forecast"))
                        .map(Gap::why))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("ends in 2014, and a forecast from it would reach 2019 at most, a year already past");
    }

    @Test
    void theTargetOfTheCaseHasAForecastWithItsChanceAndItsBacktest() {
        Section outlook = outlook(SampleDossier.until("TUR", "PAK", 2014));

        Chart fan = outlook.blocks().stream()
                .filter(Chart.class::isInstance)
                .map(Chart.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(fan.panels().get(0).targets())
                .singleElement()
                .satisfies(target -> assertThat(target.value()).isEqualTo(5e9));
        Chart.Series forecast = fan.panels().get(0).series().get(1);
        assertThat(forecast.form()).isEqualTo(Chart.Form.FAN);
        assertThat(forecast.points()).allSatisfy(point -> {
            assertThat(point.low()).isLessThan(point.value());
            assertThat(point.high()).isGreaterThan(point.value());
        });
        assertThat(outlook.blocks().stream().filter(Table.class::isInstance).map(block -> ((Table) block).id()))
                .contains("outlook-target-trade-total", "outlook-backtest-trade-total");
        String said = outlook.blocks().stream()
                .filter(Block.Notes.class::isInstance)
                .flatMap(block -> ((Block.Notes) block).notes().stream())
                .map(Span::plain)
                .collect(Collectors.joining("\n"));
        // The sample's frozen figures hold no intensity of trade.
        assertThat(said).contains("Gravity was no candidate: ");
    }

    /**
     * What stands in the list of figures is written as a reader may request it, not as the program
     * keeps it.
     */
    @ParameterizedTest
    @MethodSource("dossiers")
    void evidenceIsNamedAsItCanBeAskedFor(Dossier dossier) {
        assertThat(dossier.evidence()).allSatisfy(evidence -> {
            assertThat(evidence.id()).doesNotContain("[").doesNotContain("Optional");
            if (evidence instanceof Evidence.Estimated estimated) {
                assertThat(estimated.method()).doesNotContain("FigureId[");
                assertThat(estimated.basis()).allSatisfy(id -> assertThat(id).doesNotContain("["));
            }
        });
    }

    @Test
    void withoutCaseOrSourceEverySectionSaysWhyItIsEmpty() {
        Dossier dossier = SampleDossier.bare("FJI", "NOR");
        assertThat(dossier.evidence()).isEmpty();
        assertThat(dossier.gaps())
                .extracting(Gap::id)
                .contains("figures", "events", "votes", "trade", "arms", "leaders", "commitments", "claims", "sources");
        assertThat(dossier.gaps()).allSatisfy(g -> {
            assertThat(g.why()).isNotBlank();
            assertThat(g.fill()).isNotBlank();
        });
        // The brief has said already that there is no figure: the section after it does not repeat it.
        assertThat(dossier.sections().stream()
                        .filter(s -> !s.id().equals("glance"))
                        .filter(s -> s.blocks().stream()
                                .noneMatch(b -> b instanceof Block.GapNotice || b instanceof Block.GapList)))
                .isEmpty();
    }

    /** The reference tables come with the program: NATO is known of without any source. */
    @Test
    void withoutCaseOrSourceTheYearsReachToTheLastOfTheReferenceTables() {
        Dossier dossier = SampleDossier.bare("GRC", "TUR", null, null);
        assertThat(dossier.firstYear()).isEqualTo(1946);
        assertThat(dossier.lastYear()).isGreaterThanOrEqualTo(2024);
        assertThat(dossier.sections().get(0).toString()).contains("NATO").doesNotContain("ordinary relations");
    }

    @Test
    void whatIsCountedIsNamedByIdsThatCanBeTraced() {
        assertThat(SampleDossier.write("TUR", "PAK").evidence().stream()
                        .filter(Evidence.Counted.class::isInstance)
                        .map(Evidence.Counted.class::cast))
                .isNotEmpty()
                .allSatisfy(counted -> assertThat(counted.items())
                        .as(counted.id())
                        .allSatisfy(item -> assertThat(item).doesNotContain("[")));
    }

    @Test
    void anAbsentNumberOfADealIsAbsentAndNeverZero() {
        Dossier dossier = SampleDossier.write("TUR", "PAK");
        DealEntry helicopters = dossier.deals().stream()
                .filter(d -> d.id().equals("deal-t129"))
                .findFirst()
                .orElseThrow();
        assertThat(helicopters.ordered()).isNotNull();
        assertThat(helicopters.delivered()).isNull();
        assertThat(helicopters.fraction()).isNull();
        DealEntry trainers = dossier.deals().stream()
                .filter(d -> d.id().equals("deal-mushshak"))
                .findFirst()
                .orElseThrow();
        assertThat(trainers.fraction()).isEqualTo(3 / 52.0);
    }

    @Test
    void aGapOfYearsBecomesABandAndOneRowOfTheTable() {
        Dossier dossier = SampleDossier.write("TUR", "PAK");
        Chart trade = blocks(dossier)
                .filter(b -> b instanceof Chart c && c.id().equals("trade"))
                .map(Chart.class::cast)
                .findFirst()
                .orElseThrow();
        // Bands of another kind show where a search dates a change.
        List<Chart.Band> gaps = trade.bands().stream()
                .filter(b -> !b.label().startsWith("break "))
                .toList();
        assertThat(gaps).extracting(Chart.Band::first).containsExactly(1947, 2015);
        assertThat(gaps).extracting(Chart.Band::last).containsExactly(1949, dossier.lastYear());
        assertThat(trade.panels().get(1).series())
                .anySatisfy(s -> assertThat(s.form()).isEqualTo(Chart.Form.POINT));
        assertThat(trade.panels().get(1).targets())
                .singleElement()
                .satisfies(t -> assertThat(t.value()).isEqualTo(5e9));
        assertThat(trade.table().rows().stream()
                        .map(r -> Span.plain(r.cells().get(0).spans())))
                .contains("1947–1949", "2015", "2018–2020", "2022");
    }

    @Test
    void aYearOfOneRollCallIsDrawnApartAndNoSentenceRestsOnIt() {
        Dossier dossier = SampleDossier.write("TUR", "PAK");
        Chart votes = blocks(dossier)
                .filter(b -> b instanceof Chart c && c.id().equals("votes"))
                .map(Chart.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(votes.panels().get(0).series().get(0).points().stream()
                        .filter(Chart.Point::few)
                        .map(Chart.Point::year))
                .containsExactly(1964);
        Section politics = dossier.sections().get(2);
        assertThat(politics.blocks().stream()
                        .filter(Block.Paragraph.class::isInstance)
                        .flatMap(b -> ((Block.Paragraph) b).spans().stream())
                        .filter(Span.FigureValue.class::isInstance)
                        .map(s -> ((Span.FigureValue) s).evidence()))
                .noneMatch(id -> id.endsWith("/1964"));
    }

    @Test
    void theOrderOfTheStatesIsThatOfTheUserAndTheNumbersAreTheSame() {
        Dossier forth = SampleDossier.write("TUR", "PAK");
        Dossier back = SampleDossier.write("PAK", "TUR");
        assertThat(forth.code()).isEqualTo("TUR-PAK");
        assertThat(back.code()).isEqualTo("PAK-TUR");
        assertThat(back.first().name()).isEqualTo("Pakistan");
        assertThat(figure(back, "un.agreement/TUR-PAK/2019")).isEqualTo(figure(forth, "un.agreement/TUR-PAK/2019"));
    }

    private static String figure(Dossier dossier, String id) {
        return dossier.evidence().stream()
                .filter(e -> e.id().equals(id))
                .map(Evidence::printed)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void claimsStandByImportanceWithAVerdictEachAndTheirCountsAddUp() {
        Dossier dossier = SampleDossier.write("TUR", "PAK");
        assertThat(dossier.claims()).hasSizeGreaterThanOrEqualTo(35);
        assertThat(dossier.claims())
                .extracting(ClaimEntry::importance)
                .isSortedAccordingTo((a, b) -> Integer.compare(b, a));
        long counted = dossier.evidence().stream()
                .filter(e -> e.id().startsWith("count:claims."))
                .mapToLong(e -> ((Evidence.Counted) e).count())
                .sum();
        assertThat(counted).isEqualTo(dossier.claims().size());
    }

    @Test
    void theSameInputGivesAnEqualDossier() {
        assertThat(SampleDossier.write("TUR", "PAK")).isEqualTo(SampleDossier.write("TUR", "PAK"));
    }

    @Test
    void aFirstYearAfterAllThatIsKnownIsTheUsersMistake() {
        assertThatThrownBy(() -> SampleDossier.from("TUR", "PAK", 2090))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("2090")
                .hasMessageContaining("--to");
    }

    @Test
    void reportsProgressAfterEachSectionInReadingOrder() {
        List<String> last = new ArrayList<>();
        SampleDossier.write("TUR", "PAK", Sections.standard(), soFar -> {
            List<Section> written = soFar.get().sections();
            last.add(written.get(written.size() - 1).id());
        });
        assertThat(last)
                .isEqualTo(Sections.standard().stream().map(SectionWriter::id).toList());
    }

    private record FailingSection(String id) implements SectionWriter {
        @Override
        public Section write(Context context) {
            throw new IllegalStateException("no " + id);
        }
    }

    @Test
    void failsWhenASectionFails() {
        List<SectionWriter> sections = List.of(Sections.standard().get(0), new FailingSection("middle"));
        assertThatThrownBy(() -> SampleDossier.write("TUR", "PAK", sections, soFar -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no middle");
    }
}
