package org.entente.dossier.section;

import java.util.ArrayList;
import java.util.List;
import org.entente.casefile.model.Prospect;
import org.entente.casefile.model.ProspectKind;
import org.entente.casefile.model.Stance;
import org.entente.dossier.Block;
import org.entente.dossier.Section;
import org.entente.dossier.block.Rows;
import org.entente.dossier.block.ThirdStates;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.Track;
import org.entente.measure.model.Figure;
import org.entente.text.Arguments;
import org.entente.text.Span;

/** Stances on third issues and what stands in the way. */
final class ThirdPartiesSection implements SectionWriter {

    @Override
    public String id() {
        return "third-parties";
    }

    @Override
    public Section write(Context context) {
        List<Block> blocks = new ArrayList<>();
        boolean signed = new ThirdStates(context).addTo(blocks);
        List<Stance> stances =
                context.findCase().stream().flatMap(c -> c.stances().stream()).toList();
        if (!stances.isEmpty()) {
            context.prose().say("third.intro", context.names()).addTo(blocks);
            blocks.add(stances(context, stances));
        }
        List<Prospect> obstacles = prospects(context, ProspectKind.OBSTACLE);
        if (!obstacles.isEmpty()) {
            blocks.add(new Block.Heading("obstacles", context.texts().get("heading.obstacles")));
            blocks.add(prospectTable(context, obstacles, "obstacles-table", "table.obstacles.caption"));
        }
        if (!signed) {
            blocks.add(context.gap("third-parties", id(), null, "entente setup atop mid rivalries", context.names()));
        }
        return new Section(id(), context.texts().get("section.third-parties"), blocks);
    }

    static List<Prospect> prospects(Context context, ProspectKind kind) {
        return context.findCase().stream()
                .flatMap(c -> c.prospects().stream())
                .filter(p -> p.kind() == kind)
                .toList();
    }

    static Block prospectTable(Context context, List<Prospect> prospects, String id, String caption) {
        Rows rows = new Rows(context, "sector", "what");
        for (Prospect p : prospects) {
            rows.add(
                    p.id(),
                    List.of(Rows.words(context.texts().word("sector", p.sector().name())), Rows.words(p.what())),
                    p.refs(),
                    p.locator());
        }
        return rows.table(id, caption);
    }

    private static Block stances(Context context, List<Stance> stances) {
        Rows rows = new Rows(context, "question", "held.first", "held.second", "together", "votes");
        for (Stance stance : stances) {
            rows.add(
                    stance.id(),
                    List.of(
                            Rows.words(stance.issue()),
                            Rows.words(held(stance, context.first().code())),
                            Rows.words(held(stance, context.second().code())),
                            Rows.words(spells(context, stance)),
                            votes(context, stance)),
                    stance.refs(),
                    stance.locator());
        }
        return rows.table("stances", "table.stances.caption");
    }

    private static String held(Stance stance, String state) {
        return stance.positions().stream()
                .filter(p -> p.state().equals(state))
                .map(Stance.Position::held)
                .findFirst()
                .orElse("");
    }

    private static String spells(Context context, Stance stance) {
        List<String> all = stance.spells().stream()
                .map(s -> context.texts()
                        .get(
                                "stance.spell",
                                Arguments.none()
                                        .with(
                                                "period",
                                                context.texts().date(s.period().display()))
                                        .choose(
                                                "agreement",
                                                s.agreement().name().toLowerCase(java.util.Locale.ROOT))))
                .toList();
        return String.join("; ", all);
    }

    /**
     * The latest agreement on the issue's roll calls with enough of them, where an issue of UN
     * votes speaks to it.
     */
    private static List<Span> votes(Context context, Stance stance) {
        List<Span> spans = new ArrayList<>();
        String issue = stance.unIssue();
        if (issue != null && PoliticsSection.ISSUES.contains(issue)) {
            context.pair("un.agreement", issue)
                    .flatMap(t -> t.latest(Track.FEW_ROLL_CALLS))
                    .ifPresent(f -> spans.addAll(agreement(context, f)));
        }
        if (!stance.unResolutions().isEmpty()) {
            if (!spans.isEmpty()) {
                spans.add(Span.text(" "));
            }
            spans.addAll(context.texts()
                    .spans(
                            "stance.resolutions",
                            Arguments.none().with("list", String.join(", ", stance.unResolutions()))));
        }
        return spans;
    }

    private static List<Span> agreement(Context context, Figure figure) {
        return context.texts()
                .spans(
                        "stance.agreement",
                        Arguments.none()
                                .with("value", context.collector().show(figure))
                                .count(
                                        "n",
                                        Track.items(figure),
                                        context.collector().showCount(figure))
                                .year("year", Track.year(figure)));
    }
}
