package org.entente.web;

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
 * Answers for every page: decides form and language, checks what the address says, asks the page when the answer is not kept, and
 * sends it in the form that is wanted.
 */
final class Responder {
    /** How long a request waits for a workbench, or for one that makes the same. */
    static final long PATIENCE_MILLIS = 30_000;

    private final Served served;
    private final PageCache cache;
    private final Templates templates;
    private final String build;

    Responder(Served served, PageCache cache, Templates templates, String build) {
        this.served = served;
        this.cache = cache;
        this.templates = templates;
        this.build = build;
    }

    /** @param suffixed the form that the address names; null where the client's preference decides */
    void answer(Context request, Resource resource, @Nullable Form suffixed) throws Exception {
        MessageBundle texts = texts(request);
        Form form = form(request, resource, suffixed, texts);
        Address address = address(request, resource, form, suffixed, texts);
        Generation generation = served.hold();
        try {
            try {
                send(request, resource, form, address, texts, generation);
            } catch (Generation.StoreReplacedException e) {
                Generation next = served.hold();
                try {
                    send(request, resource, form, address, texts, next);
                } finally {
                    next.release();
                }
            }
        } finally {
            generation.release();
        }
    }

    private void send(
            Context request, Resource resource, Form form, Address address, MessageBundle texts, Generation generation)
            throws Exception {
        String key = key(generation, texts, form, address);
        String tag = resource.isCacheable()
                ? "\"" + Integer.toHexString(key.hashCode()) + "-" + generation.id() + "\""
                : null;
        request.header("Cache-Control", resource.isCacheable() ? "no-cache" : "no-store");
        request.header("Content-Language", texts.locale().toLanguageTag());
        if (tag != null && Wire.isKnown(request.header("If-None-Match"), tag)) {
            request.header("ETag", "W/" + tag);
            request.header("Vary", "Accept, Accept-Encoding, Accept-Language");
            request.res().setStatus(304);
            return;
        }
        Rendered known = resource.isCacheable() ? cache.find(key) : null;
        if (known != null) {
            Wire.send(request, known, tag);
            return;
        }
        try (Lease lease = new Lease(generation, PATIENCE_MILLIS)) {
            Asked asked = new Asked(address, request.pathParamMap(), form, texts, generation, lease);
            if (!resource.isCacheable()) {
                once(request, resource, resource.answer(asked), asked, null);
                return;
            }
            boolean[] sent = new boolean[1];
            try {
                Rendered made = cache.get(key, PATIENCE_MILLIS, () -> {
                    Answer answer = resource.answer(asked);
                    if (answer instanceof Answer.Growing growing && form == Form.HTML) {
                        sent[0] = true;
                        return GrowingPage.send(request, growing, asked, resource.forms(), templates);
                    }
                    return render(resource, answer, asked);
                });
                if (!sent[0]) {
                    Wire.send(request, made, tag);
                }
            } catch (Unkept e) {
                // Redirections and streams are not kept. This may be another request's: the answer is asked for anew.
                once(request, resource, resource.answer(asked), asked, tag);
            }
        }
    }

    /**
     * Makes a page before anybody asks for it, where it is not kept yet; with one workbench or its own, so that whoever
     * asks for another page meanwhile has another one. Who asks for this one does not wait for it either, since it may be given up.
     *
     * @param meanwhile is called after each section of a page that is written by and by; what it throws ends it
     */
    void prepare(Resource resource, EarlyPage page, Generation generation, Runnable meanwhile) throws Exception {
        Address address = page.address();
        MessageBundle texts = WebTexts.english();
        String key = key(generation, texts, Form.HTML, address);
        if (cache.find(key) != null) {
            return;
        }
        try (Lease lease = page.isLate() ? Lease.ofOwn(generation) : Lease.ofOne(generation, PATIENCE_MILLIS)) {
            Asked asked = new Asked(address, page.values(), Form.HTML, texts, generation, lease);
            Answer answer = resource.answer(asked);
            Rendered made = answer instanceof Answer.Growing growing
                    ? GrowingPage.make(growing, asked, resource.forms(), templates, meanwhile)
                    : render(resource, answer, asked);
            cache.put(key, made);
        }
    }

    private String key(Generation generation, MessageBundle texts, Form form, Address address) {
        return String.join(" ", generation.id(), build, texts.locale().getLanguage(), form.name(), address.text());
    }

    private void once(Context request, Resource resource, Answer answer, Asked asked, @Nullable String tag)
            throws Exception {
        if (answer instanceof Answer.Redirect redirect) {
            request.header("Location", asked.to(redirect.location()));
            request.res().setStatus(302);
        } else if (answer instanceof Answer.Stream stream) {
            Wire.name(request, stream.contentType(), stream.fileName());
            if (!request.req().getMethod().equals("HEAD")) {
                stream.body().write(request.res().getOutputStream());
            }
        } else {
            Wire.send(request, render(resource, answer, asked), tag);
        }
    }

    private Rendered render(Resource resource, Answer answer, Asked asked) throws IOException {
        if (answer instanceof Answer.Bytes bytes) {
            return Rendered.of(bytes.contentType(), bytes.fileName(), bytes.content());
        }
        Form form = asked.form();
        if (answer instanceof Answer.Growing growing && form != Form.HTML) {
            byte[] made =
                    form == Form.JSON ? growing.json().make() : growing.csv().make();
            return Rendered.of(form.contentType(), form == Form.CSV ? fileName(asked.address()) : "", made);
        }
        if (!(answer instanceof Answer.Document document)) {
            throw new Unkept();
        }
        byte[] content = switch (form) {
            case HTML ->
                templates.render(
                        asked.texts(),
                        document.title(),
                        asked.address(),
                        resource.forms(),
                        document.template(),
                        document.view());
            case JSON -> Json.bytes(document.json().get());
            case CSV ->
                CsvTable.bytes(Objects.requireNonNull(document.table(), "a page that is given as CSV has a table")
                        .get());
        };
        return Rendered.of(form.contentType(), form == Form.CSV ? fileName(asked.address()) : "", content);
    }

    /** {@code state-TUR.csv} for {@code /state/TUR}. */
    private static String fileName(Address address) {
        String name = address.path().substring(1).replace('/', '-');
        return (name.isEmpty() ? "entente" : name) + ".csv";
    }

    /** The reader's language: that of the address, else the first of the browser's that the pages speak. */
    static MessageBundle texts(Context request) {
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

    /** An answer that the cache does not take. */
    private static final class Unkept extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unkept() {
            super(null, null, false, false);
        }
    }
}
