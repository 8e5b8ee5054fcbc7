package org.entente.source.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.Sources;
import org.entente.store.StoreHome;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/**
 * Where publishers keep their files: {@code addresses.yaml} of this package, and whatever a user's
 * files put in its place. An entry of a later book replaces that of an earlier one as a whole.
 */
public final class AddressBook {
    private static final MessageBundle MESSAGES = MessageBundle.english(AddressBook.class);

    /** Name of a user's own book in the home folder. */
    public static final String NAME = "addresses.yaml";

    private final Map<String, Offer> offers;

    private AddressBook(Map<String, Offer> offers) {
        this.offers = Collections.unmodifiableMap(new LinkedHashMap<>(offers));
    }

    /**
     * The standard book, with that of the home folder over it, with a given file over both. Sources
     * that no book names are to be brought by hand as they describe themselves.
     *
     * @throws FetchException when a book is wrong; the message says where
     * @throws IOException when a file cannot be read
     */
    public static AddressBook load(Sources sources, StoreHome home, @Nullable Path given) throws IOException {
        Map<String, Offer> offers = new LinkedHashMap<>(standard());
        Path own = home.directory().resolve(NAME);
        if (Files.exists(own)) {
            offers.putAll(AddressReader.read(own.toString(), Files.readString(own)));
        }
        if (given != null) {
            if (!Files.isRegularFile(given)) {
                throw new NoSuchFileException(given.toString());
            }
            offers.putAll(AddressReader.read(given.toString(), Files.readString(given)));
        }
        for (Source source : sources.listAll()) {
            SourceDescription about = source.description();
            offers.computeIfAbsent(
                    about.id(), id -> new Offer.ByHand(about.address(), MESSAGES.get("no_address_known"), List.of()));
        }
        return new AddressBook(offers);
    }

    static Map<String, Offer> standard() throws IOException {
        try (InputStream in = AddressBook.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IllegalStateException(NAME + " is not packaged");
            }
            return AddressReader.read(NAME, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** All entries by id, in the order of the book. */
    public Map<String, Offer> listAll() {
        return offers;
    }

    public Optional<Offer> find(String id) {
        return Optional.ofNullable(offers.get(id));
    }

    /**
     * The entry of that id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Offer get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(MESSAGES.fill("no_offer", "id", id)));
    }
}
