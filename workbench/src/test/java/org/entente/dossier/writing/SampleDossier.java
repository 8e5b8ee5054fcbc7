package org.entente.dossier.writing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.reader.EmbeddedCases;
import org.entente.claim.ClaimResult;
import org.entente.claim.Needed;
import org.entente.claim.Verdict;
import org.entente.country.CountryNames;
import org.entente.country.State;
import org.entente.dossier.Dossier;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.section.PoliticsSection;
import org.entente.dossier.section.SectionWriter;
import org.entente.dossier.section.Sections;
import org.entente.measure.Figures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.provenance.Citation;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.provenance.Snapshot;
import org.entente.provenance.SnapshotFile;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * A dossier of the embedded case over made-up figures: smooth curves, so that every section has
 * something to show without a dataset. No value here is a value of the world.
 */
public final class SampleDossier {
    private static final Citation WORK =
            new Citation("made2000", "Maker, M.", "A made-up measure", "Nowhere", 2000, null);

    private SampleDossier() {}

    /** The sample for two states, from curves over 1950 to 2019. */
    public static Dossier write(String first, String second) {
        return write(first, second, EmbeddedCases.findAbout(first, second).orElse(null));
    }

    public static Dossier write(String first, String second, @Nullable CaseFile caseFile) {
        State one = CountryNames.standard().resolve(first);
        State other = CountryNames.standard().resolve(second);
        try (Store store = Store.empty()) {
            Figures figures = new Figures(measures(), store, frozen(one.cow(), other.cow()));
            return new DossierWriter(figures, FigureIds::write, List.of(), DossierTexts.english(), Sections.standard())
                    .write(one, other, null, null, caseFile, results(caseFile));
        }
    }

    /** The sample, written by other sections than the standard ones. */
    static Dossier write(String first, String second, List<SectionWriter> sections, DossierWriter.Listener listener) {
        State one = CountryNames.standard().resolve(first);
        State other = CountryNames.standard().resolve(second);
        CaseFile caseFile = EmbeddedCases.findAbout(first, second).orElse(null);
        try (Store store = Store.empty()) {
            Figures figures = new Figures(measures(), store, frozen(one.cow(), other.cow()));
            return new DossierWriter(figures, FigureIds::write, List.of(), DossierTexts.english(), sections)
                    .write(one, other, null, null, caseFile, results(caseFile), listener);
        }
    }

    /** The sample up to a year, with the case about the two. */
    static Dossier until(String first, String second, int year) {
        State one = CountryNames.standard().resolve(first);
        State other = CountryNames.standard().resolve(second);
        CaseFile caseFile = EmbeddedCases.findAbout(first, second).orElse(null);
        try (Store store = Store.empty()) {
            Figures figures = new Figures(measures(), store, frozen(one.cow(), other.cow()));
            return new DossierWriter(figures, FigureIds::write, List.of(), DossierTexts.english(), Sections.standard())
                    .write(one, other, null, year, caseFile, results(caseFile));
        }
    }

    /** The sample from a year on. */
    public static Dossier from(String first, String second, int year) {
        State one = CountryNames.standard().resolve(first);
        State other = CountryNames.standard().resolve(second);
        try (Store store = Store.empty()) {
            Figures figures = new Figures(measures(), store, frozen(one.cow(), other.cow()));
            return new DossierWriter(figures, FigureIds::write, List.of(), DossierTexts.english(), Sections.standard())
                    .write(one, other, year, null, null, List.of());
        }
    }

    /** A dossier without case, source or figure. */
    public static Dossier bare(String first, String second) {
        return bare(first, second, 1990, 2020);
    }

    /** The same for other years; null for those that a dossier has when none are given. */
    public static Dossier bare(String first, String second, @Nullable Integer from, @Nullable Integer to) {
        try (Store store = Store.empty()) {
            Figures figures = new Figures(measures(), store, FrozenFigures.none());
            return new DossierWriter(figures, FigureIds::write, List.of(), DossierTexts.english(), Sections.standard())
                    .write(
                            CountryNames.standard().resolve(first),
                            CountryNames.standard().resolve(second),
                            from,
                            to,
                            null,
                            List.of());
        }
    }

