package org.entente.source.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entente.provenance.License;
import org.entente.provenance.Snapshot;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.Sources;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every source by what it adds to a dossier, with the effort it takes and whether it is here. */
public final class SetupGuide {
    private static final String RESOURCE = "setup.yaml";
    private static final String AUTOMATIC = "automatic";
    private static final String PAGE = "page";

    private final List<Entry> entries;

    private SetupGuide(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * One source.
     *
     * @param fills the section that it fills, and with what
     * @param minutes what a person spends on it; null where nobody noted it
     * @param access {@code automatic}, or what stands in the way: form, login, request, R, save,
     *     page, options
     * @param size of the files; empty where it was not seen
     * @param here the newest imported release, else {@code edition DATE}; null when it is not here
     * @param imported whether the user imported it
     */
    public record Entry(
            String source,
            String fills,
            @Nullable Integer minutes,
            String access,
            String size,
            License licence,
            @Nullable String here,
            boolean imported) {

        /** Whether {@code entente fetch} can bring it. */
        public boolean isAutomatic() {
            return access.equals(AUTOMATIC);
        }
    }

    /**
     * The guide for a store. A source that the resource does not list comes last.
     *
     * @param snapshots what the store holds
     */
    public static SetupGuide of(Sources sources, AddressBook book, List<Snapshot> snapshots) throws IOException {
        Map<String, Map<?, ?>> noted = read();
        for (Source source : sources.listAll()) {
            noted.putIfAbsent(source.id(), Map.of());
        }
        List<Entry> entries = new ArrayList<>();
        noted.forEach((id, fields) -> sources.find(id)
                .map(Source::description)
                .ifPresent(about -> entries.add(entry(about, fields, book.get(id), snapshots))));
        return new SetupGuide(entries);
    }

    private static Entry entry(SourceDescription about, Map<?, ?> fields, Offer offer, List<Snapshot> snapshots) {
        List<Snapshot> held = snapshots.stream()
                .filter(snapshot -> snapshot.source().equals(about.id()))
                .toList();
        Optional<Snapshot> imported = held.stream()
                .filter(snapshot -> snapshot.edition() == null)
                .reduce((first, second) -> first.vintage().compareTo(second.vintage()) > 0 ? first : second);
        @Nullable String here = imported.map(Snapshot::vintage)
                .or(() -> held.stream()
                        .flatMap(snapshot -> snapshot.findEdition().stream())
                        .findFirst()
                        .map(date -> "edition " + date))
                .orElse(null);
        return new Entry(
                about.id(),
                text(fields, "fills", String.join(", ", about.tables())),
                fields.get("minutes") instanceof Integer minutes ? minutes : null,
                text(fields, "access", offer instanceof Offer.ByHand ? PAGE : AUTOMATIC),
                text(fields, "size", ""),
                about.license(),
                here,
                imported.isPresent());
    }

    private static String text(Map<?, ?> fields, String key, String other) {
        Object value = fields.get(key);
        return value == null ? other : value.toString();
    }

    private static Map<String, Map<?, ?>> read() throws IOException {
        try (InputStream in = Objects.requireNonNull(SetupGuide.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            Object root = new Load(LoadSettings.builder().setLabel(RESOURCE).build()).loadFromInputStream(in);
            Map<String, Map<?, ?>> entries = new LinkedHashMap<>();
            for (Object row : (List<?>) Objects.requireNonNull(root, RESOURCE)) {
                Map<?, ?> fields = (Map<?, ?>) row;
                entries.put(text(fields, "source", ""), fields);
            }
            return entries;
        }
    }

    /** All sources, the most valuable first. */
    public List<Entry> listAll() {
        return entries;
    }

    /** What is neither imported nor in the edition, the most valuable first. */
    public List<Entry> listMissing() {
        return entries.stream().filter(entry -> entry.here() == null).toList();
    }

    /** The missing source that adds most and needs no person. */
    public Optional<Entry> findNext() {
        return listMissing().stream().filter(Entry::isAutomatic).findFirst();
    }
}
