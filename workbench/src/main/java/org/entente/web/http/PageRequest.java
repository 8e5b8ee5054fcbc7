package org.entente.web.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.Workbench;
import org.entente.country.CountryNames;
import org.entente.country.State;
import org.entente.dossier.DossierTexts;
import org.entente.measure.model.Definition;
import org.entente.provenance.Snapshot;
import org.entente.store.StoreHome;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/**
 * A request for a page: its address, form and language, and the store. Values have been checked
 * against the page's parameters. Closing it gives its workbench back.
 */
public final class PageRequest implements AutoCloseable {
    private static final int MOST_CHARACTERS = 200;
    private static final int MOST_WORDS = 12;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Address address;
    private final Map<String, String> values;
    private final Form form;
    private final MessageBundle texts;
    private final StoreSnapshot snapshot;
    private final long timeoutMillis;
    private final String client;
    private @Nullable Workbench workbench;

    /**
     * @param address of the page
     * @param path values of the places in its path
     * @param form that is requested
     * @param texts of the reader's language
     * @param snapshot the store, on which the caller has a reference
     * @param timeoutMillis how long to wait for a workbench
     * @param client the reader's network address; empty for a page that the server makes by itself
     */
    PageRequest(
            Address address,
            Map<String, String> path,
            Form form,
            MessageBundle texts,
            StoreSnapshot snapshot,
            long timeoutMillis,
            String client) {
        this.address = address;
        this.values = new HashMap<>(address.query());
        this.values.putAll(path);
        this.form = form;
        this.texts = texts;
        this.snapshot = snapshot;
        this.timeoutMillis = timeoutMillis;
        this.client = client;
    }

    /** The reader's network address. */
    public String client() {
        return client;
    }

    public Address address() {
        return address;
    }

    public Form form() {
        return form;
    }

    public MessageBundle texts() {
        return texts;
    }

    /** The name of a measure in the reader's language. */
    public String title(Definition measure) {
        return DossierTexts.title(WebTexts.dossier(language()), measure);
    }

    /** A unit in the reader's language. */
    public String unit(String unit) {
        return WebTexts.dossier(language()).unit(unit);
    }

    public String language() {
        return texts.locale().getLanguage();
    }

    /**
     * The store, catalogues and figures, for this request alone. It must not be kept beyond the
     * request, and no case may add evidence to it.
     *
     * @throws WebException 503 when no workbench becomes free in time
     */
    public Workbench workbench() {
        Workbench mine = workbench;
        if (mine == null) {
            mine = snapshot.take(timeoutMillis);
            workbench = mine;
        }
        return mine;
    }

    /** Gives the workbench back; it may be requested again. */
    @Override
    public void close() {
        Workbench mine = workbench;
        if (mine != null) {
            workbench = null;
            snapshot.giveBack(mine);
        }
    }

    /** A workbench of its own, to which a case may add evidence. The caller closes it. */
    public Workbench openPrivateWorkbench() {
        return snapshot.openPrivate();
    }

    /** Where the store is. */
    public StoreHome home() {
        return snapshot.home();
    }

    public List<Snapshot> snapshots() {
        return snapshot.snapshots();
    }

    /** A value of the path, or one of the query that must be there. */
    public String text(String name) {
        return find(name)
                .orElseThrow(() -> new WebException(
                        400,
                        "missing_parameter",
                        texts.get("error.missing", Arguments.none().with("name", name))));
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    public String text(String name, String otherwise) {
        return find(name).orElse(otherwise);
    }

    /**
     * Requires that a text can be a name of a state or pair, since comparing it with all names
     * takes time that grows with it.
     *
     * @throws WebException 400 when it is longer than any
     */
    public String requireShort(String name, String text) {
        if (text.length() > MOST_CHARACTERS || SPACE.split(text.strip(), -1).length > MOST_WORDS) {
            throw new WebException(
                    400,
                    "too_long",
                    texts.get(
                            "error.words",
                            Arguments.none()
                                    .with("name", name)
                                    .with("characters", String.valueOf(MOST_CHARACTERS))
                                    .with("words", String.valueOf(MOST_WORDS))));
        }
        return text;
    }

    /** A whole number of the query, between bounds. */
    public Optional<Integer> integer(String name, int least, int most) {
        return find(name).map(value -> {
            try {
                int number = Integer.parseInt(value.strip());
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Said below, as for a number out of bounds.
            }
            throw new WebException(
                    400,
                    "bad_number",
                    texts.get(
                            "error.number",
                            Arguments.none()
                                    .with("name", name)
                                    .with("value", value)
                                    .with("least", String.valueOf(least))
                                    .with("most", String.valueOf(most))));
        });
    }

    /** The state that a value names, by any name or code. */
    public State state(String name) {
        return CountryNames.standard().resolve(requireShort(name, text(name)));
    }

    /** The address of another page, in the language that the reader chose. */
    public String to(String path) {
        return address.to(path);
    }
}
