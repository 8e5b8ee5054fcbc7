package org.entente.source.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
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
    private static final String OPTIONS = "options";
    private static final String ENGLISH = "en";

    private final List<Entry> entries;

    private SetupGuide(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * One source.
     *
     * @param filled the section that it fills, and with what, by language; English is always there
     * @param minutes minutes of a person's time; null where not recorded
     * @param access {@code automatic}, or what stands in the way: form, login, request, R, save,
     *     page, options
     * @param size of the files; empty where it was not seen
     * @param release the newest imported release; null when none is imported
     * @param edition the date of the starter edition that has it; null when it is not in the
     *     edition that is loaded
     * @param page where a person finds the dataset and its terms
     * @param steps what a person does; null where {@code entente fetch} downloads it
     */
    public record Entry(
            String source,
            String title,
            Map<String, String> filled,
            @Nullable Integer minutes,
            String access,
            String size,
            License licence,
            @Nullable String release,
            @Nullable String edition,
            String page,
            FetchReport.@Nullable Steps steps) {
        public Entry {
            filled = Map.copyOf(filled);
        }

        /** Whether {@code entente fetch} can bring it, without being told years or states. */
        public boolean isAutomatic() {
            return access.equals(AUTOMATIC);
        }

        /** Whether {@code entente fetch} downloads it when given years or states. */
        public boolean needsOptions() {
            return access.equals(OPTIONS);
        }

        public String fills() {
            return fills(ENGLISH);
        }

        /** The section that it fills, and with what; in English where the language is unknown. */
        public String fills(String language) {
            return Objects.requireNonNull(filled.getOrDefault(language, filled.get(ENGLISH)), source);
        }

        public boolean isMissing() {
            return release == null && edition == null;
        }

        /** The newest imported release, else {@code edition DATE}; null when it is missing. */
        public @Nullable String here() {
            return release != null || edition == null ? release : "edition " + edition;
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
        return new Entry(
                about.id(),
                about.title(),
                filled(about, fields),
                fields.get("minutes") instanceof Integer minutes ? minutes : null,
                text(fields, "access", offer instanceof Offer.ByHand ? PAGE : AUTOMATIC),
                text(fields, "size", ""),
                about.license(),
                held.stream()
                        .filter(snapshot -> snapshot.edition() == null)
                        .map(Snapshot::vintage)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                held.stream()
                        .flatMap(snapshot -> snapshot.findEdition().stream())
                        .findFirst()
                        .orElse(null),
                offer.page(),
                offer instanceof Offer.ByHand hand ? FetchReport.Steps.of(about, hand) : null);
    }

    private static Map<String, String> filled(SourceDescription about, Map<?, ?> fields) {
        Map<String, String> filled = new LinkedHashMap<>();
        filled.put(ENGLISH, text(fields, "fills", String.join(", ", about.tables())));
        Object turkish = fields.get("tr");
        if (turkish != null) {
            filled.put("tr", turkish.toString());
        }
        return filled;
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
        return entries.stream().filter(Entry::isMissing).toList();
    }

    /** The missing source that adds most and needs no person. */
    public Optional<Entry> findNext() {
        return listMissing().stream().filter(Entry::isAutomatic).findFirst();
    }
}
