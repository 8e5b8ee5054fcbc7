package org.entente.dossier.block;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.country.YearRange;
import org.entente.curated.LeaderNames;
import org.entente.dossier.Block;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.Table;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.Prose;
import org.entente.dossier.evidence.TestFamily;
import org.entente.measure.estimate.Leaders;
import org.entente.measure.estimate.LeadersFigures;
import org.entente.measure.estimate.LeadersStudy;
import org.entente.measure.estimate.OfficeSpell;
import org.entente.measure.model.Figure;
import org.entente.provenance.Snapshot;
import org.entente.text.Arguments;
import org.entente.text.Span;

/**
 * Who led by the imported data, and what changed in the headline measures when leaders entered
 * office or at dates that a text states.
 */
public final class LeaderEffects {
    private static final double RARE = 0.05;
    private static final int LONG_DAYS = 365;

    /** Between the name and the date in the note of an entry's figure. */
    private static final String OFFICE = ", in office from ";

    private final Context context;

    public LeaderEffects(Context context) {
        this.context = context;
    }

    /** The effects: a heading, one table per measure, notes; empty when nothing is known. */
    public List<Block> list() {
        List<Block> blocks = new ArrayList<>();
        List<Figure> tests = new ArrayList<>();
        Prose answers = context.prose();
        AtomicInteger usual = new AtomicInteger();
        context.tests().leaders().forEach((measure, entries) -> {
            entries.forEach(entry -> usual.addAndGet(answer(measure, entry, answers)));
            blocks.add(table(measure, entries));
            entries.forEach(entry -> tests.addAll(entry.tests()));
        });
        if (!blocks.isEmpty()) {
            blocks.add(0, new Block.Heading("leader-effects", context.texts().get("heading.effects")));
            blocks.add(
                    1, context.prose().say("leaders.effects", context.names()).paragraph());
            if (usual.get() > 0) {
                answers.say(
                        "leaders.usual",
                        Arguments.none()
                                .count(
                                        "n",
                                        usual.get(),
                                        Span.text(context.numbers().count(usual.get()))));
            }
            blocks.add(2, answers.paragraph());
            blocks.add(notes(tests));
        } else if (!TestFamily.headlines(context).isEmpty()
                && Leaders.of(context.figures().store()).isPresent()) {
            blocks.add(
                    context.prose().say("leaders.untestable", context.names()).paragraph());
        }
        return blocks;
    }

    /** The leader and the day of entry, which the note of the figure names. */
    private String leader(LeadersFigures.Entry entry) {
        String note = entry.effect().note();
        int end = note.lastIndexOf(OFFICE);
        return end < 0
                ? note
                : context.texts()
                        .get(
                                "leaders.entry",
                                Arguments.none()
                                        .with(
                                                "name",
                                                LeaderNames.standard()
                                                        .spelled(
                                                                entry.effect()
                                                                        .id()
                                                                        .from(),
                                                                note.substring(0, end)))
                                        .with("date", note.substring(end + OFFICE.length())));
    }

    /**
     * Reports the change at one entry where it is significant, among entries anywhere, else
     * partners.
     *
     * @return 1 for a tested change that is not significant, which the table shows; else 0
     */
    private int answer(String measure, LeadersFigures.Entry entry, Prose answers) {
        for (LeadersStudy.Set set : List.of(LeadersStudy.Set.ALL, LeadersStudy.Set.PARTNERS)) {
            Figure place = entry.place(set);
            boolean known = LeadersFigures.isTestable(place) && !entry.seeable().isEmpty();
            if (known && entry.seeable().get(set.ordinal()).value() != null) {
                Figure seeable = entry.seeable().get(set.ordinal());
                boolean standing = context.tests().isStanding(place);
                if (!standing && place.getValue() > RARE) {
                    return 1;
                }
                answers.say(
                        "leaders.answer",
                        Arguments.none()
                                .with(
                                        "who",
                                        entry.raw() == null
                                                ? context.texts()
                                                        .get(
                                                                "leaders.stated",
                                                                Arguments.none().year("year", entry.year()))
                                                : leader(entry))
                                .with(
                                        "measure",
                                        DossierTexts.title(
                                                context.texts(),
                                                context.figures()
                                                        .measures()
                                                        .get(measure)
                                                        .definition()))
                                .with("effect", context.collector().show(entry.effect()))
                                .with("p", context.collector().show(place))
                                .with("seeable", context.collector().show(seeable))
                                .choose("among", set == LeadersStudy.Set.ALL ? "all" : "partners")
                                .choose("verdict", standing ? "rare" : "many"));
                return 0;
            }
        }
        return 0;
    }

