package org.entente.dossier.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.entente.casefile.model.Claim;
import org.entente.claim.Caution;
import org.entente.claim.ClaimResult;
import org.entente.claim.Needed;
import org.entente.dossier.ClaimEntry;
import org.entente.text.Arguments;
import org.entente.text.Span;

/** Claims with their verdicts, central ones first. */
final class ClaimEntries {
    private final Context context;

    ClaimEntries(Context context) {
        this.context = context;
    }

    List<ClaimEntry> list() {
        return context.results().stream()
                .sorted(Comparator.comparingInt((ClaimResult r) -> -r.claim().importance()))
                .map(this::entry)
                .toList();
    }

    private ClaimEntry entry(ClaimResult result) {
        Claim claim = result.claim();
        String verdict = result.verdict().code();
        return new ClaimEntry(
                claim.id(),
                claim.kind().word(),
                claim.says(),
                claim.importance(),
                verdict,
                context.texts().word("verdict", verdict),
                reason(result),
                result.cautions().stream().map(Caution::text).toList(),
                result.figures().stream()
                        .map(context.collector()::enter)
                        .distinct()
                        .toList(),
                claim.refs(),
                claim.locator(),
                claim.where().toString());
    }

    /** The verdict's sentence and what would settle an uncheckable claim. */
    private List<Span> reason(ClaimResult result) {
        List<Span> spans = new ArrayList<>();
        if (!result.sentence().isBlank()) {
            spans.add(Span.text(result.sentence()));
        }
        Needed needed = result.needed();
        if (needed != null
                && !result.sentence()
                        .toLowerCase(Locale.ROOT)
                        .contains(needed.text().toLowerCase(Locale.ROOT))) {
            if (!spans.isEmpty()) {
                spans.add(Span.text(" "));
            }
            spans.addAll(context.texts().spans("claim.needed", Arguments.none().with("what", needed.text())));
        }
        return spans;
    }
}
