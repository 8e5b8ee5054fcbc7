package org.entente.web.dossier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.Workbench;
import org.entente.chronology.Chronology;
import org.entente.chronology.DatedEvent;
import org.entente.country.YearRange;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.EventEntry;
import org.entente.provenance.Snapshot;
import org.entente.service.Dossiers;
import org.entente.service.PairCase;
import org.entente.text.Arguments;
import org.entente.web.find.PairAddress;
import org.entente.web.http.CsvTable;
import org.entente.web.http.Form;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Parameter;
import org.entente.web.http.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What happened between two states: the events of their dossier as a timeline and a table, filtered
 * by the address.
 */
final class ChronologyPage implements Resource {
    private static final List<String> HEADER = List.of(
            "id", "date", "earliest", "latest", "open", "sector", "kind", "importance", "says", "source", "where");

    /** The events of the pairs asked for last: a reader tries one filter after the other. */
    private static final int KEPT = 8;

    private final Map<Key, Read> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Read> eldest) {
            return size() > KEPT;
        }
    });

    /** What the events are a function of. */
    private record Key(List<Snapshot> snapshots, PairAddress pair, String language) {}

    @Override
    public String path() {
        return "/chronology/{first}/{second}";
    }

    @Override
    public String summary() {
        return "Dated events of two states, from the imported sources, a case, and records of figures.";
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(PairAddress.PARAMETERS);
        all.add(Parameter.text(
                "sector",
                "Sectors, with commas between: " + String.join(", ", ChronologyView.SECTORS) + "; all without it."));
        all.add(Parameter.text("kind", "One kind of event, such as visit, alliance or dispute; all without it."));
        all.add(Parameter.choice(
                "importance",
                List.of("1", "2", "3"),
                "The least importance: 1 background, 2 notable, 3 turning point."));
        return all;
    }

    @Override
    public Set<Form> forms() {
        return EnumSet.allOf(Form.class);
    }

    @Override
    public PageResponse respond(PageRequest request) throws IOException {
        PairAddress pair = PairAddress.of(request);
        if (request.form() == Form.HTML && !pair.isCanonical(request)) {
            return new PageResponse.Redirect(pair.at("/chronology", request));
        }
        EventFilter filter = EventFilter.of(request);
        Read read = read(pair, request);
        List<EventEntry> shown = read.events().stream().filter(filter::lets).toList();
        String title = request.texts()
                .get(
                        "chronology.title",
                        Arguments.none()
                                .with("first", pair.first().name(request.texts().locale()))
                                .with(
                                        "second",
                                        pair.second().name(request.texts().locale())));
        return new PageResponse.Document(
                title,
                "chronology.jte",
                ChronologyView.of(pair, filter, read.events(), shown, read.bySource(), request),
                () -> shown.stream().map(ChronologyPage::json).toList(),
                () -> new CsvTable(
                        HEADER, shown.stream().map(ChronologyPage::row).toList()));
    }

    /** Events as the dossier tells them, and those of sources as they were read, by id. */
    private record Read(List<EventEntry> events, Map<String, DatedEvent> bySource) {}

    private Read read(PairAddress pair, PageRequest request) throws IOException {
        Key key = new Key(request.snapshots(), pair, request.language());
        Read known = kept.get(key);
        if (known == null) {
            known = readAnew(pair, request);
            kept.put(key, known);
        }
        return known;
    }

    private static Read readAnew(PairAddress pair, PageRequest request) throws IOException {
        Optional<PairCase> about = PairCase.findEmbedded(pair.first(), pair.second());
        if (about.isEmpty()) {
            return read(request.workbench(), pair, request, null);
        }
        // The case's evidence is laid beside the store, which no other request may see.
        try (Workbench own = request.openPrivateWorkbench()) {
            return read(own, pair, request, about.get());
        }
    }

    private static Read read(Workbench workbench, PairAddress pair, PageRequest request, @Nullable PairCase about)
            throws IOException {
        List<EventEntry> events = new Dossiers(workbench, DossierTexts.of(request.language()))
                .events(pair.first(), pair.second(), pair.from(), pair.to(), about);
        Map<String, DatedEvent> bySource = new LinkedHashMap<>();
        new Chronology(workbench.store())
                .listEvents(
                        pair.first().cow(),
                        pair.second().cow(),
                        new YearRange(PairAddress.FIRST_YEAR, PairAddress.LAST_YEAR))
                .forEach(event -> bySource.put(event.id(), event));
        return new Read(events, bySource);
    }

    private static List<@Nullable Object> row(EventEntry event) {
        return Arrays.asList(
                event.id(),
                event.date(),
                event.earliest().toString(),
                event.open() ? null : event.latest().toString(),
                event.open(),
                event.sector(),
                event.kind(),
                event.importance(),
                event.summary(),
                event.source(),
                event.where());
    }

    private static Map<String, @Nullable Object> json(EventEntry event) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        List<@Nullable Object> row = row(event);
        for (int i = 0; i < HEADER.size(); i++) {
            object.put(HEADER.get(i), row.get(i));
        }
        object.put("actors", event.actors());
        object.put("place", event.place());
        object.put("references", event.references());
        object.put("locator", event.locator());
        return object;
    }
}
