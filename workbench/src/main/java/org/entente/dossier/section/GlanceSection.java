package org.entente.dossier.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.country.State;
import org.entente.dossier.Block;
import org.entente.dossier.KeyFacts;
import org.entente.dossier.Section;
import org.entente.dossier.VerdictTable;
import org.entente.dossier.block.GlanceDimensions;
import org.entente.dossier.block.GlanceMap;
import org.entente.dossier.evidence.ArmsWindow;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.Prose;
import org.entente.dossier.evidence.Track;
import org.entente.measure.model.Figure;
import org.entente.text.Arguments;
import org.entente.text.Span;

/**
 * The few numbers that a reader wants first, where the pair stands among all pairs, and where it
 * lies.
 */
final class GlanceSection implements SectionWriter {

    @Override
    public String id() {
        return "glance";
    }

    @Override
    public Section write(Context context) {
        List<Block> blocks = new ArrayList<>();
        Prose prose = context.prose();
        context.findCase().ifPresent(c -> prose.say(List.of(Span.text(c.header().summary()))));
        prose.addTo(blocks);
        List<KeyFacts.Card> cards = new ArrayList<>();
        votes(context).ifPresent(cards::add);
        trade(context).ifPresent(cards::add);
        balance(context).ifPresent(cards::add);
        arms(context, context.first(), context.second()).ifPresent(cards::add);
        arms(context, context.second(), context.first()).ifPresent(cards::add);
        if (cards.isEmpty() && !context.hasGap("figures")) {
            blocks.add(context.gap("figures", id(), null, "entente setup", context.names()));
        }
        verdicts(context).ifPresent(cards::add);
        events(context).ifPresent(cards::add);
        if (!cards.isEmpty()) {
            blocks.add(new KeyFacts(cards));
        }
        new GlanceDimensions(context).addTo(blocks);
        new GlanceMap(context).addTo(blocks);
        return new Section(id(), context.texts().get("section.glance"), blocks);
    }

    private static Optional<KeyFacts.Card> votes(Context context) {
        Optional<Track> track = context.pair("un.agreement", null);
        return track.flatMap(t -> t.latest(Track.FEW_ROLL_CALLS))
                .map(f -> card(
                        context,
                        "glance.votes",
                        f,
                        track.flatMap(t -> t.findValue(Track.year(f) - Track.DECADE))
                                .filter(b -> Track.items(b) >= Track.FEW_ROLL_CALLS),
                        "politics"));
    }

    private static Optional<KeyFacts.Card> trade(Context context) {
        Optional<Track> track = context.pair("trade.total", null);
        return track.flatMap(Track::latest)
                .map(f -> card(
                        context,
                        "glance.trade",
                        f,
                        track.flatMap(t -> context.comparable(t, f, Track.year(f) - Track.DECADE)),
                        "economy"));
    }

    private static Optional<KeyFacts.Card> balance(Context context) {
        Optional<Track> track = context.directed("trade.balance", null, context.first(), context.second());
        return track.flatMap(Track::latest)
                .map(f -> card(
                        context,
                        "glance.balance",
                        f,
                        track.flatMap(t -> context.comparable(t, f, Track.year(f) - Track.DECADE)),
                        "economy"));
    }

    private static Optional<KeyFacts.Card> arms(Context context, State from, State to) {
        return context.directed("arms.supplier_share", null, from, to)
                .filter(GlanceSection::delivered)
                .flatMap(Track::latest)
                .map(f -> ArmsWindow.of(context, "arms.supplier_share", from, to, Track.year(f))
                        .orElse(f))
                .map(f -> new KeyFacts.Card(
                        context.texts()
                                .get(
                                        "glance.arms",
                                        Arguments.none()
                                                .with("supplier", context.said(from.cow()))
                                                .with("recipient", context.said(to.cow()))),
                        context.collector().show(f),
                        armsContext(context, f),
                        "defence"));
    }

    /**
     * Whether anything came in the last ten years: what ended before is reported where the years
     * are.
     */
    private static boolean delivered(Track shares) {
        return shares.latest()
                .map(Track::year)
                .filter(year -> shares.values().anyMatch(f -> f.getValue() > 0 && Track.year(f) > year - Track.DECADE))
                .isPresent();
    }

    private static List<Span> armsContext(Context context, Figure f) {
        return context.texts()
                .spans(
                        "glance.arms.context",
                        Arguments.none()
                                .with("years", ArmsWindow.years(f))
                                .choose("wide", context.collector().range(f) == null ? "no" : "yes")
                                .with("range", context.collector().showRange(f)));
    }

    private static KeyFacts.Card card(
            Context context, String key, Figure figure, Optional<Figure> before, String section) {
        Arguments arguments = context.names()
                .year("year", Track.year(figure))
                .with("snapshot", context.dataset(figure.snapshot()))
                .choose("compared", before.isPresent() ? "yes" : "no")
                .with("before", before.<Span>map(context.collector()::show).orElseGet(() -> Span.text("")))
                .with(
                        "beforeYear",
                        before.map(f -> Integer.toString(Track.year(f))).orElse(""));
        if (figure.n() != null) {
            arguments.count("n", Track.items(figure), context.collector().showCount(figure));
        }
        return new KeyFacts.Card(
                context.texts().get(key, context.names()),
                context.collector().show(figure),
                context.texts().spans(key + ".context", arguments),
                section);
    }

    private static Optional<KeyFacts.Card> verdicts(Context context) {
        if (context.claims().isEmpty()) {
            return Optional.empty();
        }
        List<VerdictTable.Count> counts = ClaimsSection.counts(context, context.claims());
        List<Span> list = new ArrayList<>();
        for (VerdictTable.Count count : counts) {
            if (!list.isEmpty()) {
                list.add(Span.text(", "));
            }
            list.addAll(context.texts()
                    .spans(
                            "claims.verdict",
                            Arguments.none().with("n", count.shown()).with("verdict", count.label())));
        }
        return Optional.of(new KeyFacts.Card(
                context.texts().get("glance.claims"),
                context.collector()
                        .counted(
                                "count:claims",
                                context.texts().get("count.claims"),
                                context.claims().stream().map(c -> c.id()).toList()),
                list,
                "claims"));
    }

    private static Optional<KeyFacts.Card> events(Context context) {
        if (context.events().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new KeyFacts.Card(
                context.texts().get("glance.events"),
                context.collector()
                        .counted(
                                "count:events",
                                context.texts().get("count.events"),
                                context.events().stream().map(e -> e.id()).toList()),
                context.texts()
                        .spans(
                                "glance.events.context",
                                Arguments.none()
                                        .year("from", ChronologySection.firstYear(context.events()))
                                        .year("to", ChronologySection.lastYear(context.events()))),
                "chronology"));
    }
}
