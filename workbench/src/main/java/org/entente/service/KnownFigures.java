package org.entente.service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.entente.Workbench;
import org.entente.casefile.reader.CaseEvidence;
import org.entente.casefile.reader.CaseReader;
import org.entente.casefile.reader.EmbeddedCases;
import org.entente.claim.FrozenCase;
import org.entente.country.CountryNames;
import org.entente.country.YearRange;
import org.entente.measure.Figures;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Definition;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;

/**
 * The figures that a verb about measures can give: from the store, and for measures of which the
 * store has no source those that the cases packed with the program froze.
 */
public final class KnownFigures {
    private KnownFigures() {}

    /** Figures for these measures; the frozen ones are read only where the store cannot speak. */
    public static Figures of(Workbench workbench, List<Definition> definitions) throws IOException {
        addEvidence(workbench, definitions);
        Question anything = Question.of(new Subjects.AllPairs(), YearRange.of(1));
        boolean live = definitions.stream()
                .noneMatch(
                        d -> SourceChoice.list(d, anything, workbench.store()).isEmpty());
        return workbench.figures(live ? FrozenFigures.none() : embedded(workbench));
    }

    /**
     * What the cases packed with the program record, where a measure rests on the evidence of
     * cases.
     */
    private static void addEvidence(Workbench workbench, List<Definition> definitions) {
        if (definitions.stream().noneMatch(d -> d.sources().contains(CaseEvidence.SOURCE))) {
            return;
        }
        for (String name : EmbeddedCases.list()) {
            CaseReader.readEmbedded(name)
                    .findCase()
                    .ifPresent(found -> CaseEvidence.addEmbedded(found, workbench.store()));
        }
    }

    private static FrozenFigures embedded(Workbench workbench) throws IOException {
        FigureIds ids = new FigureIds(workbench.measures(), CountryNames.standard());
        List<FrozenFigures.Entry> entries = new ArrayList<>();
        List<FrozenFigures.FrozenSnapshot> snapshots = new ArrayList<>();
        for (String name : EmbeddedCases.list()) {
            FrozenFigures frozen = FrozenCase.readEmbedded(name, ids);
            entries.addAll(frozen.listAll());
            frozen.listFrozenSnapshots().stream()
                    .filter(one -> snapshots.stream()
                            .noneMatch(s ->
                                    s.snapshot().ref().equals(one.snapshot().ref())))
                    .forEach(snapshots::add);
        }
        return new FrozenFigures(entries, snapshots);
    }
}