    private static List<ClaimResult> results(@Nullable CaseFile caseFile) {
        if (caseFile == null) {
            return List.of();
        }
        List<ClaimResult> results = new ArrayList<>();
        caseFile.claims().forEach(c -> {
            Verdict verdict = Verdict.values()[Math.floorMod(c.id().hashCode(), Verdict.values().length)];
            results.add(new ClaimResult(
                    c,
                    verdict,
                    "says so",
                    verdict == Verdict.UNCHECKABLE ? "No figure speaks to it." : "The figures are made up.",
                    List.of(),
                    List.of(),
                    verdict == Verdict.UNCHECKABLE ? new Needed("a release that covers the year", List.of()) : null));
        });
        return results;
    }

    private record Made(Definition definition) implements Measure {
        @Override
        public FigureColumns compute(Question question, Store store) {
            return new FigureColumns.Builder(definition, question.argument(), Origin.COMPUTED).build();
        }

        @Override
        public Lineage lineage(Figure figure, Store store) {
            throw new IllegalStateException("nothing was computed");
        }
    }

    private static Measures measures() {
        return new Measures(List.of(
                made("un.agreement", "Voting agreement", Shape.DYAD, "share"),
                made("un.s", "S (Signorino and Ritter)", Shape.DYAD, "index"),
                made("un.kappa", "Cohen’s κ", Shape.DYAD, "index"),
                made("trade.exports", "Exports", Shape.DIRECTED_DYAD, "US$"),
                made("trade.total", "Total trade", Shape.DYAD, "US$"),
                made("trade.balance", "Balance", Shape.DIRECTED_DYAD, "US$"),
                made("trade.share", "Share of exports", Shape.DIRECTED_DYAD, "share"),
                made("trade.rank", "Rank", Shape.DIRECTED_DYAD, "rank"),
                made("arms.tiv", "Arms deliveries", Shape.DIRECTED_DYAD, "TIV million"),
                made("arms.supplier_share", "Supplier’s share", Shape.DIRECTED_DYAD, "share"),
                made("arms.recipient_share", "Recipient’s share", Shape.DIRECTED_DYAD, "share"),
                made("arms.supplier_rank", "Supplier’s rank", Shape.DIRECTED_DYAD, "rank"),
                made("arms.recipient_rank", "Recipient’s rank", Shape.DIRECTED_DYAD, "rank")));
    }

    private static Made made(String id, String title, Shape shape, String unit) {
        return new Made(Definition.of(id, title)
                .meaning("A made-up measure with <b>tags</b> & signs.")
                .formula("1 − 2·d/n")
                .shape(shape)
                .unit(unit)
                .range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                .direction("higher: more")
                .sources(List.of("made-source"))
                .reference(WORK)
                .traps(List.of("mind this"))
                .build());
    }

