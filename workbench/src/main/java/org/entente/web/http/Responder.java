package org.entente.web.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/**
 * Responds for every page: decides form and language, validates the parameters, takes the page from
 * the cache or has it made, and sends it.
 */
public final class Responder {
    /**
     * How long a request waits for a workbench, or for another request that makes the same page.
     */
    static final long TIMEOUT_MILLIS = 30_000;

    private final StoreProvider stores;
    private final PageCache cache;
    private final Templates templates;
    private final String build;

    public Responder(StoreProvider stores, PageCache cache, Templates templates, String build) {
        this.stores = stores;
        this.cache = cache;
        this.templates = templates;
        this.build = build;
    }

    /**
     * @param suffixed the form that the address names; null where the client's preference decides
     */
    public void answer(Context request, Resource resource, @Nullable Form suffixed) throws Exception {
        MessageBundle texts = texts(request);
        Form form = form(request, resource, suffixed, texts);
        Address address = address(request, resource, form, suffixed, texts);
        try (StoreSnapshot snapshot = stores.acquire()) {
            send(request, resource, form, address, texts, snapshot);
        } catch (StoreSnapshot.StoreReplacedException e) {
            try (StoreSnapshot next = stores.acquire()) {
                send(request, resource, form, address, texts, next);
            }
        }
    }

    private void send(
            Context request, Resource resource, Form form, Address address, MessageBundle texts, StoreSnapshot snapshot)
            throws Exception {
        String key = key(snapshot, texts, form, address);
        String tag =
                resource.isCacheable() ? "\"" + Integer.toHexString(key.hashCode()) + "-" + snapshot.id() + "\"" : null;
        request.header("Cache-Control", resource.isCacheable() ? "no-cache" : "no-store");
        request.header("Content-Language", texts.locale().toLanguageTag());
        if (tag != null && ResponseWriter.isKnown(request.header("If-None-Match"), tag)) {
            request.header("ETag", "W/" + tag);
            request.header("Vary", "Accept, Accept-Encoding, Accept-Language");
            request.res().setStatus(304);
            return;
        }
        Rendered cached = resource.isCacheable() ? cache.find(key) : null;
        if (cached != null) {
            ResponseWriter.send(request, cached, tag);
            return;
        }
        try (PageRequest page =
                new PageRequest(address, request.pathParamMap(), form, texts, snapshot, TIMEOUT_MILLIS, request.ip())) {
            if (!resource.isCacheable()) {
                sendUncached(request, resource, resource.respond(page), page, null);
                return;
            }
            boolean[] sent = new boolean[1];
            try {
                Rendered made = cache.get(key, TIMEOUT_MILLIS, () -> {
                    PageResponse response = resource.respond(page);
                    if (response instanceof PageResponse.Streamed streamed && form == Form.HTML) {
                        sent[0] = true;
                        return StreamedPage.send(request, streamed, page, resource.forms(), templates);
                    }
                    return render(resource, response, page);
                });
                if (!sent[0]) {
                    ResponseWriter.send(request, made, tag);
                }
            } catch (UncacheableException e) {
                // A redirect or a stream, possibly of another request for the same page.
                sendUncached(request, resource, resource.respond(page), page, tag);
            }
        }
    }

