package org.entente.dossier.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.casefile.model.CaseEvent;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.model.Commitment;
import org.entente.casefile.model.EdtfDate;
import org.entente.casefile.model.Reference;
import org.entente.casefile.model.Target;
import org.entente.casefile.model.Work;
import org.entente.chronology.DatedEvent;
import org.entente.dossier.ClaimEntry;
import org.entente.dossier.CommitmentEntry;
import org.entente.dossier.DealEntry;
import org.entente.dossier.EventEntry;
import org.entente.dossier.ReferenceEntry;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.text.Arguments;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/** The rows of the case and of the register, as a dossier shows them; each list is made once. */
final class Entries {
    private final Context context;
    private final DealEntries dealEntries;
    private final RegisterEntries registerEntries;
    private @Nullable List<EventEntry> events;
    private @Nullable List<DealEntry> deals;
    private @Nullable List<CommitmentEntry> commitments;
    private @Nullable List<ClaimEntry> claims;
    private @Nullable List<ReferenceEntry> references;

    Entries(Context context) {
        this.context = context;
        this.dealEntries = new DealEntries(context);
        this.registerEntries = new RegisterEntries(context);
    }

    List<EventEntry> events() {
        if (events == null) {
            List<FigureEvents.Told> told = told();
            told.forEach(one -> context.collector().enter(one.figure()));
            events = events(told);
        }
        return events;
    }

    private List<EventEntry> events(List<FigureEvents.Told> told) {
        List<EventEntry> all = new ArrayList<>();
        Map<String, List<String>> also = new HashMap<>();
        SameEvents same = new SameEvents(context.findCase());
        SourceEvents sources = new SourceEvents(context.texts());
        for (DatedEvent event : context.sourceEvents()) {
            Optional<CaseEvent> known = same.find(event, sources.where(event));
            if (known.isPresent()) {
                also.computeIfAbsent(known.get().id(), k -> new ArrayList<>()).add(sources.where(event));
            } else {
                all.add(sources.entry(event));
            }
        }
        context.findCase()
                .ifPresent(c -> c.events().stream()
                        .filter(e -> touches(e.date()))
                        .map(e -> event(e, also.getOrDefault(e.id(), List.of())))
                        .forEach(all::add));
        told.forEach(one -> all.add(one.event()));
        all.sort(Comparator.comparing(EventEntry::earliest)
                .thenComparing(EventEntry::latest)
                .thenComparing(EventEntry::importance, Comparator.reverseOrder())
                .thenComparing(EventEntry::id));
        return List.copyOf(all);
    }

    private List<FigureEvents.Told> told() {
        return FigureEvents.standard().stream()
                .flatMap(kind -> kind.list(context).stream())
                .toList();
    }

    List<DealEntry> deals() {
        if (deals == null) {
            List<DealEntry> all = new ArrayList<>();
            context.findCase()
                    .ifPresent(c -> c.deals().stream().map(dealEntries::of).forEach(all::add));
            all.addAll(registerEntries.deals());
            deals = List.copyOf(all);
        }
        return deals;
    }

    List<CommitmentEntry> commitments() {
        if (commitments == null) {
            commitments = context.findCase().stream()
                    .flatMap(c -> c.commitments().stream())
                    .map(this::commitment)
                    .toList();
        }
        return commitments;
    }

    List<ClaimEntry> claims() {
        if (claims == null) {
            claims = new ClaimEntries(context).list();
        }
        return claims;
    }

    List<ReferenceEntry> references() {
        if (references == null) {
            references = context.findCase().stream()
                    .flatMap(c -> c.references().stream())
                    .map(this::reference)
                    .toList();
        }
        return references;
    }

    List<Span> marks(List<String> ids) {
        Optional<CaseFile> file = context.findCase();
        List<Span> marks = new ArrayList<>();
        for (String id : ids) {
            if (file.flatMap(c -> c.findReference(id)).isPresent()) {
                marks.add(new Span.ReferenceMark(id, mark(id)));
            }
        }
        return marks;
    }

    private boolean touches(EdtfDate date) {
        return date.firstYear() <= context.years().to()
                && date.lastYear() >= context.years().from();
    }

    /** An event of the case, with the places where sources report the same. */
    private EventEntry event(CaseEvent e, List<String> also) {
        return new EventEntry(
                e.id(),
                e.date().toString(),
                context.texts().date(e.date().display()),
                e.date().earliest(),
                e.date().latest(),
                e.date().isOpen(),
                context.texts().word("event", e.kind().name()),
                e.sector().name().toLowerCase(Locale.ROOT),
                e.actors().stream().map(context::name).toList(),
                e.place(),
                e.summary(),
                e.importance(),
                "case",
                e.refs(),
                e.locator(),
                also.isEmpty()
                        ? e.where().toString()
                        : context.texts()
                                .get(
                                        "where.also",
                                        Arguments.none()
                                                .with("where", e.where().toString())
                                                .with("also", String.join("; ", also))));
    }

    private CommitmentEntry commitment(Commitment c) {
        EdtfDate date = c.date();
        Target target = c.target();
        Span.FigureValue shown = null;
        Optional<Figure> latest = Optional.empty();
        if (target != null) {
            shown = context.collector()
                    .stated(
                            "commitment:" + c.id(),
                            c.what(),
                            context.numbers().value(target.value(), target.unit()),
                            target.value(),
                            target.unit(),
                            c.refs(),
                            c.locator(),
                            c.where());
            latest = latest(target.measure());
        }
        return new CommitmentEntry(
                c.id(),
                date == null ? "" : date.toString(),
                date == null ? "" : context.texts().date(date.display()),
                c.madeBy().stream().map(context::name).toList(),
                context.texts().word("sector", c.sector().name()),
                c.what(),
                shown,
                target == null ? null : target.by(),
                latest.map(f -> context.collector().show(f)).orElse(null),
                latest.map(f -> Integer.toString(Track.year(f))).orElse(""),
                c.state().name().toLowerCase(Locale.ROOT),
                context.texts().word("commitment", c.state().name()),
                c.note() == null ? "" : c.note(),
                c.refs(),
                c.locator(),
                c.where().toString());
    }

    /**
     * The latest value of a target's measure for the pair; a target does not say in which direction
     * another counts.
     */
    private Optional<Figure> latest(String measure) {
        boolean pair = context.figures()
                .measures()
                .find(measure)
                .map(m -> m.definition().shape() == Shape.DYAD)
                .orElse(false);
        return pair ? context.pair(measure, null).flatMap(Track::latest) : Optional.empty();
    }

    private ReferenceEntry reference(Reference r) {
        return new ReferenceEntry(
                r.id(),
                mark(r.id()),
                r.sameAs(),
                r.pages() == null ? "" : r.pages(),
                r.works().stream().map(this::work).toList(),
                r.note() == null ? "" : r.note());
    }

    private ReferenceEntry.Work work(Work w) {
        EdtfDate date = w.date();
        return new ReferenceEntry.Work(
                w.kind().name().toLowerCase(Locale.ROOT),
                or(w.author()),
                or(w.title()),
                or(w.container()),
                or(w.volume()),
                date == null ? "" : context.texts().date(date.display()),
                date == null ? null : (Integer) date.firstYear(),
                or(w.pages()),
                or(w.url()));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** {@code n04} is printed as 4; other ids as they are. */
    private static String mark(String id) {
        return id.matches("n0*[1-9]\\d*") ? id.replaceFirst("n0*", "") : id;
    }
}
