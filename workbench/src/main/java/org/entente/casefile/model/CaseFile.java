package org.entente.casefile.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything a person has curated about a pair of states.
 *
 * @param header what the case is about
 * @param events chronology, in the order of the file
 * @param deals arms deals
 * @param commitments commitments and targets
 * @param stances stances on third issues
 * @param leaders leaders
 * @param prospects opportunities and obstacles
 * @param reported figures that the text prints
 * @param claims claims
 * @param references notes
 * @param flags passages that disagree with themselves or the record
 */
public record CaseFile(
        CaseHeader header,
        List<CaseEvent> events,
        List<Deal> deals,
        List<Commitment> commitments,
        List<Stance> stances,
        List<Leader> leaders,
        List<Prospect> prospects,
        List<ReportedFigure> reported,
        List<Claim> claims,
        List<Reference> references,
        List<Flag> flags) {
    public CaseFile {
        events = List.copyOf(events);
        deals = List.copyOf(deals);
        commitments = List.copyOf(commitments);
        stances = List.copyOf(stances);
        leaders = List.copyOf(leaders);
        prospects = List.copyOf(prospects);
        reported = List.copyOf(reported);
        claims = List.copyOf(claims);
        references = List.copyOf(references);
        flags = List.copyOf(flags);
    }

    /** All rows that name their sources, file by file. */
    public Stream<Sourced> sourcedRows() {
        return Stream.of(events, deals, commitments, stances, leaders, prospects, reported, claims, flags)
                .flatMap(List::stream);
    }

    /** The event of that id. */
    public Optional<CaseEvent> findEvent(String id) {
        return events.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /** The commitment of that id. */
    public Optional<Commitment> findCommitment(String id) {
        return commitments.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The reference of that id. */
    public Optional<Reference> findReference(String id) {
        return references.stream().filter(r -> r.id().equals(id)).findFirst();
    }
}