    private Block table(String measure, List<LeadersFigures.Entry> entries) {
        List<Table.Column> heads = new ArrayList<>();
        for (String key :
                List.of("entered", "ofstate", "shift", "trendkept", "ppair", "ppartners", "pall", "seeable")) {
            boolean words = key.equals("entered") || key.equals("ofstate");
            heads.add(new Table.Column(context.texts().get("table." + key), !words));
        }
        List<Table.Row> rows = new ArrayList<>();
        for (LeadersFigures.Entry entry : entries) {
            List<Table.Cell> cells = new ArrayList<>();
            boolean dated = entry.raw() == null;
            cells.add(Table.Cell.text(
                    dated
                            ? context.texts()
                                    .get("leaders.stated", Arguments.none().year("year", entry.year()))
                            : leader(entry)));
            cells.add(Table.Cell.text(
                    dated ? "" : context.name(entry.effect().id().from())));
            cells.add(Table.Cell.of(context.collector().show(entry.effect())));
            Figure raw = entry.raw();
            cells.add(
                    raw == null
                            ? Table.Cell.of()
                            : Table.Cell.of(context.collector().show(raw)));
            for (LeadersStudy.Set set : LeadersStudy.Set.values()) {
                cells.add(place(entry.place(set)));
            }
            cells.add(
                    entry.seeable().isEmpty()
                            ? Table.Cell.of()
                            : Table.Cell.of(
                                    context.collector().show(entry.seeable().get(LeadersStudy.Set.ALL.ordinal()))));
            rows.add(new Table.Row("", cells));
        }
        String title = DossierTexts.title(
                context.texts(), context.figures().measures().get(measure).definition());
        return new Table(
                "effects-" + measure.replace('.', '-'),
                context.texts()
                        .get(
                                "table.effects.caption",
                                context.names()
                                        .with("measure", title)
                                        .choose(
                                                "scale",
                                                scale(entries.get(0).effect().unit()))),
                heads,
                rows);
    }

    private static String scale(String unit) {
        return switch (unit) {
            case "log points" -> "log";
            case "log points of 1 + TIV million" -> "log1p";
            default -> "identity";
        };
    }

    /** A p with the number of cases that it rests on. */
    private Table.Cell place(Figure place) {
        if (place.value() == null) {
            return Table.Cell.of(context.collector().show(place));
        }
        if (!LeadersFigures.isTestable(place)) {
            return new Table.Cell(context.texts()
                    .spans(
                            "leaders.place.few",
                            Arguments.none().with("of", context.collector().showCount(place))));
        }
        Arguments arguments = Arguments.none()
                .with("p", context.collector().show(place))
                .with("of", context.collector().showCount(place));
        return new Table.Cell(context.tests()
                .findAdjusted(place, context)
                .map(adjusted -> context.texts().spans("leaders.place.adjusted", arguments.with("adjusted", adjusted)))
                .orElseGet(() -> context.texts().spans("leaders.place", arguments)));
    }

    private Block notes(List<Figure> tests) {
        List<String> all = tests.stream().map(context.collector()::enter).toList();
        List<String> rare = tests.stream()
                .filter(p -> p.getValue() <= RARE)
                .map(context.collector()::enter)
                .toList();
        Arguments counts = Arguments.none()
                .count(
                        "tests",
                        all.size(),
                        context.collector()
                                .counted("count:leaders.tests", context.texts().get("count.leaders.tests"), all))
                .count(
                        "rare",
                        rare.size(),
                        context.collector()
                                .counted("count:leaders.rare", context.texts().get("count.leaders.rare"), rare));
        return new Block.Notes(List.of(
                context.texts().spans("leaders.note.sets", Arguments.none()),
                context.texts().spans("leaders.note.limits", Arguments.none()),
                context.texts().spans("leaders.note.rare", counts),
                context.texts().spans("family.note", context.tests().counts(context))));
    }

    /**
     * Who led either state for a year or longer within the dossier's years, by the imported data.
     */
    public List<Block> office() {
        return Leaders.of(context.figures().store())
                .map(this::office)
                .filter(table -> !table.rows().isEmpty())
                .map(table -> List.<Block>of(table))
                .orElse(List.of());
    }

    private Table office(Leaders leaders) {
        List<Table.Column> heads = List.of("leader", "state", "inoffice", "source").stream()
                .map(key -> new Table.Column(context.texts().get("table." + key), false))
                .toList();
        List<Table.Row> rows = new ArrayList<>();
        YearRange years = context.years();
        for (int state : List.of(context.first().cow(), context.second().cow())) {
            for (OfficeSpell spell : leaders.list(state)) {
                long days = spell.last().toEpochDay() - spell.first().toEpochDay();
                boolean here =
                        spell.first().getYear() <= years.to() && spell.last().getYear() >= years.from();
                if (here && days >= LONG_DAYS) {
                    rows.add(new Table.Row(
                            "",
                            List.of(
                                    Table.Cell.text(spell.name()),
                                    Table.Cell.text(context.name(state)),
                                    Table.Cell.text(context.texts()
                                            .get(
                                                    spell.open() ? "tenure.since" : "tenure.both",
                                                    Arguments.none()
                                                            .with(
                                                                    "from",
                                                                    spell.first()
                                                                            .toString())
                                                            .with(
                                                                    "to",
                                                                    spell.last().toString()))),
                                    Table.Cell.of(Span.text(snapshot(leaders, spell))))));
                }
            }
        }
        return new Table("leaders-office", context.texts().get("table.office.caption", context.names()), heads, rows);
    }

    private static String snapshot(Leaders leaders, OfficeSpell spell) {
        return leaders.snapshots().stream()
                .filter(s -> s.id() == spell.rows().snapshot())
                .map(Snapshot::ref)
                .findFirst()
                .orElse("");
    }
}