    /**
     * Caches a page in English unless it is cached already.
     *
     * @param values of the places in the resource's path
     * @param betweenSections is called between two sections of a streamed page; an exception that
     *     it throws ends the page
     */
    public void prepare(Resource resource, Map<String, String> values, StoreSnapshot snapshot, Runnable betweenSections)
            throws Exception {
        String path = resource.path();
        for (Map.Entry<String, String> value : values.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue());
        }
        Address address = new Address(path, Map.of());
        MessageBundle texts = WebTexts.english();
        String key = key(snapshot, texts, Form.HTML, address);
        if (cache.find(key) != null) {
            return;
        }
        try (PageRequest page = new PageRequest(address, values, Form.HTML, texts, snapshot, TIMEOUT_MILLIS, "")) {
            PageResponse response = resource.respond(page);
            cache.put(
                    key,
                    response instanceof PageResponse.Streamed streamed
                            ? StreamedPage.render(streamed, page, resource.forms(), templates, betweenSections)
                            : render(resource, response, page));
        }
    }

    private String key(StoreSnapshot snapshot, MessageBundle texts, Form form, Address address) {
        return String.join(" ", snapshot.id(), build, texts.locale().getLanguage(), form.name(), address.text());
    }

    private void sendUncached(
            Context request, Resource resource, PageResponse response, PageRequest page, @Nullable String tag)
            throws Exception {
        if (response instanceof PageResponse.Redirect redirect) {
            request.header("Location", page.to(redirect.location()));
            request.res().setStatus(302);
        } else if (response instanceof PageResponse.Stream stream) {
            ResponseWriter.name(request, stream.contentType(), stream.fileName());
            if (!request.req().getMethod().equals("HEAD")) {
                stream.body().write(request.res().getOutputStream());
            }
        } else {
            ResponseWriter.send(request, render(resource, response, page), tag);
        }
    }

    private Rendered render(Resource resource, PageResponse response, PageRequest page) throws IOException {
        if (response instanceof PageResponse.Bytes bytes) {
            return Rendered.of(bytes.contentType(), bytes.fileName(), bytes.content());
        }
        Form form = page.form();
        if (response instanceof PageResponse.Streamed streamed && form != Form.HTML) {
            byte[] made =
                    form == Form.JSON ? streamed.json().make() : streamed.csv().make();
            return Rendered.of(form.contentType(), form == Form.CSV ? fileName(page.address()) : "", made);
        }
        if (!(response instanceof PageResponse.Document document)) {
            throw new UncacheableException();
        }
        byte[] content = switch (form) {
            case HTML ->
                templates.render(
                        page.texts(),
                        document.title(),
                        page.address(),
                        resource.forms(),
                        document.template(),
                        document.view());
            case JSON -> Json.bytes(document.json().get());
            case CSV ->
                CsvTable.bytes(Objects.requireNonNull(document.table(), "a page that is given as CSV has a table")
                        .get());
        };
        return Rendered.of(form.contentType(), form == Form.CSV ? fileName(page.address()) : "", content);
    }

    /** {@code state-TUR.csv} for {@code /state/TUR}. */
    private static String fileName(Address address) {
        String name = address.path().substring(1).replace('/', '-');
        return (name.isEmpty() ? "entente" : name) + ".csv";
    }

    /**
     * The reader's language: that of the address, else the first of the browser's for which there
     * are texts.
     */
    public static MessageBundle texts(Context request) {
        String chosen = request.queryParam("lang");
        if (chosen != null && WebTexts.LANGUAGES.contains(chosen)) {
            return WebTexts.of(chosen);
        }
        return WebTexts.of(Accept.language(request.header("Accept-Language"), WebTexts.LANGUAGES, "en"));
    }

    private static Form form(Context request, Resource resource, @Nullable Form suffixed, MessageBundle texts) {
        if (suffixed != null) {
            return suffixed;
        }
        if (!resource.fileTypes().isEmpty()) {
            return Form.HTML;
        }
        String offered = resource.forms().stream().map(Form::mediaType).collect(Collectors.joining(", "));
        return Accept.form(request.header("Accept"), resource.forms())
                .orElseThrow(() -> new WebException(
                        406,
                        "not_acceptable",
                        texts.get("error.accept", Arguments.none().with("forms", offered))));
    }

    private static Address address(
            Context request, Resource resource, Form form, @Nullable Form suffixed, MessageBundle texts) {
        Map<String, String> query = new TreeMap<>();
        Map<String, Parameter> known = new HashMap<>();
        resource.parameters().stream()
                .filter(p -> p.place() == Parameter.Place.QUERY)
                .forEach(p -> known.put(p.name(), p));
        for (Map.Entry<String, List<String>> one : request.queryParamMap().entrySet()) {
            String value = String.join(",", one.getValue());
            Parameter parameter = known.get(one.getKey());
            if (one.getKey().equals("lang")) {
                requireOneOf("lang", value, WebTexts.LANGUAGES, texts);
            } else if (parameter == null) {
                String names = known.isEmpty() ? "lang" : String.join(", ", known.keySet()) + ", lang";
                throw new WebException(
                        400,
                        "unknown_parameter",
                        texts.get(
                                "error.parameter",
                                Arguments.none().with("name", one.getKey()).with("names", names)));
            } else if (!value.isEmpty() && !parameter.choices().isEmpty()) {
                requireOneOf(one.getKey(), value, parameter.choices(), texts);
            }
            query.put(one.getKey(), value);
        }
        String path = request.path();
        if (suffixed != null) {
            path = path.substring(0, path.length() - form.suffix().length());
        }
        try {
            return new Address(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8), query);
        } catch (IllegalArgumentException e) {
            throw new WebException(400, "bad_address", texts.get("error.400"));
        }
    }

    private static void requireOneOf(String name, String value, List<String> choices, MessageBundle texts) {
        if (!choices.contains(value)) {
            throw new WebException(
                    400,
                    "bad_choice",
                    texts.get(
                            "error.choice",
                            Arguments.none()
                                    .with("name", name)
                                    .with("value", value)
                                    .with("choices", String.join(", ", choices))));
        }
    }

    /** A redirect or a stream, which the cache does not hold. */
    private static final class UncacheableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UncacheableException() {
            super(null, null, false, false);
        }
    }
}
