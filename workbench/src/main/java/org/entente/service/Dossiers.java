package org.entente.service;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.entente.Workbench;
import org.entente.casefile.model.CaseFile;
import org.entente.claim.ClaimResult;
import org.entente.country.State;
import org.entente.country.Today;
import org.entente.dossier.Dossier;
import org.entente.dossier.EventEntry;
import org.entente.dossier.Section;
import org.entente.dossier.evidence.SourceHint;
import org.entente.dossier.section.Sections;
import org.entente.dossier.writing.ComparisonWriter;
import org.entente.dossier.writing.DossierWriter;
import org.entente.dossier.writing.PartnersWriter;
import org.entente.measure.Figures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.FigureIds;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.Sources;
import org.entente.source.own.OwnSources;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/** Writes dossiers from a workbench, for the command line and for pages alike. */
public final class Dossiers {
    private final Workbench workbench;
    private final MessageBundle texts;
    private final List<SourceHint> hints;
    private @Nullable List<ClaimResult> verdicts;

    /**
     * @param workbench where figures come from
     * @param texts language
     */
    public Dossiers(Workbench workbench, MessageBundle texts) {
        this.workbench = workbench;
        this.texts = texts;
        this.hints = hints(workbench);
    }

    /**
     * The verdicts on the claims of the case that dossiers are written with from now on, where they
     * are known: as {@link PairCase#judge} gave them on the same snapshots, with the figures that
     * the case froze and without the evidence that it brings.
     */
    public Dossiers withVerdicts(List<ClaimResult> known) {
        verdicts = List.copyOf(known);
        return this;
    }

    /**
     * The dossier of two states.
     *
     * @param from first year; null for the usual one
     * @param to last year; null for the last that anything speaks of
     * @param about the case on them, whose evidence is laid beside the workbench's store; null for
     *     none
     * @param listener is called for each section
     * @throws IOException when the case's frozen figures cannot be read
     */
    public Dossier pair(
            State first,
            State second,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable PairCase about,
            DossierWriter.Listener listener)
            throws IOException {
        Figures figures = workbench.figures(about == null ? FrozenFigures.none() : about.frozen(workbench.measures()));
        CaseFile caseFile = about == null ? null : about.file();
        List<ClaimResult> results = about == null ? List.of() : judge(about, figures);
        if (about != null) {
            // After the verdicts: the text that makes a claim must not confirm it.
            about.addEvidence(workbench.store());
        }
        return new DossierWriter(figures, FigureIds::write, hints, texts, Sections.standard(Today.date()))
                .write(first, second, from, to, caseFile, results, listener);
    }

    /** The brief alone, from the imported sources without a case; the parameters are those of {@link #pair}. */
    public Section brief(State first, State second, @Nullable Integer from, @Nullable Integer to) {
        Figures figures = workbench.figures(FrozenFigures.none());
        return new DossierWriter(figures, FigureIds::write, hints, texts, Sections.standard(Today.date()))
                .writeFirst(first, second, from, to);
    }

    private List<ClaimResult> judge(PairCase about, Figures figures) throws IOException {
        List<ClaimResult> known = verdicts;
        return known == null ? about.judge(figures) : known;
    }

    /**
     * The events that the dossier of two states tells; the parameters are those of {@link #pair}.
     *
     * @throws IOException when the case's frozen figures cannot be read
     */
    public List<EventEntry> events(
            State first, State second, @Nullable Integer from, @Nullable Integer to, @Nullable PairCase about)
            throws IOException {
        Figures figures = workbench.figures(about == null ? FrozenFigures.none() : about.frozen(workbench.measures()));
        if (about != null) {
            about.addEvidence(workbench.store());
        }
        return new DossierWriter(figures, FigureIds::write, hints, texts, Sections.standard(Today.date()))
                .events(first, second, from, to, about == null ? null : about.file());
    }

    /** A comparison of pairs. */
    public Dossier comparison(
            List<ComparisonWriter.Pair> pairs, @Nullable Integer from, @Nullable Integer to, FrozenFigures frozen) {
        return new ComparisonWriter(workbench.figures(frozen), FigureIds::write, hints, texts).write(pairs, from, to);
    }

    /** The partners of a state, ranked. */
    public Dossier partners(State state, String measure, @Nullable String argument, @Nullable Integer year) {
        return new PartnersWriter(workbench.figures(FrozenFigures.none()), FigureIds::write, hints, texts)
                .write(state, measure, argument, year);
    }

    /** The datasets that could fill gaps: those that are known, and those that the user brought. */
    public static List<SourceHint> hints(Workbench workbench) {
        return Stream.concat(
                        Sources.standard().listAll().stream().map(Source::description),
                        OwnSources.list(workbench.store()).stream())
                .map(Dossiers::hint)
                .toList();
    }

    private static SourceHint hint(SourceDescription d) {
        return new SourceHint(
                d.id(),
                d.title(),
                d.howToGet(),
                d.address(),
                d.license().name(),
                d.citations().get(0));
    }
}
