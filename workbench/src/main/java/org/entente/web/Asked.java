package org.entente.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.Workbench;
import org.entente.country.CountryNames;
import org.entente.country.State;
import org.entente.dossier.DossierTexts;
import org.entente.measure.Definition;
import org.entente.provenance.Snapshot;
import org.entente.store.StoreHome;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;

/** What a request asks of a page. Values are checked against the page's parameters before. */
final class Asked {
    private final Address address;
    private final Map<String, String> values;
    private final Form form;
    private final MessageBundle texts;
    private final Generation generation;
    private final Lease lease;

    /**
     * @param address of the page
     * @param path values of the places in its path
     * @param form that is asked for
     * @param texts of the reader's language
     * @param generation the store, held by who asks
     * @param lease what this request has of the store
     */
    Asked(
            Address address,
            Map<String, String> path,
            Form form,
            MessageBundle texts,
            Generation generation,
            Lease lease) {
        this.address = address;
        this.values = new HashMap<>(address.query());
        this.values.putAll(path);
        this.form = form;
        this.texts = texts;
        this.generation = generation;
        this.lease = lease;
    }

    Address address() {
        return address;
    }

    Form form() {
        return form;
    }

    MessageBundle texts() {
        return texts;
    }

    /** The name of a measure in the reader's language. */
    String title(Definition measure) {
        return DossierTexts.title(WebTexts.dossier(language()), measure);
    }

    /** A unit in the reader's language. */
    String unit(String unit) {
        return WebTexts.dossier(language()).unit(unit);
    }

    String language() {
        return texts.locale().getLanguage();
    }

    /** The store, catalogues and figures; this request's own until it is answered. Not to be kept, and no case is laid beside it. */
    Workbench workbench() {
        return lease.get();
    }

    /** A second one, where nobody else uses it. */
    Optional<Workbench> findSecondWorkbench() {
        return lease.findSecond();
    }

    /** The second one may be used by others again. */
    void giveBackSecondWorkbench() {
        lease.giveBackSecond();
    }

    /** Nothing more is asked of the store: others need not wait until the last byte has gone out. */
    void giveBackWorkbenches() {
        lease.close();
    }

    /** A workbench of its own, beside which a case may be laid. The caller closes it. */
    Workbench openOwn() {
        return generation.openOwn();
    }

    /** Where the store is. */
    StoreHome home() {
        return generation.home();
    }

    List<Snapshot> snapshots() {
        return generation.snapshots();
    }

    /** A value of the path, or one of the query that must be there. */
    String text(String name) {
        return find(name)
                .orElseThrow(() -> new WebException(
                        400,
                        "missing_parameter",
                        texts.get("error.missing", Arguments.none().with("name", name))));
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    String text(String name, String otherwise) {
        return find(name).orElse(otherwise);
    }

    /** A whole number of the query, between bounds. */
    Optional<Integer> integer(String name, int least, int most) {
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
    State state(String name) {
        return CountryNames.standard().resolve(text(name));
    }

    /** The address of another page, in the language that the reader chose. */
    String to(String path) {
        return address.to(path);
    }
}
