package org.entente.paper;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.claim.Verdict;
import org.entente.country.State;
import org.entente.paper.events.PaperEvent;
import org.entente.paper.text.BlockKind;
import org.entente.paper.text.PaperText;

/**
 * A paper, what it states, and what came of checking it. All offsets are into its text.
 *
 * @param paper the text with its structure
 * @param claims in the order of the text
 * @param events in the order of the text
 * @param numbers every year, date and number, in the order of the text
 * @param references notes and works, in the order of the text
 * @param pair the two states that it is about; empty when none stand out
 * @param year its year; 0 when unknown
 * @param cautions what to mind about how it was read
 */
public record PaperAudit(
        PaperText paper,
        List<JudgedClaim> claims,
        List<PaperEvent> events,
        List<PaperNumber> numbers,
        List<PaperReference> references,
        List<State> pair,
        int year,
        List<String> cautions) {
    public PaperAudit {
        claims = List.copyOf(claims);
        events = List.copyOf(events);
        numbers = List.copyOf(numbers);
        references = List.copyOf(references);
        pair = List.copyOf(pair);
        cautions = List.copyOf(cautions);
    }

    /**
     * What became of the quantities of running text and tables; years, dates and parts of names are
     * none, nor is anything in notes, headings and lists of works.
     *
     * @param all how many there are
     * @param checked how many belong to a claim with a verdict from figures
     * @param uncheckable how many were read, and no measure or year settles them
     * @param notUnderstood how many no rule connects with anything
     */
    public record Coverage(long all, long checked, long uncheckable, long notUnderstood) {}

    /** What became of the quantities. */
    public Coverage coverage() {
        Map<PaperNumber.Status, Long> counts =
                quantities().collect(Collectors.groupingBy(PaperNumber::status, Collectors.counting()));
        long checked = counts.getOrDefault(PaperNumber.Status.CHECKED, 0L);
        long uncheckable = counts.getOrDefault(PaperNumber.Status.UNCHECKABLE, 0L);
        long open = counts.getOrDefault(PaperNumber.Status.NOT_UNDERSTOOD, 0L);
        return new Coverage(checked + uncheckable + open, checked, uncheckable, open);
    }

    /** The quantities that have no verdict, in the order of the text. */
    public List<PaperNumber> listUnread() {
        return quantities()
                .filter(n -> n.status() != PaperNumber.Status.CHECKED)
                .toList();
    }

    private Stream<PaperNumber> quantities() {
        NavigableMap<Integer, BlockKind> kinds = new TreeMap<>();
        paper.blocks().forEach(block -> kinds.put(block.start(), block.kind()));
        return numbers.stream()
                .filter(n -> n.unit() == null || !Set.of("year", "date", "name").contains(n.unit()))
                .filter(n -> {
                    Map.Entry<Integer, BlockKind> block = kinds.floorEntry(n.start());
                    return block != null && (block.getValue().isProse() || block.getValue() == BlockKind.TABLE);
                });
    }

    /** Whether the figures rule something out that the paper states. */
    public boolean hasContradictions() {
        return count(Verdict.CONTRADICTED) > 0;
    }

    /** How many claims have a verdict. */
    public long count(Verdict verdict) {
        return claims.stream().filter(c -> c.result().verdict() == verdict).count();
    }
}