    private static FrozenFigures frozen(int a, int b) {
        List<FrozenFigures.Entry> all = new ArrayList<>();
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        for (int year = 1950; year <= 2023; year++) {
            double t = year - 1950;
            double wave = 0.5 + 0.4 * Math.sin(t / 9);
            if (year <= 2019) {
                long n = year == 1964 ? 1 : 20 + Math.round(60 * wave);
                add(all, "un.agreement", null, Shape.DYAD, low, high, year, wave, null, null, "share", n);
                add(all, "un.s", null, Shape.DYAD, low, high, year, 2 * wave - 1, null, null, "index", n);
                add(all, "un.kappa", null, Shape.DYAD, low, high, year, wave - 0.2, null, null, "index", n);
                for (String issue : PoliticsSection.ISSUES) {
                    add(
                            all,
                            "un.agreement",
                            issue,
                            Shape.DYAD,
                            low,
                            high,
                            year,
                            wave * 0.9,
                            null,
                            null,
                            "share",
                            n / 4);
                }
            }
            if (year <= 2014) {
                double forth = 1e6 * Math.exp(t / 11);
                double back = 2e6 * Math.exp(t / 12);
                add(all, "trade.exports", null, Shape.DIRECTED_DYAD, a, b, year, forth, null, null, "US$", null);
                add(all, "trade.exports", null, Shape.DIRECTED_DYAD, b, a, year, back, null, null, "US$", null);
                add(all, "trade.total", null, Shape.DYAD, low, high, year, forth + back, null, null, "US$", null);
                add(all, "trade.balance", null, Shape.DIRECTED_DYAD, a, b, year, forth - back, null, null, "US$", null);
                add(all, "trade.share", null, Shape.DIRECTED_DYAD, a, b, year, 0.004, null, null, "share", 150L);
                add(all, "trade.share", null, Shape.DIRECTED_DYAD, b, a, year, 0.011, null, null, "share", 140L);
                add(all, "trade.rank", null, Shape.DIRECTED_DYAD, a, b, year, 30 + t % 7, null, null, "rank", 150L);
                add(all, "trade.rank", null, Shape.DIRECTED_DYAD, b, a, year, 21 + t % 5, null, null, "rank", 140L);
            }
            double tiv = year < 1990 ? 0 : Math.max(0, 20 * Math.sin(t / 3));
            add(all, "arms.tiv", null, Shape.DIRECTED_DYAD, a, b, year, tiv, tiv * 0.6, tiv * 1.5, "TIV million", 3L);
            add(
                    all,
                    "arms.tiv",
                    null,
                    Shape.DIRECTED_DYAD,
                    b,
                    a,
                    year,
                    year == 2022 ? 1.4 : 0,
                    null,
                    null,
                    "TIV million",
                    1L);
            add(
                    all,
                    "arms.supplier_share",
                    null,
                    Shape.DIRECTED_DYAD,
                    a,
                    b,
                    year,
                    tiv / 200,
                    tiv / 300,
                    tiv / 120,
                    "share",
                    9L);
            add(
                    all,
                    "arms.supplier_rank",
                    null,
                    Shape.DIRECTED_DYAD,
                    a,
                    b,
                    year,
                    tiv > 12 ? 2 : 5,
                    null,
                    null,
                    "rank",
                    9L);
            add(
                    all,
                    "arms.recipient_share",
                    null,
                    Shape.DIRECTED_DYAD,
                    a,
                    b,
                    year,
                    tiv / 60,
                    tiv / 80,
                    tiv / 40,
                    "share",
                    9L);
            add(
                    all,
                    "arms.recipient_rank",
                    null,
                    Shape.DIRECTED_DYAD,
                    a,
                    b,
                    year,
                    tiv > 12 ? 1 : 3,
                    null,
                    null,
                    "rank",
                    9L);
        }
        Snapshot snapshot = new Snapshot(
                0,
                "made-source",
                "2020-01-31",
                Instant.EPOCH,
                1000,
                1000,
                0,
                List.of(new SnapshotFile(1, "made.csv", "ab".repeat(32), 12_345)));
        return new FrozenFigures(
                all, List.of(new FrozenFigures.FrozenSnapshot(snapshot, "Maker. 2020. Made figures.", "made")));
    }

    private static void add(
            List<FrozenFigures.Entry> all,
            String measure,
            @Nullable String argument,
            Shape shape,
            int from,
            int to,
            int year,
            double value,
            @Nullable Double low,
            @Nullable Double high,
            String unit,
            @Nullable Long n) {
        FigureId id = new FigureId(measure, argument, shape, from, to, Period.year(year), null, null);
        Status status = value == 0 ? Status.ZERO : Status.OBSERVED;
        Figure figure = new Figure(
                id,
                status,
                Origin.FROZEN,
                value,
                low,
                high,
                unit,
                n,
                "made-source:2020-01-31",
                n != null && n < 10 && measure.startsWith("un.") ? "few_items" : "");
        all.add(new FrozenFigures.Entry(figure, measure + " v1", n == null ? 1 : n));
    }
}
