package org.entente.dossier.section;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.casefile.model.Flag;
import org.entente.casefile.model.ReportedFigure;
import org.entente.claim.Verdict;
import org.entente.dossier.Block;
import org.entente.dossier.ClaimEntry;
import org.entente.dossier.Section;
import org.entente.dossier.VerdictTable;
import org.entente.dossier.block.ReportedFigures;
import org.entente.dossier.block.Rows;
import org.entente.dossier.evidence.Context;
import org.entente.text.Arguments;
import org.entente.text.Span;

/** What the text says, checked; where it disagrees with itself or the record; what it reports. */
final class ClaimsSection implements SectionWriter {

    @Override
    public String id() {
        return "claims";
    }

    @Override
    public Section write(Context context) {
        List<Block> blocks = new ArrayList<>();
        List<ClaimEntry> claims = context.claims();
        if (claims.isEmpty()) {
            blocks.add(context.gap("claims", id(), null, "entente case new", context.names()));
        } else {
            List<VerdictTable.Count> counts = counts(context, claims);
            context.prose()
                    .say(
                            "claims.count",
                            Arguments.none()
                                    .count(
                                            "n",
                                            claims.size(),
                                            context.collector()
                                                    .counted(
                                                            "count:claims",
                                                            context.texts().get("count.claims"),
                                                            claims.stream()
                                                                    .map(ClaimEntry::id)
                                                                    .toList()))
                                    .with("list", list(context, counts)))
                    .say("claims.caution")
                    .addTo(blocks);
            blocks.add(new VerdictTable("verdicts", context.texts().get("table.verdicts.caption"), counts, claims));
        }
        flags(context, blocks);
        reported(context, blocks);
        return new Section(id(), context.texts().get("section.claims"), blocks);
    }

    /** How many claims have each verdict; verdicts that none has are left out. */
    static List<VerdictTable.Count> counts(Context context, List<ClaimEntry> claims) {
        return Arrays.stream(Verdict.values())
                .map(v -> count(context, v.code(), claims))
                .filter(c -> c.number() > 0)
                .toList();
    }

    private static VerdictTable.Count count(Context context, String verdict, List<ClaimEntry> claims) {
        List<String> ids = claims.stream()
                .filter(c -> c.verdict().equals(verdict))
                .map(ClaimEntry::id)
                .toList();
        String label = context.texts().word("verdict", verdict);
        return new VerdictTable.Count(
                verdict,
                label,
                context.collector()
                        .counted(
                                "count:claims." + verdict,
                                context.texts()
                                        .get(
                                                "count.claims.verdict",
                                                Arguments.none().with("verdict", label)),
                                ids),
                ids.size());
    }

    private static List<Span> list(Context context, List<VerdictTable.Count> counts) {
        List<Span> spans = new ArrayList<>();
        for (VerdictTable.Count count : counts) {
            if (!spans.isEmpty()) {
                spans.add(Span.text(", "));
            }
            spans.addAll(context.texts()
                    .spans(
                            "claims.verdict",
                            Arguments.none().with("n", count.shown()).with("verdict", count.label())));
        }
        return spans;
    }

    private static void flags(Context context, List<Block> blocks) {
        List<Flag> flags =
                context.findCase().stream().flatMap(c -> c.flags().stream()).toList();
        if (flags.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading("flags", context.texts().get("heading.flags")));
        Rows rows = new Rows(context, "flag", "paper", "otherside");
        for (Flag flag : flags) {
            rows.add(
                    flag.id(),
                    List.of(
                            Rows.words(context.texts().word("flag", flag.kind().name())),
                            Rows.words(flag.paper()),
                            flag.source() == null
                                    ? Rows.words(flag.record())
                                    : context.texts()
                                            .spans(
                                                    "flag.record",
                                                    Arguments.none()
                                                            .with("record", flag.record())
                                                            .with("source", flag.source()))),
                    flag.refs(),
                    flag.locator());
        }
        blocks.add(rows.table("flags-table", "table.flags.caption"));
    }

    private static void reported(Context context, List<Block> blocks) {
        ReportedFigures reported = new ReportedFigures(context);
        if (reported.list().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading("reported", context.texts().get("heading.reported")));
        Rows rows = new Rows(context, "period", "figure", "value");
        for (ReportedFigure r : reported.list()) {
            rows.add(
                    r.id(),
                    List.of(
                            Rows.words(ReportedFigures.when(r, context.texts())),
                            Rows.words(r.what()),
                            List.of(reported.show(r))),
                    r.refs(),
                    r.locator());
        }
        blocks.add(rows.table("reported-table", "table.reported.caption"));
    }
}
