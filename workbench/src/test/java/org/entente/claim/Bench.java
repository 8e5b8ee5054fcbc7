package org.entente.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.CaseEvent;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.model.CaseHeader;
import org.entente.casefile.model.Claim;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.Commitment;
import org.entente.casefile.model.EdtfDate;
import org.entente.casefile.model.MeasureRef;
import org.entente.casefile.model.Paper;
import org.entente.casefile.model.ReportedFigure;
import org.entente.casefile.model.Series;
import org.entente.casefile.model.SourceLine;
import org.entente.casefile.reader.CaseProblem;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.Figures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Judges claims over typed measures, with a case that a test puts together. The text is of 2024.
 */
final class Bench {
    static final int TUR = 640;
    static final int PAK = 770;
    static final int CHN = 710;

    final List<CaseEvent> events = new ArrayList<>();
    final List<Commitment> commitments = new ArrayList<>();
    final List<ReportedFigure> reported = new ArrayList<>();
    /** Opening one takes longer than judging a claim, and nothing writes to them. */
    private static final Map<List<String>, Store> STORES = new HashMap<>();

    private final Figures figures;

    Bench(Measure... measures) {
        List<String> sources = Stream.of(measures)
                .flatMap(m -> m.definition().sources().stream())
                .distinct()
                .toList();
        figures = new Figures(
                new Measures(List.of(measures)), STORES.computeIfAbsent(sources, Bench::store), FrozenFigures.none());
    }

    /**
     * A store that knows two vintages of each source and holds no rows: those are in the measures.
     */
    private static Store store(List<String> sources) {
        Store store = Store.empty();
        int number = 1;
        for (String source : sources) {
            for (String vintage : List.of("2023", "2024")) {
                store.execute(
                        "INSERT INTO snapshot VALUES (?, ?, ?, 'typed', 'x', TIMESTAMP '2024-01-01', 1, 1, 0)",
                        number++,
                        source,
                        vintage);
            }
        }
        return store;
    }

    static YearRange years(int first, int last) {
        return new YearRange(first, last);
    }

    List<CaseProblem> listProblems(CaseFile caseFile) {
        return CaseProblems.list(caseFile, figures.measures(), StateSystem.standard());
    }

    Auditor auditor() {
        return new Auditor(figures, StateSystem.standard());
    }

    static Series series(String measure, @Nullable String from, @Nullable String to) {
        return new Series(MeasureRef.parse(measure), from, to);
    }

    static Series directed(String measure) {
        return series(measure, "TUR", "PAK");
    }

    ClaimResult judge(ClaimKind kind, Binding binding) {
        return judge(claim(kind, binding));
    }

    ClaimResult judge(Claim claim) {
        return auditor().judge(claim, caseFile(List.of(claim)));
    }

    String html(String title, List<ClaimResult> results) {
        return AuditHtml.render(title, results, figures, StateSystem.standard());
    }

    static Claim claim(ClaimKind kind, @Nullable Binding binding) {
        return citing(kind, binding);
    }

    /** An unbound claim of some words. */
    static Claim saying(String words) {
        return claim(ClaimKind.VALUE, null, words);
    }

    static Claim citing(ClaimKind kind, @Nullable Binding binding, String... refs) {
        return claim(kind, binding, "Something is said.", refs);
    }

    private static Claim claim(ClaimKind kind, @Nullable Binding binding, String words, String... refs) {
        return new Claim(
                "cl-one",
                kind,
                words,
                2,
                binding,
                binding == null ? "A register of visits." : null,
                List.of(refs),
                "Section",
                new SourceLine("claims.yaml", 3));
    }

    CaseFile caseFile(List<Claim> claims) {
        Paper paper = new Paper(List.of("A"), "T", null, EdtfDate.parse("2024"), null, null);
        CaseHeader header = new CaseHeader(
                "a-case", "T", List.of("TUR", "PAK"), "S", paper, List.of(), null, new SourceLine("case.yaml", 1));
        return new CaseFile(
                header,
                events,
                List.of(),
                commitments,
                List.of(),
                List.of(),
                List.of(),
                reported,
                claims,
                List.of(),
                List.of());
    }
}
