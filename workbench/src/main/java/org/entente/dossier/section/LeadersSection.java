package org.entente.dossier.section;

import java.util.ArrayList;
import java.util.List;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.EdtfDate;
import org.entente.casefile.model.Leader;
import org.entente.claim.ClaimResult;
import org.entente.dossier.Block;
import org.entente.dossier.EventEntry;
import org.entente.dossier.Section;
import org.entente.dossier.block.LeaderEffects;
import org.entente.dossier.block.Rows;
import org.entente.dossier.block.TurningBlocks;
import org.entente.dossier.evidence.Context;
import org.entente.text.Arguments;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/** Who led, and the turning points that a text dates; none is taken as established. */
public final class LeadersSection implements SectionWriter {
    private static final int TURNING_POINT = 3;

    @Override
    public String id() {
        return "leaders";
    }

    @Override
    public Section write(Context context) {
        List<Block> blocks = new ArrayList<>();
        List<Leader> leaders =
                context.findCase().stream().flatMap(c -> c.leaders().stream()).toList();
        List<ClaimResult> dated = context.results().stream()
                .filter(r ->
                        r.claim().kind() == ClaimKind.TURNING_POINT || r.claim().kind() == ClaimKind.CHANGE)
                .toList();
        if (!leaders.isEmpty()) {
            context.prose().say("leaders.intro", context.names()).addTo(blocks);
            blocks.add(leaders(context, leaders));
        } else {
            List<Block> office = new LeaderEffects(context).office();
            blocks.addAll(
                    office.isEmpty() ? List.of(context.gap("leaders", id(), null, null, context.names())) : office);
        }
        List<EventEntry> turning = context.events().stream()
                .filter(e -> e.importance() == TURNING_POINT && e.source().equals("case"))
                .toList();
        if (!turning.isEmpty()) {
            blocks.add(new Block.Heading("turning-points", context.texts().get("heading.turning")));
            context.prose()
                    .say(
                            "leaders.turning",
                            Arguments.none()
                                    .count(
                                            "n",
                                            turning.size(),
                                            context.collector()
                                                    .counted(
                                                            "count:events.turning",
                                                            context.texts().get("count.events.turning"),
                                                            turning.stream()
                                                                    .map(EventEntry::id)
                                                                    .toList())))
                    .addTo(blocks);
            Rows rows = new Rows(context, "date", "event");
            turning.forEach(e ->
                    rows.add("", List.of(Rows.words(e.shown()), Rows.words(e.summary())), e.references(), e.locator()));
            blocks.add(rows.table("turning-events", "table.turning.caption"));
        }
        if (!dated.isEmpty()) {
            blocks.add(claims(context, dated));
        }
        blocks.addAll(new LeaderEffects(context).list());
        if (context.turning().series().isEmpty()) {
            blocks.add(context.gap("turning-tests", id(), null, "entente setup", context.names()));
        } else {
            new TurningBlocks(context).addTo(blocks);
        }
        return new Section(id(), context.texts().get("section.leaders"), blocks);
    }

    private static Block leaders(Context context, List<Leader> leaders) {
        Rows rows = new Rows(context, "leader", "state", "office", "tenure", "role", "record");
        for (Leader leader : leaders) {
            rows.add(
                    leader.id(),
                    List.of(
                            Rows.words(leader.name()),
                            Rows.words(context.name(leader.state())),
                            Rows.words(leader.office()),
                            Rows.words(tenure(context, leader.from(), leader.to())),
                            Rows.words(leader.role()),
                            Rows.words(leader.record())),
                    leader.refs(),
                    leader.locator());
        }
        return rows.table("leaders-table", "table.leaders.caption");
    }

    private static String tenure(Context context, @Nullable EdtfDate from, @Nullable EdtfDate to) {
        Arguments arguments = Arguments.none()
                .with("from", from == null ? "" : context.texts().date(from.display()))
                .with("to", to == null ? "" : context.texts().date(to.display()));
        if (from == null && to == null) {
            return context.texts().get("tenure.none");
        }
        return context.texts()
                .get(from == null ? "tenure.until" : to == null ? "tenure.since" : "tenure.both", arguments);
    }

    private static Block claims(Context context, List<ClaimResult> dated) {
        Rows rows = new Rows(context, "claim", "verdict");
        for (ClaimResult result : dated) {
            rows.add(
                    "",
                    List.of(
                            List.of(new Span.Link(
                                    "#claim-" + result.claim().id(),
                                    result.claim().says())),
                            Rows.words(context.texts()
                                    .word("verdict", result.verdict().code()))),
                    result.claim().refs(),
                    result.claim().locator());
        }
        return rows.table("turning-claims", "table.turning.claims");
    }
}
