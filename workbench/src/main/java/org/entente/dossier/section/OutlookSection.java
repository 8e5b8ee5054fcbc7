package org.entente.dossier.section;

import java.util.ArrayList;
import java.util.List;
import org.entente.casefile.model.Commitment;
import org.entente.casefile.model.Prospect;
import org.entente.casefile.model.ProspectKind;
import org.entente.casefile.model.Target;
import org.entente.dossier.Block;
import org.entente.dossier.CommitmentEntry;
import org.entente.dossier.Section;
import org.entente.dossier.block.OutlookBlocks;
import org.entente.dossier.block.Rows;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.Prose;
import org.entente.text.Arguments;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/** What was announced, beside the figures that would show it, and where these may go. */
public final class OutlookSection implements SectionWriter {
    /** What is carried on where nothing was announced. */
    private static final String USUAL = "trade.total";

    @Override
    public String id() {
        return "outlook";
    }

    @Override
    public Section write(Context context) {
        List<Block> blocks = new ArrayList<>();
        List<CommitmentEntry> commitments = context.commitments();
        if (commitments.isEmpty()) {
            blocks.add(context.gap("commitments", id(), null, "entente case new", context.names()));
        } else {
            context.prose()
                    .say(
                            "outlook.count",
                            context.names()
                                    .count(
                                            "n",
                                            commitments.size(),
                                            context.collector()
                                                    .counted(
                                                            "count:commitments",
                                                            context.texts().get("count.commitments"),
                                                            commitments.stream()
                                                                    .map(CommitmentEntry::id)
                                                                    .toList())))
                    .addTo(blocks);
            targets(context, commitments).addTo(blocks);
            blocks.add(table(context, commitments));
        }
        List<Prospect> opportunities = ThirdPartiesSection.prospects(context, ProspectKind.OPPORTUNITY);
        if (!opportunities.isEmpty()) {
            blocks.add(new Block.Heading("opportunities", context.texts().get("heading.opportunities")));
            blocks.add(ThirdPartiesSection.prospectTable(
                    context, opportunities, "opportunities-table", "table.opportunities.caption"));
        }
        blocks.addAll(forecasts(context, commitments));
        return new Section(id(), context.texts().get("section.outlook"), blocks);
    }

    /** A forecast for each target that is a number; trade where no target is on record. */
    private static List<Block> forecasts(Context context, List<CommitmentEntry> commitments) {
        List<Block> blocks = new ArrayList<>();
        List<Commitment> all = context.findCase().map(c -> c.commitments()).orElse(List.of());
        for (Commitment commitment : all) {
            Target target = commitment.target();
            if (target != null) {
                OutlookBlocks.Goal goal =
                        new OutlookBlocks.Goal(target.value(), target.by(), shown(commitment, commitments));
                blocks.addAll(new OutlookBlocks(context, target.measure(), goal).write());
            }
        }
        return blocks.isEmpty() ? new OutlookBlocks(context, USUAL, OutlookBlocks.Goal.none()).write() : blocks;
    }

    private static Span.@Nullable FigureValue shown(Commitment commitment, List<CommitmentEntry> entries) {
        for (CommitmentEntry entry : entries) {
            if (entry.id().equals(commitment.id())) {
                return entry.target();
            }
        }
        return null;
    }

    /** Targets that a figure stands beside. */
    private static Prose targets(Context context, List<CommitmentEntry> commitments) {
        Prose prose = context.prose();
        for (CommitmentEntry c : commitments) {
            Span.FigureValue target = c.target();
            Span.FigureValue latest = c.latest();
            if (target != null && latest != null) {
                prose.say(
                        "outlook.target",
                        Arguments.none()
                                .with("target", target)
                                .with("latest", latest)
                                .with("period", c.latestPeriod())
                                .choose("due", c.targetBy() == null ? "no" : "yes")
                                .with(
                                        "by",
                                        c.targetBy() == null ? "" : c.targetBy().toString()));
            }
        }
        return prose;
    }

    private static Block table(Context context, List<CommitmentEntry> commitments) {
        Rows rows = new Rows(context, "date", "by", "commitment", "target", "latest", "state");
        for (CommitmentEntry c : commitments) {
            rows.add(
                    "commitment-" + c.id(),
                    List.of(
                            Rows.words(c.shown()),
                            Rows.words(String.join(", ", c.madeBy())),
                            Rows.words(c.what()),
                            target(context, c),
                            latest(context, c),
                            state(context, c)),
                    c.references(),
                    c.locator());
        }
        return rows.table("commitments", "table.commitments.caption");
    }

    private static List<Span> target(Context context, CommitmentEntry c) {
        Span.FigureValue target = c.target();
        Integer by = c.targetBy();
        if (target == null) {
            return List.of();
        }
        return by == null
                ? List.of(target)
                : context.texts()
                        .spans(
                                "commitment.by",
                                Arguments.none().with("value", target).year("year", by));
    }

    private static List<Span> latest(Context context, CommitmentEntry c) {
        Span.FigureValue latest = c.latest();
        return latest == null
                ? List.of()
                : context.texts()
                        .spans(
                                "commitment.latest",
                                Arguments.none().with("value", latest).with("period", c.latestPeriod()));
    }

    private static List<Span> state(Context context, CommitmentEntry c) {
        return context.texts()
                .spans(
                        "commitment.state",
                        Arguments.none()
                                .with("state", c.stateText())
                                .with("note", c.note())
                                .choose("noted", c.note().isEmpty() ? "no" : "yes"));
    }
}
