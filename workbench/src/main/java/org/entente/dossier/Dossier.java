package org.entente.dossier;

import java.util.List;
import org.entente.measure.model.Definition;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is shown about a pair of states. The same store, case and years give an equal
 * dossier: nothing in it comes from the clock.
 *
 * @param first the state named first
 * @param second the state named second; null for what is about one state and its partners
 * @param variant what kind of document it is: empty for the dossier of a pair, {@code compare}, or
 *     {@code partners-} and a measure
 * @param title heading
 * @param summary the relationship in a few sentences of the case's curator; empty without a case
 * @param firstYear first year shown
 * @param lastYear last year shown
 * @param caseId case that was merged in; null for none
 * @param paper the text that the case records, as a citation; empty for none
 * @param sections in reading order
 * @param evidence every number shown, in the order in which it first appears
 * @param definitions the measures of the figures, by id
 * @param events dated events
 * @param deals arms deals
 * @param commitments commitments
 * @param claims claims with verdicts
 * @param references cited works
 * @param gaps what is not known
 * @param sources snapshots behind the figures
 * @param texts the language of the texts
 */
public record Dossier(
        Party first,
        @Nullable Party second,
        String variant,
        String title,
        String summary,
        int firstYear,
        int lastYear,
        @Nullable String caseId,
        String paper,
        List<Section> sections,
        List<Evidence> evidence,
        List<Definition> definitions,
        List<EventEntry> events,
        List<DealEntry> deals,
        List<CommitmentEntry> commitments,
        List<ClaimEntry> claims,
        List<ReferenceEntry> references,
        List<Gap> gaps,
        List<SourceEntry> sources,
        MessageBundle texts) {

    public Dossier {
        sections = List.copyOf(sections);
        evidence = List.copyOf(evidence);
        definitions = List.copyOf(definitions);
        events = List.copyOf(events);
        deals = List.copyOf(deals);
        commitments = List.copyOf(commitments);
        claims = List.copyOf(claims);
        references = List.copyOf(references);
        gaps = List.copyOf(gaps);
        sources = List.copyOf(sources);
    }

    /** A state of the pair: COW number, code of ids and files, name. */
    public record Party(int cow, String code, String name) {}

    /** Both codes in the given order, as files are named: {@code TUR-PAK}. */
    public String code() {
        return second == null ? first.code() : first.code() + "-" + second.code();
    }

    /**
     * Name of its files, without the ending: {@code TUR-PAK}, {@code TUR-PAK-compare},
     * {@code TUR-partners-trade.total}.
     */
    public String fileName() {
        return variant.isEmpty() ? code() : code() + "-" + variant;
    }
}
